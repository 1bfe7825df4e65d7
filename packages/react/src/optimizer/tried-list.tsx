import type { ShownTried } from '@understudy/assistant'
import { useState, type ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { itemInWords } from '../layers/layer-words.ts'
import { useCatalogue, useSay } from '../say.tsx'
import { operationWords, type StatementOf } from './operation-words.ts'
import { becameWords, held } from './update-words.ts'

/** A model may offer a great many. */
const FIRST = 12

export interface TriedListProps {
  /** Whose items they are about. */
  readonly view: LayerView
  readonly tried: readonly ShownTried[]
}

/** Everything that was tried, what held first, each with what came of it. */
export function TriedList({ view, tried }: TriedListProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [all, setAll] = useState(false)
  const ordered = [...tried.filter(held), ...tried.filter(one => !held(one))]
  const shown = all ? ordered : ordered.slice(0, FIRST)
  const statementOf: StatementOf = id => {
    const item = view.persona.items.get(id)?.item
    return item === undefined ? null : itemInWords(item, view, catalogue)
  }
  return (
    <>
      <ol className="us-tried" aria-label={say('react.optimizer.tried')}>
        {shown.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- what was tried has no identity but its place
          <li key={index} data-held={held(one)}>
            <p className="us-tried-words">
              {one.operation === null
                ? say(one.isForgotten ? 'react.forgotten-text' : 'react.optimizer.unreadable')
                : operationWords(one.operation, say, statementOf)}
            </p>
            <p className="us-quiet">
              {becameWords(one, say)}
              {one.tries > 1 && ` ${say('react.optimizer.tries', { count: one.tries })}`}
            </p>
          </li>
        ))}
      </ol>
      {shown.length < ordered.length && (
        <button type="button" className="us-plain" onClick={() => setAll(true)}>
          {say('react.evidence.more', { count: ordered.length - shown.length })}
        </button>
      )}
    </>
  )
}

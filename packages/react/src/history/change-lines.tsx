import type { ShownChange } from '@understudy/assistant'
import { useState, type ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { useCatalogue, useSay } from '../say.tsx'
import { lineOf } from './entry-words.ts'

/** How many lines are read at a glance. */
const FIRST_LINES = 8

export interface ChangeLinesProps {
  readonly label: string
  readonly changes: readonly ShownChange[]
  /** Whose they are. */
  readonly view: LayerView
}

/** What changed, line by line. */
export function ChangeLines({ label, changes, view }: ChangeLinesProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, FIRST_LINES)
  return (
    <>
      <ul className="us-changes" aria-label={label}>
        {shown.map((change, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
          <li key={index}>{lineOf(change, view, catalogue)}</li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <button type="button" className="us-plain" onClick={() => setAll(true)}>
          {say('react.evidence.more', { count: changes.length - shown.length })}
        </button>
      )}
    </>
  )
}

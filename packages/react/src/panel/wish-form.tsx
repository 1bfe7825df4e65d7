import { isExecutable, type ItemId } from '@understudy/contracts'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { Contradictions } from '../evidence/contradictions.tsx'
import type { ItemDesk } from '../layers/item-desk.ts'
import type { LayerView } from '../layers/layer-view.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { Understood } from '../wish/understood.tsx'
import { useReadWish } from '../wish/use-read-wish.ts'
import { WhereSelect } from './where-select.tsx'
import { scopeOf, whereOf } from './where.ts'

export interface WishFormProps {
  /** Whom it is said for. */
  readonly layer: OpenLayer
  readonly work: string | null
}

/** A wish in words, shown as it is understood while it is typed: it becomes a preference at once, of the layer that is open. */
export function WishForm({ layer, work }: WishFormProps): ReactElement {
  const { view, desk } = layer
  const say = useSay()
  const id = useId()
  const action = useAction()
  const [words, setWords] = useState('')
  const [stated, setStated] = useState<ItemId | null>(null)
  const wish = words.trim()
  const { read, correct } = useReadWish(desk, wish)
  async function state(...said: Parameters<ItemDesk['stateWish']>): ReturnType<ItemDesk['stateWish']> {
    setStated(null)
    const result = await desk.stateWish(...said)
    if (result.ok) setStated(result.value)
    return result
  }
  async function stateEach(parts: readonly string[]): Promise<void> {
    for (const part of parts) if (!(await action.run(() => state(part, {})))) return
    setWords('')
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (wish === '') return
    void action.run(() => state(wish, {}, read?.reading)).then(done => done && setWords(''))
  }
  return (
    <form className="us-wish" onSubmit={submit}>
      <label className="us-label" htmlFor={id}>
        {say('react.wish.label')}
      </label>
      <div className="us-row us-wish-row">
        <input
          id={id}
          value={words}
          placeholder={say('react.wish.placeholder')}
          autoComplete="off"
          onChange={event => setWords(event.target.value)}
        />
        <button type="submit" className="us-button" disabled={action.busy || wish === ''}>
          {say('react.wish.add')}
        </button>
      </div>
      {read !== null && (
        <>
          <Understood reading={read.reading} onCorrect={correct} />
          {read.parts.length > 0 && (
            <Parts parts={read.parts} busy={action.busy} onSay={() => void stateEach(read.parts)} />
          )}
          <WhereSelect
            value={whereOf(read.reading.scope, work)}
            work={null}
            onChange={where => correct({ ...read.reading, scope: scopeOf(where, work, read.reading.scope) })}
          />
        </>
      )}
      <StatusLine line={stated === null ? action.line : { tone: 'done', text: say(saidOf(view, stated)) }} />
      {stated !== null && <Contradictions layer={layer} item={stated} version={0} />}
    </form>
  )
}

interface PartsProps {
  readonly parts: readonly string[]
  readonly busy: boolean
  readonly onSay: () => void
}

function Parts({ parts, busy, onSay }: PartsProps): ReactElement {
  const say = useSay()
  return (
    <div className="us-understood">
      <p className="us-quiet">{say('react.wish.parts')}</p>
      <ul className="us-facts">
        {parts.map(part => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <button type="button" className="us-button us-small us-more" disabled={busy} onClick={onSay}>
        {say('react.wish.say-each')}
      </button>
    </div>
  )
}

/** A wish that nothing here can test can only be read out to a model. */
function saidOf({ persona }: LayerView, id: ItemId): string {
  const item = persona.items.get(id)?.item
  const isTested =
    item !== undefined &&
    isExecutable({ measure: item.measure, words: item.words ?? [], pattern: item.pattern ?? null })
  return isTested ? 'react.wish.added' : 'react.wish.added.in-words'
}

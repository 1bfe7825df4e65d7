import type { ItemId } from '@understudy/contracts'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { Contradictions } from '../evidence/contradictions.tsx'
import type { ItemDesk } from '../layers/item-desk.ts'
import type { LayerView } from '../layers/layer-view.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { WhereSelect } from './where-select.tsx'
import { scopeOf, type Where } from './where.ts'

export interface WishFormProps {
  /** Whom it is said for. */
  readonly layer: OpenLayer
  readonly work: string | null
}

/** A wish in words: it becomes a preference at once, of the layer that is open. */
export function WishForm({ layer, work }: WishFormProps): ReactElement {
  const { view, desk } = layer
  const say = useSay()
  const id = useId()
  const action = useAction()
  const [words, setWords] = useState('')
  const [stated, setStated] = useState<ItemId | null>(null)
  const [where, setWhere] = useState<Where>('everywhere')
  async function state(wish: string): ReturnType<ItemDesk['stateWish']> {
    setStated(null)
    const result = await desk.stateWish(wish, scopeOf(where, work))
    if (result.ok) setStated(result.value)
    return result
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const wish = words.trim()
    if (wish === '') return
    void action.run(() => state(wish)).then(done => done && setWords(''))
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
        <button type="submit" className="us-button" disabled={action.busy || words.trim() === ''}>
          {say('react.wish.add')}
        </button>
      </div>
      {words.trim() !== '' && <WhereSelect value={where} work={null} onChange={setWhere} />}
      <StatusLine line={stated === null ? action.line : { tone: 'done', text: say(saidOf(view, stated)) }} />
      {stated !== null && <Contradictions desk={desk} item={stated} version={0} />}
    </form>
  )
}

/** A wish that no measure knows can only be read out to a model. */
function saidOf({ persona }: LayerView, item: ItemId): string {
  const isMeasured = persona.items.get(item)?.item.measure != null
  return isMeasured ? 'react.wish.added' : 'react.wish.added.in-words'
}

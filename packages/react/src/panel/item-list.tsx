import type { ItemState } from '@understudy/persona'
import { useState, type ReactElement } from 'react'
import type { OpenLayer } from '../layers/use-layers.ts'
import { sayCount, useSay } from '../say.tsx'
import { ItemCard } from './item-card.tsx'

/** How many items are drawn before a person asks for more: all that a field of a full layer holds. */
const FIRST_ITEMS = 80

export interface ItemListProps {
  readonly layer: OpenLayer
  readonly items: readonly ItemState[]
  readonly work: string | null
  /** Whether a heading above says where they hold, so that each need not. */
  readonly isPlaced?: boolean
}

/** Items one below the other; beyond the first, as many more at a time as a person asks for. */
export function ItemList({ layer, items, work, isPlaced = false }: ItemListProps): ReactElement {
  const say = useSay()
  const [shown, setShown] = useState(FIRST_ITEMS)
  const more = items.length - shown
  return (
    <>
      <ul className="us-items">
        {items.slice(0, shown).map(state => (
          <ItemCard key={state.item.id} layer={layer} state={state} work={work} isPlaced={isPlaced} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="us-plain us-more" onClick={() => setShown(shown + FIRST_ITEMS)}>
          {sayCount(say, 'react.persona.more', Math.min(more, FIRST_ITEMS))}
        </button>
      )}
    </>
  )
}

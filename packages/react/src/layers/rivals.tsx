import type { ItemId } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'
import { winsOver, yieldOf } from './gives-way.ts'
import { itemInWords } from './layer-words.ts'
import type { OpenLayer } from './use-layers.ts'

/** What wins over an item here, and what it wins over, each in its words; nothing where it stands alone. */
export function Rivals({ item, layer: { view, giving } }: { item: ItemId; layer: OpenLayer }): ReactElement | null {
  const say = useSay()
  const catalogue = useCatalogue()
  const yields = yieldOf(giving, view.kind, item)
  const lines = [
    ...(yields === undefined ? [] : [{ key: 'react.layers.wins.rule', of: yields.winner }]),
    ...winsOver(giving, view.kind, item).map(({ loser }) => ({ key: 'react.layers.wins-over', of: loser })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="us-rivals">
      {lines.map(({ key, of }) => (
        <li key={`${key} ${of.view.kind} ${of.item.id}`}>
          {say(key, { statement: itemInWords(of.item, of.view, catalogue) })}
        </li>
      ))}
    </ul>
  )
}

import { useMemo, type ReactElement } from 'react'
import { sayOf } from '../layers/layer-words.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { useSay } from '../say.tsx'
import { ItemList } from './item-list.tsx'
import { LateDetails } from './late-details.tsx'
import { viewPersona } from './persona-view.ts'

export interface AlsoHoldsProps {
  readonly others: readonly OpenLayer[]
  readonly work: string | null
}

/** What other layers say of the same pages, each to be opened; nothing where none of them says anything. */
export function AlsoHolds({ others, work }: AlsoHoldsProps): ReactElement | null {
  const say = useSay()
  const speaking = useMemo(
    () =>
      others
        .map(layer => ({ layer, items: viewPersona(layer.view.persona).fields.flatMap(({ items }) => items) }))
        .filter(({ items }) => items.length > 0),
    [others],
  )
  if (speaking.length === 0) return null
  return (
    <section className="us-section" aria-label={say('react.layers.also')}>
      <h3>{say('react.layers.also')}</h3>
      {speaking.map(({ layer, items }) => (
        <LateDetails key={layer.view.kind} summary={sayOf(say, 'react.layers.also.of', layer.view, items.length)}>
          {() => <ItemList layer={layer} items={items} work={work} />}
        </LateDetails>
      ))}
    </section>
  )
}

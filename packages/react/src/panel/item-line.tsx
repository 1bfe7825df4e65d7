import { describeItem, surenessOf, type PersonaItem } from '@understudy/persona'
import type { ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'

/** An item in words, how sure it is, how many choices stand behind it, and where it comes from. */
export function ItemLine({ item }: { item: PersonaItem }): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const sureness = surenessOf(item)
  const total = item.evidence.for + item.evidence.against
  return (
    <>
      <span className="us-item-words">{describeItem(item, 'second', { catalogue, counts: false })}</span>
      <span className="us-item-meta">
        <span className={`us-sureness us-${sureness}`} title={say(`react.item.sureness.${sureness}.means`)}>
          {say(`react.item.sureness.${sureness}`)}
        </span>
        {total > 0 && <span>{say('react.item.counts', { for: item.evidence.for, total })}</span>}
        <span>{say(`react.item.source.${item.source}`)}</span>
        {item.locked && <span>{say('react.item.locked')}</span>}
        {(item.status === 'refused' || item.status === 'retired' || item.status === 'superseded') && (
          <span>{say(`react.item.status.${item.status}`)}</span>
        )}
      </span>
    </>
  )
}

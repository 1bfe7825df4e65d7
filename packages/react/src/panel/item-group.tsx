import { scopePhrase } from '@understudy/persona'
import { useMemo, type ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'
import { byPlace } from './find-items.ts'
import { ItemList, type ItemListProps } from './item-list.tsx'

/** Up to so many items are read at a glance; more are parted by where they hold. */
const AT_A_GLANCE = 8

export interface ItemGroupProps extends ItemListProps {
  readonly title: string
  readonly hint?: string
}

/** The items of one field, a long list parted by place. */
export function ItemGroup({ title, hint, items, ...rest }: ItemGroupProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const places = useMemo(() => (items.length > AT_A_GLANCE ? byPlace(items) : []), [items])
  return (
    <section className="us-section" aria-label={say(title)}>
      <h3>
        {say(title)}
        {items.length > AT_A_GLANCE && <span className="us-tally">{items.length}</span>}
      </h3>
      {hint !== undefined && <p className="us-quiet">{say(hint)}</p>}
      {places.length < 2 ? (
        <ItemList items={items} {...rest} />
      ) : (
        places.map(({ scope, items: here }) => {
          const place = scopePhrase(scope, catalogue)
          return (
            <div key={place} className="us-place">
              <h4>{place === '' ? say('react.persona.everywhere') : capitalized(place)}</h4>
              <ItemList items={here} {...rest} isPlaced />
            </div>
          )
        })
      )}
    </section>
  )
}

function capitalized(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1)
}

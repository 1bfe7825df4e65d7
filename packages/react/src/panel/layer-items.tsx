import { useDeferredValue, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { addressed } from '../layers/layer-words.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { useSay } from '../say.tsx'
import { findItems } from './find-items.ts'
import { ItemGroup } from './item-group.tsx'
import { ItemList } from './item-list.tsx'
import { LateDetails } from './late-details.tsx'
import { viewPersona } from './persona-view.ts'

/** From so many items on a person looks for one by its words. */
const SEARCHED_FROM = 20

export interface LayerItemsProps {
  readonly layer: OpenLayer
  readonly work: string | null
  /** What stands between the items that act and those put away. */
  readonly children?: ReactNode
}

/** The items of one layer: what is asked of its owner, what acts by field, what was put away; a long list is searched. */
export function LayerItems({ layer, work, children }: LayerItemsProps): ReactElement {
  const say = useSay()
  const { persona } = layer.view
  const [sought, setSought] = useState('')
  const lateSought = useDeferredValue(sought)
  const view = useMemo(() => viewPersona({ items: findItems(persona, lateSought) }), [persona, lateSought])
  const isSeeking = lateSought.trim() !== ''
  const isNothing = view.proposals.length + view.fields.length + view.putAway.length === 0
  return (
    <>
      {persona.items.size > SEARCHED_FROM && (
        <label className="us-field">
          <span className="us-label">{say('react.persona.find')}</span>
          <input type="search" value={sought} onChange={event => setSought(event.target.value)} />
        </label>
      )}
      {isSeeking && isNothing && <p className="us-quiet">{say('react.persona.find.none')}</p>}
      {view.proposals.length > 0 && (
        <ItemGroup
          title={addressed('react.persona.proposals', layer.view)}
          hint={addressed('react.persona.proposals.hint', layer.view)}
          items={view.proposals}
          {...{ layer, work }}
        />
      )}
      {view.fields.map(({ field, items }) => (
        <ItemGroup key={field} title={`react.persona.field.${field}`} items={items} {...{ layer, work }} />
      ))}
      {!isSeeking && children}
      {view.putAway.length > 0 && (
        <LateDetails summary={say('react.persona.put-away', { count: view.putAway.length })} isForced={isSeeking}>
          {() => (
            <>
              <p className="us-quiet">{say('react.persona.put-away.hint')}</p>
              <ItemList items={view.putAway} {...{ layer, work }} />
            </>
          )}
        </LateDetails>
      )}
    </>
  )
}

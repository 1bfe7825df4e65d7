import { useId, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import type { LayerView } from './layer-view.ts'
import { sayOf } from './layer-words.ts'

export interface LayerSwitchProps {
  readonly layers: readonly LayerView[]
  readonly open: LayerView
  readonly onOpen: (layer: LayerView) => void
}

/** Whose style is open, and what a change of it means. Nothing where there is but one's own. */
export function LayerSwitch({ layers, open, onOpen }: LayerSwitchProps): ReactElement | null {
  const say = useSay()
  const name = useId()
  if (layers.length < 2 && open.isOwn) return null
  return (
    <div className="us-layers">
      {layers.length > 1 && (
        <fieldset className="us-switch">
          <legend className="us-hidden">{say('react.layers.legend')}</legend>
          {layers.map(layer => (
            <label key={layer.kind}>
              <input type="radio" name={name} checked={layer.kind === open.kind} onChange={() => onOpen(layer)} />
              <span>{sayOf(say, 'react.layers', layer)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="us-quiet">{sayOf(say, 'react.layers.changing', open)}</p>
    </div>
  )
}

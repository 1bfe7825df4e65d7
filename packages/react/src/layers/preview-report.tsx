import type { Firing, LayerPreview } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import { useEffect, useState, type ReactElement } from 'react'
import { firstOf } from '../evidence/around.ts'
import { DifferenceCard } from '../evidence/difference-card.tsx'
import { sayCount, useSay } from '../say.tsx'
import type { OpenLayer } from './use-layers.ts'

/** Characters of a passage: enough to know it by. */
const EXCERPT = 180

/** Where an item would fire in the manuscript, and which recorded choices of the author go against it. */
export function PreviewReport({ layer, item }: { layer: OpenLayer; item: PersonaItem }): ReactElement {
  const say = useSay()
  const preview = usePreview(layer, item)
  if (preview === null) return <output>{say('react.see-first.looking')}</output>
  const { against, of, shown } = preview.contradictions
  return (
    <div className="us-preview">
      <Fires fires={preview.fires} />
      <p>{against === 0 ? say('react.see-first.agrees') : say('react.see-first.contradicts', { against, of })}</p>
      {shown.length > 0 && (
        <ol className="us-choices" aria-label={say('react.contradictions.label')}>
          {shown.map(difference => (
            <DifferenceCard key={difference.outcome} difference={difference} isOwn={layer.view.isOwn} />
          ))}
        </ol>
      )}
    </div>
  )
}

function Fires({ fires }: { fires: Firing | null }): ReactElement {
  const say = useSay()
  if (fires === null) return <p>{say('react.see-first.unmeasured')}</p>
  if (fires.count === 0) return <p>{say('react.see-first.nowhere', { of: fires.of })}</p>
  return (
    <>
      <p>
        {fires.count === 1
          ? sayCount(say, 'react.see-first.fires', 1)
          : say('react.see-first.fires', { count: fires.count, of: fires.of })}
      </p>
      <ol className="us-choices" aria-label={say('react.see-first.passages')}>
        {fires.shown.map(({ block, text }) => (
          <li key={block} className="us-choice us-choice-text">
            {firstOf(text, EXCERPT)}
          </li>
        ))}
      </ol>
    </>
  )
}

function usePreview({ desk }: OpenLayer, item: PersonaItem): LayerPreview | null {
  const [preview, setPreview] = useState<LayerPreview | null>(null)
  useEffect(() => {
    let wanted = true
    void desk.preview(item).then(found => {
      if (wanted) setPreview(found)
    })
    return () => {
      wanted = false
    }
  }, [desk, item])
  return preview
}

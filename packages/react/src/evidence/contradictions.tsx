import type { ContradictionReport } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import { useEffect, useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { DifferenceCard } from './difference-card.tsx'
import type { ItemDesk } from '../layers/item-desk.ts'
import { addressed } from '../layers/layer-words.ts'
import type { OpenLayer } from '../layers/use-layers.ts'

export interface ContradictionsProps {
  readonly layer: Pick<OpenLayer, 'desk' | 'view'>
  readonly item: ItemId
  /** Changes when the answer may have. */
  readonly version: number
}

/** What the writer chose so far that goes against a wish: how often, and the newest of it. Nothing where nothing does. */
export function Contradictions({ layer, item, version }: ContradictionsProps): ReactElement | null {
  const say = useSay()
  const report = useContradictions(layer.desk, item, version)
  if (report === null || report.against === 0) return null
  const { against, of, shown } = report
  return (
    <div className="us-contradictions">
      <p>{say(addressed('react.contradictions', layer.view), { against, of })}</p>
      <ol className="us-choices" aria-label={say('react.contradictions.label')}>
        {shown.map(difference => (
          <DifferenceCard key={difference.outcome} difference={difference} isOwn={layer.view.isOwn} />
        ))}
      </ol>
    </div>
  )
}

function useContradictions(desk: ItemDesk, item: ItemId, version: number): ContradictionReport | null {
  const [report, setReport] = useState<ContradictionReport | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- `version` says when to look again
  useEffect(() => {
    let wanted = true
    void desk.contradictions(item).then(found => {
      if (wanted) setReport(found)
    })
    return () => {
      wanted = false
    }
  }, [desk, item, version])
  return report
}

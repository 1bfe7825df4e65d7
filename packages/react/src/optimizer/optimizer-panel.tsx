import type { UnderstudyAssistant } from '@understudy/assistant'
import { useMemo, useState, type ReactElement } from 'react'
import { layersHere } from '../layers/layer-view.ts'
import { byDay } from '../parts/by-day.ts'
import { longDay } from '../parts/short-date.ts'
import { useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'
import { ReadingNow } from './reading-now.tsx'
import { ReadingSetting } from './reading-setting.tsx'
import { UpdateCard } from './update-card.tsx'
import { useUpdates } from './use-updates.ts'

/** How many readings are looked up at once. */
const PAGE = 20

export interface OptimizerPanelProps {
  readonly assistant: UnderstudyAssistant
  /** What the author is called, where other hands than the author's open this. Defaults to the name in the persona. */
  readonly author?: string
}

/** Learning in words: how much may change at a time, who reads, what goes on, and everything that was tried so far. */
export function OptimizerPanel({ assistant, author }: OptimizerPanelProps): ReactElement {
  const say = useSay()
  const state = useAssistant(assistant)
  const [limit, setLimit] = useState(PAGE)
  const known = useUpdates(assistant, limit)
  const { hands, persona, layers } = state
  const [view] = useMemo(() => layersHere({ hands, persona, layers }, null, author), [hands, persona, layers, author])
  return (
    <section className="us us-panel us-optimizer" aria-label={say('react.optimizer.label')}>
      <p className="us-quiet">{say('react.optimizer.means')}</p>
      {known !== null && <ReadingSetting {...{ assistant, state }} critics={known.critics} />}
      {known !== null && <ReadingNow {...{ assistant, state, known }} />}
      {known === null && <output className="us-quiet">{say('react.evidence.loading')}</output>}
      {known?.updates.length === 0 && <p className="us-none">{say('react.optimizer.updates.none')}</p>}
      {view !== undefined &&
        byDay(known?.updates ?? [], ({ startedAt }) => startedAt).map(({ day, of }) => (
          <section key={day} className="us-section" aria-label={longDay(day)}>
            <h3>{longDay(day)}</h3>
            <ol className="us-items">
              {of.map(update => (
                <UpdateCard key={update.update} {...{ assistant, view, update }} critics={known?.critics ?? []} />
              ))}
            </ol>
          </section>
        ))}
      {known?.updates.length === limit && (
        <button type="button" className="us-button" onClick={() => setLimit(limit + PAGE)}>
          {say('react.optimizer.older')}
        </button>
      )}
    </section>
  )
}

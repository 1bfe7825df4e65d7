import type { LedgerEntry, UnderstudyAssistant } from '@understudy/assistant'
import { useMemo, useState, type ReactElement } from 'react'
import { LayerSwitch } from '../layers/layer-switch.tsx'
import { useLayers, type OpenLayer } from '../layers/use-layers.ts'
import { byDay } from '../parts/by-day.ts'
import { longDay } from '../parts/short-date.ts'
import { sayCount, useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'
import { EntryCard } from './entry-card.tsx'
import { isCounting } from './entry-words.ts'
import { useHistory } from './use-history.ts'

/** How many changes are drawn at once. */
const PAGE = 50

export interface HistoryPanelProps {
  readonly assistant: UnderstudyAssistant
  /** As for `PersonaPanel`. */
  readonly work?: string | null
  readonly author?: string
}

/** Every change of a persona, newest first: what it was, whose, and the ways back. */
export function HistoryPanel({ assistant, work = null, author }: HistoryPanelProps): ReactElement {
  const say = useSay()
  const state = useAssistant(assistant)
  const { all, open, setOpen } = useLayers({ assistant, state, work, author })
  return (
    <section className="us us-panel us-history" aria-label={say('react.history.label')}>
      <LayerSwitch layers={all.map(({ view }) => view)} open={open.view} onOpen={setOpen} />
      <p className="us-quiet">{say('react.history.hint')}</p>
      <Timeline key={open.view.kind} assistant={assistant} layer={open} hands={state.hands.actor} />
    </section>
  )
}

const MAKERS = ['all', 'person', 'learner', 'import'] as const
type Maker = (typeof MAKERS)[number]

interface TimelineProps {
  readonly assistant: UnderstudyAssistant
  readonly layer: OpenLayer
  readonly hands: LedgerEntry['actor']
}

function Timeline({ assistant, layer, hands }: TimelineProps): ReactElement {
  const say = useSay()
  const { persona } = layer.view
  const entries = useHistory(layer.desk, persona)
  const [maker, setMaker] = useState<Maker>('all')
  const [counts, setCounts] = useState(false)
  const [limit, setLimit] = useState(PAGE)
  const wanted = useMemo(
    () => (entries ?? []).filter(entry => isOf(entry, maker) && (counts || !isCounting(entry))),
    [entries, maker, counts],
  )
  if (entries === null) return <output className="us-quiet">{say('react.history.loading')}</output>
  if (entries.length === 0) return <p className="us-none">{say('react.history.none')}</p>
  const more = wanted.length - limit
  return (
    <>
      <div className="us-history-filter">
        <label className="us-field">
          <span className="us-label">{say('react.history.show')}</span>
          <select value={maker} onChange={event => setMaker(MAKERS.find(one => one === event.target.value) ?? 'all')}>
            {MAKERS.map(one => (
              <option key={one} value={one}>
                {say(`react.history.show.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {entries.some(isCounting) && (
          <label className="us-check">
            <input type="checkbox" checked={counts} onChange={event => setCounts(event.target.checked)} />
            {say('react.history.counts')}
          </label>
        )}
      </div>
      {wanted.length === 0 && <p className="us-quiet">{say('react.history.none.such')}</p>}
      {byDay(wanted.slice(0, limit), ({ at }) => at).map(({ day, of }) => (
        <section key={day} className="us-section" aria-label={longDay(day)}>
          <h3>{longDay(day)}</h3>
          <ol className="us-items">
            {of.map(entry => (
              <EntryCard key={entry.id} view={layer.view} {...{ assistant, entry, entries, hands }} />
            ))}
          </ol>
        </section>
      ))}
      {more > 0 && (
        <button type="button" className="us-button" onClick={() => setLimit(limit + 4 * PAGE)}>
          {sayCount(say, 'react.history.older', more)}
        </button>
      )}
    </>
  )
}

function isOf({ by }: LedgerEntry, maker: Maker): boolean {
  return maker === 'all' || by === maker
}

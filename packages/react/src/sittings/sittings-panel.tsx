import type { SessionQuery, UnderstudyAssistant } from '@understudy/assistant'
import type { DocumentId } from '@understudy/contracts'
import { useMemo, useState, type ReactElement } from 'react'
import { byDay } from '../parts/by-day.ts'
import { longDay } from '../parts/short-date.ts'
import { useSay } from '../say.tsx'
import { ScheduleLine } from './schedule-line.tsx'
import { SittingCard } from './sitting-card.tsx'
import { useSittings } from './use-sittings.ts'

/** How many sittings are read at once. */
const PAGE = 40
const DAY_MS = 86_400_000

export interface SittingsPanelProps {
  readonly assistant: UnderstudyAssistant
  /** The manuscripts there are, for names and for the choice among them. */
  readonly manuscripts: readonly { readonly id: DocumentId; readonly title: string }[]
}

/** The sittings so far, by day, to be found by manuscript, date and words; and when they are settled into what is learned. */
export function SittingsPanel({ assistant, manuscripts }: SittingsPanelProps): ReactElement {
  const say = useSay()
  const [sought, setSought] = useState<Sought>(ANYTHING)
  const [limit, setLimit] = useState(PAGE)
  const query = useMemo(() => queryOf(sought, limit), [sought, limit])
  const sittings = useSittings(assistant, query)
  const titles = useMemo(() => new Map<string, string>(manuscripts.map(({ id, title }) => [id, title])), [manuscripts])
  const titleOf = (document: string): string | null => {
    const title = titles.get(document)
    return title === '' ? say('react.sittings.untitled') : (title ?? null)
  }
  const isAnything = sought === ANYTHING
  return (
    <section className="us us-panel us-sittings" aria-label={say('react.sittings.label')}>
      <ScheduleLine assistant={assistant} />
      <Search manuscripts={manuscripts} sought={sought} onSeek={setSought} />
      {sittings === null && <output className="us-quiet">{say('react.evidence.loading')}</output>}
      {sittings?.length === 0 && (
        <p className="us-none">{say(isAnything ? 'react.sittings.none' : 'react.sittings.none.found')}</p>
      )}
      {byDay(sittings ?? [], ({ begunAt }) => begunAt).map(({ day, of }) => (
        <section key={day} className="us-section" aria-label={longDay(day)}>
          <h3>{longDay(day)}</h3>
          <ol className="us-items">
            {of.map(sitting => (
              <SittingCard key={sitting.id} words={sought.words} {...{ assistant, sitting, titleOf }} />
            ))}
          </ol>
        </section>
      ))}
      {sittings?.length === limit && (
        <button type="button" className="us-button" onClick={() => setLimit(limit + PAGE)}>
          {say('react.sittings.older')}
        </button>
      )}
    </section>
  )
}

/** As a person fills it in: dates as `YYYY-MM-DD`, all empty where nothing is asked. */
interface Sought {
  readonly document: string
  readonly from: string
  readonly to: string
  readonly words: string
}

const ANYTHING: Sought = { document: '', from: '', to: '', words: '' }

/** A day is that of the page's clock, the last one whole. */
function queryOf({ document, from, to, words }: Sought, limit: number): SessionQuery {
  const [first, last] = [Date.parse(`${from}T00:00`), Date.parse(`${to}T00:00`)]
  return {
    limit,
    ...(document === '' ? {} : { document: document as DocumentId }),
    ...(Number.isNaN(first) ? {} : { from: first }),
    ...(Number.isNaN(last) ? {} : { to: last + DAY_MS - 1 }),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  }
}

interface SearchProps extends Pick<SittingsPanelProps, 'manuscripts'> {
  readonly sought: Sought
  readonly onSeek: (sought: Sought) => void
}

function Search({ manuscripts, sought, onSeek }: SearchProps): ReactElement {
  const say = useSay()
  const set = (change: Partial<Sought>): void => {
    const next = { ...sought, ...change }
    onSeek(Object.values(next).every(value => value === '') ? ANYTHING : next)
  }
  return (
    <search className="us-sittings-search">
      <label className="us-field">
        <span className="us-label">{say('react.sittings.words')}</span>
        <input type="search" value={sought.words} onChange={event => set({ words: event.target.value })} />
      </label>
      <details>
        <summary>{say('react.sittings.where')}</summary>
        <div className="us-sittings-where">
          <label className="us-field us-whole">
            <span className="us-label">{say('react.sittings.document')}</span>
            <select value={sought.document} onChange={event => set({ document: event.target.value })}>
              <option value="">{say('react.sittings.document.any')}</option>
              {manuscripts.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title === '' ? say('react.sittings.untitled') : title}
                </option>
              ))}
            </select>
          </label>
          {(['from', 'to'] as const).map(side => (
            <label key={side} className="us-field">
              <span className="us-label">{say(`react.sittings.${side}`)}</span>
              <input type="date" value={sought[side]} onChange={event => set({ [side]: event.target.value })} />
            </label>
          ))}
        </div>
      </details>
    </search>
  )
}

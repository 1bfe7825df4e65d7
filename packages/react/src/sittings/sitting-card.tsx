import type { Difference, FoundSession, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useId, useState, type ReactElement } from 'react'
import { ChoiceList } from '../evidence/choice-list.tsx'
import { timeOfDay } from '../parts/short-date.ts'
import { sayCount, useSay, type Say } from '../say.tsx'
import { excerptAround } from './excerpt-around.ts'

/** So many characters more than what was looked for: then a text tells where it stands. */
const TELLING = 20

export interface SittingCardProps {
  readonly assistant: UnderstudyAssistant
  readonly sitting: FoundSession
  /** What a manuscript is called; null for one that is gone. */
  readonly titleOf: (document: string) => string | null
  /** The words it was found by; empty where it was not. */
  readonly words: string
}

/** One sitting: when, on what, what came of it; opens into everything that was decided in it. */
export function SittingCard({ assistant, sitting, titleOf, words }: SittingCardProps): ReactElement {
  const say = useSay()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { begunAt, lastAt, documents, satisfied, endedAt, matches } = sitting
  // a word alone says nothing of its place
  const excerpts = new Set(
    matches.filter(({ text }) => text.length > words.length + TELLING).map(({ text }) => excerptAround(text, words)),
  )
  const titles = documents.map(document => titleOf(document) ?? say('react.sittings.gone'))
  return (
    <li className="us-item us-sitting">
      <button
        type="button"
        className="us-item-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="us-item-words">{[...new Set(titles)].join(', ')}</span>
        <span className="us-item-meta">
          <span>
            <time dateTime={new Date(begunAt).toISOString()}>{timeOfDay(begunAt)}</time>
            {endedAt === null ? ` ${say('react.sittings.going-on')}` : ` – ${timeOfDay(lastAt)}`}
          </span>
          <span>{countsOf(sitting, say)}</span>
          {endedAt !== null && <span>{say(`react.sittings.satisfied.${satisfied}`)}</span>}
        </span>
      </button>
      {excerpts.size > 0 && (
        <ul className="us-matches" aria-label={say('react.sittings.matches')}>
          {[...excerpts].map(excerpt => (
            <li key={excerpt}>{excerpt}</li>
          ))}
        </ul>
      )}
      <div id={id} hidden={!open} className="us-item-body">
        {open && <Decided assistant={assistant} sitting={sitting} />}
      </div>
    </li>
  )
}

function countsOf({ shown, accepted, refused }: FoundSession, say: Say): string {
  return [
    sayCount(say, 'react.sittings.shown', shown),
    say('react.sittings.accepted', { count: accepted }),
    say('react.sittings.refused', { count: refused }),
  ].join(', ')
}

function Decided({ assistant, sitting: { id } }: Pick<SittingCardProps, 'assistant' | 'sitting'>): ReactElement {
  const say = useSay()
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  useEffect(() => {
    let wanted = true
    void assistant.sessionDifferences(id).then(found => {
      if (wanted) setDifferences(found)
    })
    return () => {
      wanted = false
    }
  }, [assistant, id])
  return <ChoiceList differences={differences} none={say('react.sittings.nothing-decided')} />
}

import type { Difference } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { shortDate } from '../parts/short-date.ts'
import { useSay } from '../say.tsx'
import { around, firstOf } from './around.ts'
import { InlineDifference } from './inline-difference.tsx'

/** Characters of pages: enough to know them by. */
const EXCERPT = 280

export interface DifferenceCardProps {
  readonly difference: Difference
  /** Whether the reader chose so; the choice is told otherwise to anybody else. Defaults to true. */
  readonly isOwn?: boolean
}

/** One recorded choice: what stood there, what was offered, what the writer did with it. */
export function DifferenceCard({ difference, isOwn = true }: DifferenceCardProps): ReactElement {
  const say = useSay()
  const { choice, at, before, suggested, after } = difference
  const isForgotten = before === null && suggested === null
  return (
    <li className={`us-choice us-${choice}`}>
      <p className="us-choice-head">
        <span className="us-choice-what">{say(`${isOwn ? 'react.evidence' : 'react.offer.evidence'}.${choice}`)}</span>
        <time dateTime={new Date(at).toISOString()}>{shortDate(at)}</time>
      </p>
      {isForgotten ? (
        <p className="us-quiet">{say('react.forgotten-text')}</p>
      ) : choice === 'own-pages' ? (
        <p className="us-choice-text">{firstOf(before ?? '', EXCERPT)}</p>
      ) : (
        <InPlace difference={difference} />
      )}
      {choice === 'edited' && after !== null && after !== suggested && (
        <p className="us-choice-kept">
          <span className="us-label">{say('react.evidence.kept')}</span>
          <InlineDifference before={suggested ?? ''} after={after} />
        </p>
      )}
    </li>
  )
}

function InPlace({ difference: { passage, before, suggested } }: { difference: Difference }): ReactElement {
  const sides = around(passage, before)
  return (
    <p className="us-choice-text">
      <span className="us-around">{sides.before}</span>
      <InlineDifference before={before ?? ''} after={suggested ?? ''} />
      <span className="us-around">{sides.after}</span>
    </p>
  )
}

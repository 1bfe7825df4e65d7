import type { Difference } from '@understudy/assistant'
import { useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { DifferenceCard } from './difference-card.tsx'

/** How many choices are read at a glance; the rest is asked for. */
const FIRST_CHOICES = 4

export interface ChoiceListProps {
  /** Newest first; null while they are looked up. */
  readonly differences: readonly Difference[] | null
  /** What is said where there is none. */
  readonly none: string
  /** As for `DifferenceCard`. */
  readonly isOwn?: boolean
}

/** Recorded choices as real differences. */
export function ChoiceList({ differences, none, isOwn = true }: ChoiceListProps): ReactElement {
  const say = useSay()
  const [all, setAll] = useState(false)
  if (differences === null) return <p className="us-quiet">{say('react.evidence.loading')}</p>
  if (differences.length === 0) return <p className="us-quiet">{none}</p>
  const shown = all ? differences : differences.slice(0, FIRST_CHOICES)
  const more = differences.length - shown.length
  return (
    <>
      <ol className="us-choices" aria-label={say('react.evidence.label')}>
        {shown.map(difference => (
          <DifferenceCard key={difference.outcome} difference={difference} isOwn={isOwn} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="us-plain" onClick={() => setAll(true)}>
          {say('react.evidence.more', { count: more })}
        </button>
      )}
    </>
  )
}

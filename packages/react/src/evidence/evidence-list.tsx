import type { Difference, UnderstudyAssistant } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import { useEffect, useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { DifferenceCard } from './difference-card.tsx'

/** How many choices are read at a glance; the rest is asked for. */
const FIRST_CHOICES = 4

export interface EvidenceListProps {
  readonly assistant: UnderstudyAssistant
  readonly item: PersonaItem
  /** Changes when the evidence may have. */
  readonly version: number
}

/** The recorded choices behind an item, newest first, as real differences. */
export function EvidenceList({ assistant, item, version }: EvidenceListProps): ReactElement {
  const say = useSay()
  const differences = useEvidence(assistant, item, version)
  const [all, setAll] = useState(false)
  if (differences === null) return <p className="us-quiet">{say('react.evidence.loading')}</p>
  if (differences.length === 0) {
    return <p className="us-quiet">{say(item.source === 'stated' ? 'react.evidence.stated' : 'react.evidence.none')}</p>
  }
  const shown = all ? differences : differences.slice(0, FIRST_CHOICES)
  const more = differences.length - shown.length
  return (
    <>
      <ol className="us-choices" aria-label={say('react.evidence.label')}>
        {shown.map(difference => (
          <DifferenceCard key={difference.outcome} difference={difference} />
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

function useEvidence(
  assistant: UnderstudyAssistant,
  { id }: PersonaItem,
  version: number,
): readonly Difference[] | null {
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- `version` says when to look again
  useEffect(() => {
    let wanted = true
    void assistant.evidence(id).then(found => {
      if (wanted) setDifferences(found)
    })
    return () => {
      wanted = false
    }
  }, [assistant, id, version])
  return differences
}

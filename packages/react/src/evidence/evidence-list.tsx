import type { Difference, UnderstudyAssistant } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import { useEffect, useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { ChoiceList } from './choice-list.tsx'

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
  const none = say(item.source === 'stated' ? 'react.evidence.stated' : 'react.evidence.none')
  return <ChoiceList differences={differences} none={none} />
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

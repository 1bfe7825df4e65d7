import type { Difference } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import { useEffect, useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { ItemDesk } from '../layers/item-desk.ts'

export interface EvidenceListProps {
  readonly desk: ItemDesk
  readonly item: PersonaItem
  /** Changes when the evidence may have. */
  readonly version: number
  /** As for `DifferenceCard`. */
  readonly isOwn: boolean
}

/** The recorded choices behind an item, newest first, as real differences. */
export function EvidenceList({ desk, item, version, isOwn }: EvidenceListProps): ReactElement {
  const say = useSay()
  const differences = useEvidence(desk, item, version)
  const none = say(item.source === 'stated' ? 'react.evidence.stated' : 'react.evidence.none')
  return <ChoiceList differences={differences} none={none} isOwn={isOwn} />
}

function useEvidence(desk: ItemDesk, { id }: PersonaItem, version: number): readonly Difference[] | null {
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- `version` says when to look again
  useEffect(() => {
    let wanted = true
    void desk.evidence(id).then(found => {
      if (wanted) setDifferences(found)
    })
    return () => {
      wanted = false
    }
  }, [desk, id, version])
  return differences
}

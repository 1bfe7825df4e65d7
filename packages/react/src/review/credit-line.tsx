import { say as speak, type Credit } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'

/** Who made a suggestion, and why it is this one. */
export function CreditLine({ credit }: { credit: Credit }): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const why = credit.why.map(message => speak(catalogue, message))
  return (
    <span className="us-credit">
      <span>{say('react.review.by', { proposer: speak(catalogue, credit.label) })}</span>
      {why.map(reason => (
        <span key={reason} className="us-why">
          {reason}
        </span>
      ))}
    </span>
  )
}

import { sumOfSpent, type UnderstudyAssistant } from '@understudy/assistant'
import { say as speak, type Credit } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'
import { spentWords } from '../sent/spent-words.ts'
import { useAssistant } from '../use-assistant.ts'

export interface CreditLineProps {
  readonly credit: Credit
  /** Whose suggestion it is: what it came to is said with it. */
  readonly assistant?: UnderstudyAssistant | undefined
}

/** Who made a suggestion, why it is this one, and what it came to. */
export function CreditLine({ credit, assistant }: CreditLineProps): ReactElement {
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
      {assistant !== undefined && <SpentOn credit={credit} assistant={assistant} />}
    </span>
  )
}

/** Nothing where no model was asked, nor while it still answers: a figure that runs draws the eye. */
function SpentOn({ credit, assistant }: Required<CreditLineProps> & { assistant: UnderstudyAssistant }) {
  const say = useSay()
  useAssistant(assistant)
  const known = assistant.spentOn(credit)
  if (known === null || known.growing) return null
  const words = spentWords(say, sumOfSpent(known.spent), known.ms)
  return (
    <span className="us-spent" title={say('react.spent.label', { spent: words.join(' · ') })}>
      {words.slice(0, words.length > 2 ? 1 : 2).join(' · ')}
    </span>
  )
}

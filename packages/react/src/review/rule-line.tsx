import type { RuleId } from '@understudy/contracts'
import { useState, type ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'

/** The name of the rule behind a change, and one press away where that rule is silent. Nothing of a rule the catalogue does not know. */
export function RuleLine({ rule }: { rule: RuleId | null }): ReactElement | null {
  const say = useSay()
  const catalogue = useCatalogue()
  const [isOpen, setOpen] = useState(false)
  const [name, exception] = [catalogue[`copydesk.rule.${rule}`], catalogue[`copydesk.exception.${rule}`]]
  if (rule === null || name === undefined) return null
  return (
    <span className="us-credit">
      <button
        type="button"
        className="us-plain"
        aria-expanded={isOpen}
        title={say('react.review.about-rule')}
        onMouseDown={event => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
      </button>
      {isOpen && exception !== undefined && <span>{exception}</span>}
    </span>
  )
}

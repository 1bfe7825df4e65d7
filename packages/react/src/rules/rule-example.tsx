import type { RuleDescription } from '@understudy/contracts'
import { say as speak } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'

/** A sentence the rule acts on: before and after, or with the words it asks about marked. */
export function RuleExample({ rule: { before, after } }: { rule: RuleDescription }): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [head = '', asked = '', tail = ''] = speak(catalogue, before).split(/[[\]]/)
  return (
    <p className="us-rule-example">
      {after === null ? (
        <>
          {head}
          <mark>{asked}</mark>
          {tail}
        </>
      ) : (
        <>
          {head}
          <span aria-hidden="true"> → </span>
          <span className="us-hidden">{say('react.rules.becomes')}</span>
          {speak(catalogue, after)}
        </>
      )}
    </p>
  )
}

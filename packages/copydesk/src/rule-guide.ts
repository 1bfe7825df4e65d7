import type { RuleDescription, RuleId } from '@understudy/contracts'
import { COPYDESK_RULES, ON_REQUEST_RULES } from './copydesk-rules.ts'
import { ruleExamples } from './rule-examples.ts'

/** Every rule and operation with an example, in the order a settings view lists them. */
export function ruleGuide(): readonly RuleDescription[] {
  return [...COPYDESK_RULES, ...ON_REQUEST_RULES].map(id => {
    const isFix = Object.hasOwn(ruleExamples, `copydesk.after.${id}`)
    return {
      id,
      name: { key: `copydesk.rule.${id}` },
      kind: kindOf(id, isFix),
      before: { key: `copydesk.before.${id}` },
      after: isFix ? { key: `copydesk.after.${id}` } : null,
    }
  })
}

function kindOf(id: RuleId, isFix: boolean): RuleDescription['kind'] {
  if (ON_REQUEST_RULES.includes(id)) return 'request'
  return isFix ? 'fix' : 'query'
}

import type { RuleDescription, RuleId } from '@understudy/contracts'
import { COPYDESK_RULES, ON_REQUEST_RULES } from './copydesk-rules.ts'
import { ruleIdOf, type HostRule } from './define-rule.ts'
import { ruleExamples } from './rule-examples.ts'

/** Every rule and operation with an example, in the order a settings view lists them. */
export function ruleGuide(own: readonly HostRule[] = []): readonly RuleDescription[] {
  return [...own.map(ownDescription), ...oursInOrder()]
}

function oursInOrder(): readonly RuleDescription[] {
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

function ownDescription(rule: HostRule): RuleDescription {
  const [before = '', after = ''] = rule.fires[0] ?? []
  const asks = /\[.*\]/.test(after)
  return {
    id: ruleIdOf(rule),
    name: { key: 'copydesk.rule.own', params: { name: rule.name } },
    kind: asks ? 'query' : 'fix',
    before: { key: 'copydesk.before.own', params: { before: asks ? after : before } },
    after: asks ? null : { key: 'copydesk.after.own', params: { after } },
  }
}

function kindOf(id: RuleId, isFix: boolean): RuleDescription['kind'] {
  if (ON_REQUEST_RULES.includes(id)) return 'request'
  return isFix ? 'fix' : 'query'
}

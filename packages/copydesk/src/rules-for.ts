import type { Brief, RewriteRequest, RuleId } from '@understudy/contracts'
import { COPYDESK_RULES, ON_REQUEST_RULES, rulesOf } from './copydesk-rules.ts'
import { readInstruction } from './instructions.ts'

type Asked = Pick<RewriteRequest, 'kind' | 'instruction' | 'rules'>

/**
 * The rules that answer a rewrite: those it names, as a pass does; else those of its intent; else the one operation
 * that its instruction asks for word for word. Null where none can answer.
 */
export function rulesFor({ kind, instruction, rules }: Asked): readonly RuleId[] | null {
  if (rules !== undefined) return [...COPYDESK_RULES, ...ON_REQUEST_RULES].filter(rule => rules.includes(rule))
  const operation = kind === 'instruction' ? readInstruction(instruction) : null
  return operation === null ? rulesOf(kind) : [operation]
}

/** And, in the writer's own voice, the operations that a person or learning has set to `on`. */
export function withStated(
  rules: readonly RuleId[],
  kind: Asked['kind'],
  brief: Pick<Brief, 'rules'>,
): readonly RuleId[] {
  if (kind !== 'voice') return rules
  return [...rules, ...ON_REQUEST_RULES.filter(rule => brief.rules[rule] === 'on' && !rules.includes(rule))]
}

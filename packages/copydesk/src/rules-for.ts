import type { Brief, RewriteKind, RewriteRequest, RuleId } from '@understudy/contracts'
import { COPYDESK_RULES, ON_REQUEST_RULES, rulesOf } from './copydesk-rules.ts'
import { ruleIdOf, type HostRule } from './define-rule.ts'
import { readInstruction } from './instructions.ts'

type Asked = Pick<RewriteRequest, 'kind' | 'instruction' | 'rules'>

/**
 * The rules that answer a rewrite: those it names, as a pass does; else those of its intent; else the one operation
 * that its instruction asks for word for word. Null where none can answer.
 */
export function rulesFor({ kind, instruction, rules }: Asked, own: readonly HostRule[] = []): readonly RuleId[] | null {
  const all = [...COPYDESK_RULES, ...ON_REQUEST_RULES, ...own.map(ruleIdOf)]
  if (rules !== undefined) return all.filter(rule => rules.includes(rule))
  const operation = kind === 'instruction' ? readInstruction(instruction) : null
  if (operation !== null) return [operation]
  const ours = rulesOf(kind)
  const theirs = own.filter(({ kinds = OF_THE_HOST }) => kinds.includes(kind)).map(ruleIdOf)
  return ours === null && theirs.length === 0 ? null : [...(ours ?? []), ...theirs]
}

/** Where a rule of the host's acts that does not say. */
const OF_THE_HOST: readonly RewriteKind[] = ['voice', 'proof']

/** The rules of one review. */
export interface RulesAsked {
  readonly rules: readonly RuleId[]
  /** Nobody asked for these; they act in the passages where they are set to `on`. */
  readonly onlyWhereOn: readonly RuleId[]
}

/** And, in the writer's own voice, the operations that a person or learning has set to `on` somewhere. */
export function withStated(rules: readonly RuleId[], kind: Asked['kind'], brief: Pick<Brief, 'rules'>): RulesAsked {
  const stated = (rule: RuleId): boolean => (brief.rules[rule] ?? []).some(({ set }) => set === 'on')
  const onlyWhereOn = kind === 'voice' ? ON_REQUEST_RULES.filter(rule => stated(rule) && !rules.includes(rule)) : []
  return { rules, onlyWhereOn }
}

import type { RewriteKind, RuleId } from '@understudy/contracts'

/** The ids of the rules, which records and settings name them by; never renamed. */
export const copydeskRules = {
  filterVerb: ruleId('filter-verb'),
  ornateTag: ruleId('ornate-tag'),
  intensifier: ruleId('intensifier'),
  beganTo: ruleId('began-to'),
  bodyDoubling: ruleId('body-doubling'),
  padding: ruleId('padding'),
} as const

/** All rules in the order they are listed to a writer. */
export const COPYDESK_RULES: readonly RuleId[] = Object.values(copydeskRules)

const TIGHTENING = COPYDESK_RULES.filter(rule => rule !== copydeskRules.ornateTag)

/**
 * Which rules answer a kind of rewrite. Proofreading asks for what is wrong, and none of these rules finds anything
 * wrong: it is answered by an empty pool. Null: a kind no rule can answer at all.
 */
export function rulesFor(kind: RewriteKind): readonly RuleId[] | null {
  switch (kind) {
    case 'tighten':
      return TIGHTENING
    case 'dialogue':
      return [copydeskRules.ornateTag]
    case 'voice':
      return COPYDESK_RULES
    case 'proof':
      return []
    case 'expand':
    case 'describe':
    case 'instruction':
      return null
  }
}

function ruleId(name: string): RuleId {
  return name as RuleId
}

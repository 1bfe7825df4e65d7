import type { RuleId } from '@understudy/contracts'
import { copydeskRules, onRequestRules } from './copydesk-rules.ts'

/** Instructions the desk can carry out word for word, as a writer types them; anything more is not its business. */
const INSTRUCTIONS: readonly (readonly [pattern: RegExp, rule: RuleId])[] = [
  [/^(?:cut|remove|delete|drop|lose)(?: (?:all|the))? adverbs$/, onRequestRules.cutAdverbs],
  [/^(?:split|break up|break)(?: (?:the|these|long|up))* sentences$/, onRequestRules.splitSentences],
  [/^(?:join|combine|merge)(?: (?:the|these|short))* sentences$/, onRequestRules.joinSentences],
  [/^(?:use )?(?:plain|plainer|short|simple|simpler) words$/, onRequestRules.plainWords],
  [/^(?:use )?(?:long|longer|formal) words$/, onRequestRules.longWords],
  [/^(?:use contractions|contract(?: the narration)?)$/, onRequestRules.contract],
  [/^(?:no contractions|expand(?: the)? contractions|write out(?: the)? contractions)$/, onRequestRules.expand],
  [
    /^(?:(?:change |turn )?passive (?:in)?to active|make (?:it|this) active|active voice)$/,
    onRequestRules.passiveToActive,
  ],
  [
    /^(?:(?:change |put |shift )?(?:it |this )?(?:in)?to (?:the )?present(?: tense)?|present tense)$/,
    onRequestRules.toPresent,
  ],
  [/^(?:(?:change |put |shift )?(?:it |this )?(?:in)?to (?:the )?past(?: tense)?|past tense)$/, onRequestRules.toPast],
  [/^(?:cut|remove)(?: (?:all|the))? filter (?:verbs|words)$/, copydeskRules.filterVerb],
  [/^(?:mark|find)(?: (?:all|the))? clich[eé]s$/, copydeskRules.cliche],
  [/^(?:mark|find)(?: (?:all|the))? echoes$/, copydeskRules.echo],
]

/** The rule that does exactly what `instruction` says; null where none does. */
export function readInstruction(instruction: string): RuleId | null {
  const said = instruction
    .trim()
    .toLowerCase()
    .replace(/^please /, '')
    .replace(/[.!]+$/, '')
  return INSTRUCTIONS.find(([pattern]) => pattern.test(said))?.[1] ?? null
}

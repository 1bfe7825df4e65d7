import type { RewriteKind, RuleId } from '@understudy/contracts'
import { COPYDESK_RULES, ON_REQUEST_RULES } from './copydesk-rules.ts'

/** A stretch of a paragraph, in UTF-16 code units. */
export interface HostSpan {
  readonly from: number
  readonly to: number
}

/** A paragraph as a rule of the host's sees it. */
export interface HostParagraph {
  readonly text: string
  readonly sentences: readonly HostSpan[]
  readonly words: readonly (HostSpan & { readonly text: string })[]
  /** Marked speech, its marks included. */
  readonly speech: readonly HostSpan[]
  /** Names that the manuscript is known to have. */
  readonly names: ReadonlySet<string>
  /** The end of what stands before it. */
  readonly before: string
}

/** Words to be changed into `text`, or, without it, to be asked about. Not empty, within one paragraph. */
export interface HostFinding extends HostSpan {
  readonly text?: string
}

/** A rule in code of the host's. */
export interface HostRule {
  /** Letters, figures and hyphens; settings and records name the rule by it for good. */
  readonly id: string
  /** As a settings view lists it. */
  readonly name: string
  /** At most six words, to the writer. */
  readonly reason: string
  /** `narration`: only where the text is surely told; `speech`: only in marked speech. */
  readonly where: 'anywhere' | 'narration' | 'speech'
  /** The rewrites it answers; `voice` and `proof` where absent. A pass that names it runs it anyway. */
  readonly kinds?: readonly RewriteKind[]
  /** Pure and quick: the same paragraph, the same findings. It says nothing when unsure. */
  find(paragraph: HostParagraph): Iterable<HostFinding>
  /** What it makes of a sentence; words it asks about stand in square brackets. `checkRule` runs them. */
  readonly fires: readonly (readonly [before: string, after: string])[]
  /** What it leaves alone, each with why. */
  readonly stands: readonly (readonly [why: string, text: string])[]
}

const MOST_WORDS = 6

/** The rule as it is, once it is known to be one. Throws a `TypeError` that says what is wrong with it. */
export function defineRule(rule: HostRule): HostRule {
  const wrong = faultOf(rule)
  if (wrong !== null) throw new TypeError(`The rule “${rule.id}” ${wrong}.`)
  return rule
}

function faultOf({ id, name, reason, fires, stands }: HostRule): string | null {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return 'needs an id of small letters, figures and hyphens'
  if ([...COPYDESK_RULES, ...ON_REQUEST_RULES].some(known => known === id))
    return 'has the id of a rule of the copydesk'
  if (name.trim() === '' || reason.trim() === '') return 'needs a name and a reason'
  if (reason.trim().split(/\s+/).length > MOST_WORDS) return `has a reason of more than ${MOST_WORDS} words`
  return fires.length === 0 || stands.length === 0 ? 'needs rows that fire and rows that stand' : null
}

/** The id as requests and records have it. */
export function ruleIdOf({ id }: Pick<HostRule, 'id'>): RuleId {
  return id as RuleId
}

/** Why a rule of the host's said nothing about a paragraph. */
export interface RuleFault {
  readonly rule: string
  readonly detail: string
}

/** Where nobody else is told of it. */
export function tellFault({ rule, detail }: RuleFault): void {
  // oxlint-disable-next-line no-console -- a fault of the host's code, told where its developers look
  console.error(`The copydesk's rule “${rule}” said nothing here: ${detail}`)
}

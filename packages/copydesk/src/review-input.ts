import type {
  Brief,
  DialogueConvention,
  HouseSheet,
  Mode,
  PlacedRequest,
  RewriteRequest,
  PlacedSetting,
  QuietRule,
  RuleId,
  SelectedBlock,
  Stet,
} from '@understudy/contracts'
import type { RulesAsked } from './rules-for.ts'
import { wordWishes, type WishedWord } from './wished-words.ts'

/**
 * All that a review reads, as plain data: it crosses to a worker by structured clone, so it holds no more of the
 * brief than rules need.
 */
export interface ReviewInput {
  readonly blocks: readonly SelectedBlock[]
  /** Text around the selection, blocks joined by a blank line. */
  readonly before: string
  readonly after: string
  readonly mode: Mode
  /** Whether `mode` was said of all blocks, rather than guessed from them together. */
  readonly modeIs: 'guessed' | 'stated'
  /** Who speaks, where the place says so. */
  readonly speaker: string | null
  readonly dialogue: DialogueConvention
  /** Who sees and hears, where the place says so. */
  readonly pointOfView: string | null
  /** The rules that act. */
  readonly rules: readonly RuleId[]
  /** Those of them that act only where they are set to `on`. */
  readonly onlyWhereOn: readonly RuleId[]
  /** How rules are set, passage by passage. */
  readonly settings: Readonly<Record<string, readonly PlacedSetting[]>>
  readonly quiet: readonly QuietRule[]
  readonly stets: readonly Stet[]
  /** Words the style sheet keeps, in lower case. */
  readonly keep: readonly string[]
  /** Marks the style sheet sets, by what they replace: `--`, `...`. */
  readonly marks: Readonly<Record<string, string>>
  /** The rest of the style sheet: words to what takes their place, and what it says of names, punctuation and numbers. */
  readonly sheet: HouseSheet & { readonly words: Readonly<Record<string, string>> }
  /** Words that the writer said not to use. */
  readonly wishes: readonly WishedWord[]
  /** Names of the manuscript. */
  readonly names: readonly string[]
}

/** What `rules` have to read to answer `request`. */
export function reviewInput(
  request: RewriteRequest & Pick<PlacedRequest, 'context'>,
  brief: Brief,
  { rules, onlyWhereOn }: RulesAsked,
): ReviewInput {
  const { swaps, keep, wished } = wordWishes(brief, request.context.mode)
  return {
    blocks: request.selected,
    before: request.before,
    after: request.after,
    mode: request.context.mode,
    modeIs: request.context.modeIs,
    speaker: request.context.place.speaker ?? null,
    dialogue: brief.dialogue,
    pointOfView: request.context.place.pointOfView ?? null,
    rules: [...rules, ...onlyWhereOn],
    onlyWhereOn,
    settings: brief.rules,
    // a rule that is asked for by name has its say
    quiet: request.rules === undefined ? brief.quiet : [],
    stets: brief.stets,
    keep: [...Object.keys(brief.words).filter(word => isKept(brief, word)), ...keep].map(word => word.toLowerCase()),
    marks: marksOf(brief),
    // what the sheet itself says of a word stands
    sheet: { ...brief.sheet, words: { ...swaps, ...wordsOf(brief) } },
    wishes: wished,
    names: brief.manuscript.entries.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])),
  }
}

function isKept(brief: Brief, word: string): boolean {
  const rule = brief.words[word]
  return rule !== undefined && 'keep' in rule
}

/** What is to be written otherwise; marks are their own matter. */
function wordsOf({ words }: Brief): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, rule]) => (/\p{L}/u.test(word) && 'to' in rule ? [[word, rule.to]] : [])),
  )
}

function marksOf({ words }: Brief): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, rule]) =>
      /^(?:-|--|\.\.\.|…)$/.test(word) && 'to' in rule ? [[word, rule.to]] : [],
    ),
  )
}

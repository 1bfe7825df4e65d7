import type {
  Brief,
  DialogueConvention,
  Mode,
  PlacedRequest,
  RewriteRequest,
  RuleId,
  SelectedBlock,
  Stet,
} from '@understudy/contracts'

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
  readonly dialogue: DialogueConvention
  /** Who sees and hears, where the place says so. */
  readonly pointOfView: string | null
  /** The rules that act. */
  readonly rules: readonly RuleId[]
  readonly stets: readonly Stet[]
  /** Words the style sheet keeps, in lower case. */
  readonly keep: readonly string[]
  /** Marks the style sheet sets, by what they replace: `--`, `...`. */
  readonly marks: Readonly<Record<string, string>>
  /** Names of the manuscript. */
  readonly names: readonly string[]
}

/** What `rules` have to read to answer `request`. */
export function reviewInput(
  request: RewriteRequest & Pick<PlacedRequest, 'context'>,
  brief: Brief,
  rules: readonly RuleId[],
): ReviewInput {
  return {
    blocks: request.selected,
    before: request.before,
    after: request.after,
    mode: request.context.mode,
    dialogue: brief.dialogue,
    pointOfView: request.context.place.pointOfView ?? null,
    rules: rules.filter(rule => brief.rules[rule] !== 'off' && !brief.quiet.includes(rule)),
    stets: brief.stets,
    keep: Object.keys(brief.words)
      .filter(word => isKept(brief, word))
      .map(word => word.toLowerCase()),
    marks: marksOf(brief),
    names: brief.manuscript.entries.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])),
  }
}

function isKept(brief: Brief, word: string): boolean {
  const rule = brief.words[word]
  return rule !== undefined && 'keep' in rule
}

function marksOf({ words }: Brief): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, rule]) =>
      /^(?:-|--|\.\.\.|…)$/.test(word) && 'to' in rule ? [[word, rule.to]] : [],
    ),
  )
}

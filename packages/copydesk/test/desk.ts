import type { RuleId, SelectedBlock } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../src/finding.ts'
import { COPYDESK_RULES } from '../src/copydesk-rules.ts'
import { reviewBlocks } from '../src/review-blocks.ts'
import type { ReviewInput } from '../src/review-input.ts'

/** A review of one paragraph, all of it selected, in a book that marks speech by double quotation marks. */
export function inputFor(text: string, options: Partial<ReviewInput> = {}): ReviewInput {
  const blocks: readonly SelectedBlock[] = [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }]
  return {
    blocks,
    before: '',
    after: '',
    mode: 'action',
    modeIs: 'guessed',
    speaker: null,
    dialogue: 'double',
    pointOfView: null,
    rules: COPYDESK_RULES,
    onlyWhereOn: [],
    settings: {},
    quiet: [],
    stets: [],
    keep: [],
    marks: {},
    sheet: { words: {}, names: [], punctuation: [], numbers: [] },
    wishes: [],
    names: [],
    ...options,
  }
}

/** `text` with `findings` of one block applied. */
export function applied(text: string, findings: readonly Finding[]): string {
  return findings
    .toSorted((one, other) => other.from - one.from)
    .reduce((now, { from, to, text: put, original }) => now.slice(0, from) + (put ?? original) + now.slice(to), text)
}

/** What one rule makes of a paragraph. */
function edited(rule: RuleId, text: string, options: Partial<ReviewInput> = {}): string {
  return applied(text, reviewBlocks(inputFor(text, { rules: [rule], ...options })))
}

/** A row of facts: the rule makes `after` of `before`. */
export function fires(rule: RuleId, before: string, after: string, options: Partial<ReviewInput> = {}): () => void {
  return () => expect(edited(rule, before, options)).toBe(after)
}

/** A row of facts: the rule says nothing. */
export function stands(rule: RuleId, text: string, options: Partial<ReviewInput> = {}): () => void {
  return () => expect(edited(rule, text, options)).toBe(text)
}

export type Options = Partial<ReviewInput>
/** Before, after, and what else is known of the place. */
export type Fires = readonly [before: string, after: string, options?: Options]
/** Why, the text, and what else is known of the place. */
export type Stands = readonly [why: string, text: string, options?: Options]

/** Where no rule that reads plain narration acts: `sentence` is one it would change. */
export function sparedPlaces(rule: RuleId, sentence: string): readonly Stands[] {
  return [
    ['in speech', `“${sentence}”`],
    ['in speech in single marks', `‘${sentence}’`, { dialogue: 'single' }],
    ['behind a dash', `— ${sentence}`, { dialogue: 'dash' }],
    ['marked', `*${sentence}*`],
    ['in a letter', sentence, { before: 'Dear Bess,' }],
    ['a text message', `Bess: ${sentence}`],
    ['verse', `${sentence}\nand the tide went out`],
    ['embedded', sentence, { mode: 'embedded' }],
    ['stetted', sentence, { stets: [{ rule, quote: sentence }] }],
  ]
}

/** The table of a rule that changes: at least twenty rows of each. */
export function describeFixes(rule: RuleId, changes: readonly Fires[], silences: readonly Stands[]): void {
  describe(rule, () => {
    for (const [before, after, options] of changes) it(`${before} → ${after}`, fires(rule, before, after, options))
    for (const [why, text, options] of silences) it(`stands, ${why}: ${text}`, stands(rule, text, options))
    it('has twenty rows of each', () => expect(Math.min(changes.length, silences.length)).toBeGreaterThanOrEqual(20))
  })
}

/** The text with the words that a query stands beside in brackets. */
export function queried(rule: RuleId, text: string, options: Options = {}): string {
  return reviewBlocks(inputFor(text, { rules: [rule], ...options }))
    .toReversed()
    .reduce((now, { from, to }) => `${now.slice(0, from)}[${now.slice(from, to)}]${now.slice(to)}`, text)
}

/** The table of a rule that asks: in each row the words asked about stand in brackets. */
export function describeQueries(
  rule: RuleId,
  questions: readonly (readonly [marked: string, options?: Options])[],
  silences: readonly Stands[],
): void {
  describe(rule, () => {
    for (const [marked, options] of questions)
      it(marked, () => expect(queried(rule, marked.replace(/[[\]]/g, ''), options)).toBe(marked))
    for (const [why, text, options] of silences)
      it(`stands, ${why}: ${text}`, () => expect(queried(rule, text, options)).toBe(text))
    it('has twenty rows of each', () => expect(Math.min(questions.length, silences.length)).toBeGreaterThanOrEqual(20))
  })
}

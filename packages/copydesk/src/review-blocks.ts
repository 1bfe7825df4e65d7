import type { RuleId, SelectedBlock } from '@understudy/contracts'
import { tokensOf } from './reading/token.ts'
import type { Finding } from './finding.ts'
import { readBlock, type ReadBlock } from './reading/read-block.ts'
import { overlap, overlapsAny, type Span } from './reading/span.ts'
import type { Sentence } from './reading/sentence.ts'
import type { ReviewInput } from './review-input.ts'
import { beganTo } from './rules/began-to.ts'
import { bodyDoubling } from './rules/body-doubling.ts'
import type { Edit } from './rules/edit.ts'
import { filterVerb } from './rules/filter-verb.ts'
import { intensifier } from './rules/intensifier.ts'
import { ornateTag } from './rules/ornate-tag.ts'
import { padding } from './rules/padding.ts'
import type { Rule } from './rules/rule.ts'

/** Where two findings overlap, the rule that comes first here is kept: the larger change reads better whole. */
const RULES: readonly Rule[] = [filterVerb, beganTo, ornateTag, padding, bodyDoubling, intensifier]

/** Everything the rules of `input` find in its selection, in order; no two touch the same characters. */
export function reviewBlocks(input: ReviewInput): readonly Finding[] {
  const steps = reviewSteps(input)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** The same work, stopping after every sentence so that others get their turn. */
export function* reviewSteps(input: ReviewInput): Generator<undefined, readonly Finding[]> {
  const rules = RULES.filter(({ id }) => input.rules.includes(id))
  const found: Finding[] = []
  for (const [index, selected] of input.blocks.entries()) {
    const block = readBlock(input, index)
    yield
    if (block !== null) found.push(...(yield* reviewBlock({ input, block, rules }, selected)))
  }
  return found
}

interface Reading {
  readonly input: ReviewInput
  readonly block: ReadBlock
  readonly rules: readonly Rule[]
}

interface RuledEdit {
  readonly rule: RuleId
  readonly edit: Edit
}

function* reviewBlock(reading: Reading, selected: SelectedBlock): Generator<undefined, readonly Finding[]> {
  const { block } = reading
  const found: Finding[] = []
  for (const sentence of block.sentences.filter(each => overlap(each, selected))) {
    const kept = editsWithin(reading, sentence, selected).toSorted((one, other) => one.edit.from - other.edit.from)
    found.push(...kept.map(({ rule, edit }) => findingOf(block, selected.block, rule, edit)))
    yield
  }
  return found
}

/** The edits of one sentence that lie in `span`, touch nothing spared, and do not overlap those of a rule before. */
function editsWithin({ input, block, rules }: Reading, sentence: Sentence, span: Span): readonly RuledEdit[] {
  const kept: RuledEdit[] = []
  for (const rule of rules) {
    for (const edit of editsOf(rule, block, sentence)) {
      const isFree = !kept.some(other => overlap(other.edit, edit))
      if (isFree && span.from <= edit.from && edit.to <= span.to && !isSpared(input, block, edit, rule)) {
        kept.push({ rule: rule.id, edit })
      }
    }
  }
  return kept
}

function editsOf(rule: Rule, block: ReadBlock, sentence: Sentence): readonly Edit[] {
  if (rule.reach === 'narration' && !block.told) return []
  // a rule about the shape of a whole clause cannot trust a sentence that somebody speaks in
  if (rule.reach === 'narration' && overlapsAny(sentence, block.speech)) return []
  return rule.find(block, sentence)
}

/** In speech or another quotation, stetted, or a word the style sheet keeps. */
function isSpared(input: ReviewInput, block: ReadBlock, edit: Edit, { id, reach }: Rule): boolean {
  // without quotation marks the end of speech is a guess, and the tag's own verb is the better witness
  const isMarked = reach !== 'tags' || block.convention === 'double' || block.convention === 'single'
  if ((isMarked && overlapsAny(edit, block.speech)) || overlapsAny(edit, block.quotations)) return true
  if (input.stets.some(stet => stet.rule === id && overlapsAny(edit, occurrences(block.text, stet.quote)))) return true
  return takenWords(block, edit).some(word => input.keep.includes(word))
}

function occurrences(text: string, quote: string): readonly Span[] {
  const found: Span[] = []
  if (quote === '') return found
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    found.push({ from: at, to: at + quote.length })
  return found
}

/** The words that stand in the block now and would not stand there any more. */
function takenWords(block: ReadBlock, edit: Edit): readonly string[] {
  const staying = tokensOf(edit.text).map(({ lower }) => lower)
  return block.tokens.filter(token => overlap(token, edit) && !staying.includes(token.lower)).map(({ lower }) => lower)
}

function findingOf(block: ReadBlock, index: number, rule: RuleId, { from, to, text, word }: Edit): Finding {
  return {
    block: index,
    from,
    to,
    rule,
    original: block.text.slice(from, to),
    text,
    reason: { key: `copydesk.reason.${rule}`, params: { word } },
  }
}

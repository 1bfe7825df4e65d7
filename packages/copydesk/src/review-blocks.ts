import type { RuleId, SelectedBlock } from '@understudy/contracts'
import { createDeskMemory, type DeskMemory } from './desk-memory.ts'
import type { Finding } from './finding.ts'
import { foundAt, knownHere } from './found-at.ts'
import { readBlock, type BlockPlace, type ReadBlock } from './reading/read-block.ts'
import type { Sentence } from './reading/sentence.ts'
import { overlap, overlapsAny, type Span } from './reading/span.ts'
import type { ReviewInput } from './review-input.ts'
import { FIXES, QUERIES } from './rules/all-rules.ts'
import type { Edit } from './rules/edit.ts'
import type { Note, QueryRule, Rule } from './rules/rule.ts'
import { isQuiet } from './is-quiet.ts'
import { createStanding } from './rule-standing.ts'
import { isEditSpared, isNoteSpared } from './spared.ts'

/** Everything the rules of `input` find in its selection, in order; no two changes touch the same characters. */
export function reviewBlocks(input: ReviewInput): readonly Finding[] {
  return reviewWith(input, {})
}

/** What a desk brings to a review: what it remembers, and rules of the host's. */
export interface DeskParts {
  readonly memory?: DeskMemory
  readonly own?: readonly Rule[]
}

/** The same with rules of the host's among them. */
export function reviewWith(input: ReviewInput, parts: DeskParts): readonly Finding[] {
  const steps = reviewSteps(input, parts)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** The same work, stopping after every sentence so that others get their turn; what `memory` knows is not done again. */
export function* reviewSteps(
  input: ReviewInput,
  { memory = createDeskMemory(), own = [] }: DeskParts = {},
): Generator<undefined, readonly Finding[]> {
  const found: Finding[] = []
  const known = knownHere(input)
  const place = { input, names: known.names, read: memory.read, fixes: [...FIXES, ...own] }
  for (const [index, selected] of input.blocks.entries()) {
    const at = foundAt(input, index, selected, known)
    const remembered = memory.recall(selected.text, at)
    const here = remembered ?? (yield* blockSteps(place, selected, at.before))
    if (remembered === null) memory.keep(selected.text, at, here)
    found.push(...here.map(finding => ({ ...finding, block: selected.block })))
    yield
  }
  return found
}

function* blockSteps(
  place: BlockPlace & { readonly fixes: readonly Rule[] },
  selected: SelectedBlock,
  before: readonly string[],
): Generator<undefined, readonly Finding[]> {
  const { input } = place
  const block = readBlock(place, selected, before)
  yield
  if (block === null) return []
  const acts = ({ id }: Rule | QueryRule): boolean => input.rules.includes(id) && !isQuiet(input, id, selected.block)
  const reading = {
    input,
    block,
    fixes: place.fixes.filter(acts),
    queries: QUERIES.filter(acts),
    standing: createStanding(input, block),
  }
  const edits = yield* fixesIn(reading, selected)
  const notes = yield* queriesIn(reading, selected)
  return [...edits, ...notes].toSorted((one, other) => one.from - other.from || one.to - other.to)
}

interface Reading {
  readonly input: ReviewInput
  readonly block: ReadBlock
  readonly fixes: readonly Rule[]
  readonly queries: readonly QueryRule[]
  readonly standing: ReturnType<typeof createStanding>
}

interface RuledEdit {
  readonly rule: RuleId
  readonly edit: Edit
}

function* fixesIn(reading: Reading, selected: SelectedBlock): Generator<undefined, readonly Finding[]> {
  const { block } = reading
  const found: Finding[] = []
  let end = 0
  for (const sentence of block.sentences.filter(each => overlap(each, selected))) {
    const { edits, asked } = editsWithin(reading, sentence, selected)
    // a rule at the seam of speech may reach into the next sentence
    const free = edits.toSorted((one, other) => one.edit.from - other.edit.from).filter(({ edit }) => edit.from >= end)
    end = free.at(-1)?.edit.to ?? end
    found.push(...free.map(({ rule, edit }) => findingOf(block, selected.block, { ...edit, rule })))
    found.push(
      ...asked.map(({ rule, edit: { text: _, ask: _asks, ...note } }) =>
        findingOf(block, selected.block, { ...note, rule }),
      ),
    )
    yield
  }
  return found
}

function* queriesIn(reading: Reading, selected: SelectedBlock): Generator<undefined, readonly Finding[]> {
  const { input, block, queries, standing } = reading
  const found: Finding[] = []
  for (const rule of queries) {
    if (rule.reach === 'narration' && !block.told) continue
    const notes = rule.ask(block).filter(note => selected.from <= note.from && note.to <= selected.to)
    const free = notes.filter(
      note => !isNoteSpared(input, block, note, rule) && standing(rule, { ...note, text: null }) !== 'off',
    )
    found.push(...free.map(note => findingOf(block, selected.block, { ...note, rule: rule.id })))
    yield
  }
  return found
}

interface Within {
  readonly edits: readonly RuledEdit[]
  /** Of rules that are set to ask: they stand in nobody's way. */
  readonly asked: readonly RuledEdit[]
}

/** The edits of one sentence that lie in `span`, touch nothing spared, and do not overlap those of a rule before. */
function editsWithin({ input, block, fixes, standing }: Reading, sentence: Sentence, span: Span): Within {
  const edits: RuledEdit[] = []
  const asked: RuledEdit[] = []
  for (const rule of fixes) {
    for (const edit of editsOf(rule, block, sentence)) {
      if (edit.from < span.from || edit.to > span.to || isEditSpared(input, block, edit, rule)) continue
      const set = standing(rule, edit)
      if (set === 'query' || (set === 'on' && edit.ask === true)) asked.push({ rule: rule.id, edit })
      else if (set === 'on' && !edits.some(other => overlap(other.edit, edit))) edits.push({ rule: rule.id, edit })
    }
  }
  // nothing is asked about words that another rule changes
  const open = asked.filter(({ edit }) => edit.ask !== true || !edits.some(other => overlap(other.edit, edit)))
  return { edits, asked: open }
}

function editsOf(rule: Rule, block: ReadBlock, sentence: Sentence): readonly Edit[] {
  if (rule.reach === 'narration' && !block.told) return []
  // a rule about the shape of a whole clause cannot trust a sentence that somebody speaks in
  if (rule.reach === 'narration' && overlapsAny(sentence, block.speech)) return []
  return rule.find(block, sentence)
}

function findingOf(
  block: ReadBlock,
  index: number,
  found: Note & { rule: RuleId; text?: string; reason?: string },
): Finding {
  const { from, to, rule, word, text = null, reason: own } = found
  const reason =
    own === undefined
      ? { key: `copydesk.reason.${rule}`, params: { word } }
      : { key: 'copydesk.reason.own', params: { reason: own } }
  return { block: index, from, to, rule, original: block.text.slice(from, to), text, reason }
}

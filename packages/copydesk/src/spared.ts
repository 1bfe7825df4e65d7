import { tokensOf } from './reading/token.ts'
import type { ReadBlock } from './reading/read-block.ts'
import { overlap, overlapsAny, type Span } from './reading/span.ts'
import type { ReviewInput } from './review-input.ts'
import type { Edit } from './rules/edit.ts'
import type { Note, QueryRule, Rule } from './rules/rule.ts'

/** Whether `edit` touches what no such rule may: speech or another quotation, a stet, a word the style sheet keeps. */
export function isEditSpared(input: ReviewInput, block: ReadBlock, edit: Edit, rule: Rule): boolean {
  if (isSpeechSpared(block, edit, rule) || overlapsAny(edit, block.quotations)) return true
  return isStetted(input, block, edit, rule) || takenWords(block, edit).some(word => input.keep.includes(word))
}

/** Whether a note would stand beside a quotation, a stet, a kept word, or speech that its rule does not read. */
export function isNoteSpared(input: ReviewInput, block: ReadBlock, note: Note, rule: QueryRule): boolean {
  if (rule.reach === 'narration' && overlapsAny(note, block.speech)) return true
  if (overlapsAny(note, block.quotations) || isStetted(input, block, note, rule)) return true
  return block.tokens.some(token => overlap(token, note) && input.keep.includes(token.lower))
}

function isSpeechSpared(block: ReadBlock, edit: Edit, { reach }: Rule): boolean {
  if (reach === 'speech') return !block.speech.some(({ from, to }) => from <= edit.from && edit.to <= to)
  if (reach === 'seams' || reach === 'anywhere') return false
  // without quotation marks the end of speech is a guess, and the tag's own verb is the better witness
  const isMarked = reach !== 'tags' || block.convention === 'double' || block.convention === 'single'
  return isMarked && overlapsAny(edit, block.speech)
}

function isStetted(input: ReviewInput, block: ReadBlock, span: Span, { id }: Pick<Rule, 'id'>): boolean {
  return input.stets.some(stet => stet.rule === id && overlapsAny(span, occurrences(block.text, stet.quote)))
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

import { copydeskRules } from '../copydesk-rules.ts'
import { CLICHES } from '../english/cliches.ts'
import { STOCK_IMAGES, type StockImages } from '../english/stock-images.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { sentenceAt } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import type { Note, QueryRule } from './rule.ts'

/** Somebody takes the phrase up to mock it. */
const MOCKED =
  /\b(?:as they say|so they say|the saying|the phrase|proverbial|literally|cliché|cliche|expression|like to say|used to say|whoever|people say|so-called)\b/i
/** Or to twist it: a saying that is denied has been looked at. */
const TWISTED = /\b(?:not|never|n['’]t|as if|if anything)\b/i

/** `white as a sheet`, `a wave of relief`: everybody has read it before. */
export const cliche: QueryRule = {
  id: copydeskRules.cliche,
  reach: 'narration',
  ask: block => (isIdiom(block) ? [] : clichesIn(block)),
}

/** A first person with a speaking voice talks as they talk. */
function isIdiom({ voice }: ReadBlock): boolean {
  return voice.person === 'first' && voice.spoken
}

function clichesIn(block: ReadBlock): readonly Note[] {
  const said = (note: Note): string => sentenceAt(block.sentences, note.from)?.text ?? ''
  const lower = lowerOf(block.text)
  const sayings = notesOf(block, block.text, CLICHES).filter(
    note =>
      !MOCKED.test(said(note)) && !TWISTED.test(said(note)) && !isTitle(note.word) && !isTwisted(note, block.text),
  )
  const images = STOCK_IMAGES.flatMap(kind => imagesIn(block, lower, kind)).filter(
    note => !MOCKED.test(said(note)) && !overlapsAny(note, sayings),
  )
  return [...sayings, ...images].toSorted((one, other) => one.from - other.from)
}

function imagesIn(block: ReadBlock, lower: string, { pattern, ends }: StockImages): readonly Note[] {
  const found = notesOf(block, lower, pattern)
  return ends === null ? found : found.filter(({ to }) => ends.has(lower.slice(lower.lastIndexOf(' ', to - 1) + 1, to)))
}

/** Some letters are longer in lower case, and would move all places behind them: then the text is read as it stands. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function notesOf(block: ReadBlock, text: string, phrases: RegExp): readonly Note[] {
  return Array.from(text.matchAll(phrases), match => {
    const [from, to] = [match.index, match.index + match[0].length]
    return { from, to, word: block.text.slice(from, to) }
  })
}

/** “The Elephant in the Room”. */
function isTitle(phrase: string): boolean {
  return /\s\p{Lu}\p{Ll}/u.test(phrase)
}

/** "white as a sheet that nobody had washed", "like a log, if the log had been in a sawmill": made the writer's own. */
function isTwisted({ word, to }: Note, text: string): boolean {
  return /\b(?:as|like)\b/i.test(word) && TWIST.test(text.slice(to))
}
const TWIST = /^ (?:that|which|who|of|he|she|they|we|I|you)\b|^,? (?:if|only|except|minus)\b/

import { words } from '@understudy/prose'
import type { MannerParagraph, MannerReading } from './manner-reading.ts'

/** What passages do that no measure counts and no pattern forbids, but that text shows. */
export type MannerId =
  | 'asking-close'
  | 'spoken-close'
  | 'clipped-close'
  | 'long-close'
  | 'brief-opening'
  | 'spoken-opening'
  | 'led-in-talk'
  | 'split-speech'
  | 'tag-before'
  | 'tag-behind'
  | 'setting-opening'
  | 'hung-comparison'
  | 'hung-likeness'
  | 'joined-clauses'
  | 'second-naming'
  | 'asked-and-told'
  | 'scare-quotes'

export type MannerCount = (read: MannerReading) => number

/** A paragraph is closed where it says enough before for its end to be one. */
const LEAST_CLOSED = 3
/** More words than these are no clipped sentence; fewer in each of the others, and it is not clipped among them. */
const MOST_CLIPPED = 4
const LEAST_AMONG = 6
/** Words of a sentence that is long wherever it stands, and of an opening that is brief. */
const LEAST_LONG = 25
const MOST_BRIEF = 6

/** How often a passage does each. */
export const MANNERS: Readonly<Record<MannerId, MannerCount>> = {
  'asking-close': each(
    paragraph => isClosed(paragraph) && /\?["'”’)]*$/u.test(paragraph.text) && !endsSpoken(paragraph),
  ),
  'spoken-close': each(paragraph => isClosed(paragraph) && !opensSpoken(paragraph) && endsSpoken(paragraph)),
  'clipped-close': each(paragraph => isClosed(paragraph) && !endsSpoken(paragraph) && isClippedClose(paragraph)),
  'long-close': each(paragraph => isClosed(paragraph) && !endsSpoken(paragraph) && isLong(lastSentence(paragraph))),
  'brief-opening': each(paragraph => isClosed(paragraph) && !opensSpoken(paragraph) && isBriefOpening(paragraph)),
  'spoken-opening': each(
    paragraph => opensSpoken(paragraph) && paragraph.sentences.length > 1 && hasNarration(paragraph),
  ),
  'led-in-talk': each(paragraph => paragraph.speech.length > 0 && !opensSpoken(paragraph)),
  'split-speech': sum(splitSpeeches),
  'tag-before': sum(({ speech, tags }) => tags.filter(tag => !speech.some(({ to }) => to <= tag.from)).length),
  'tag-behind': sum(({ speech, tags }) => tags.filter(tag => speech.some(({ to }) => to <= tag.from)).length),
  'setting-opening': overSentences(said => SETTING.test(said)),
  'hung-comparison': overSentences(said => /,\s+as (?:if|though)\b/iu.test(said)),
  'hung-likeness': overSentences(said => /\p{L},\s+like\b/iu.test(said)),
  'joined-clauses': overSentences(said => JOINED.test(said)),
  'second-naming': overSentences(said => /\p{L},\s+an?\s[^,;:.!?]{3,40},\s/iu.test(said)),
  'asked-and-told': sum(askedAndTold),
  'scare-quotes': sum(paragraph => paragraph.text.match(SCARED)?.length ?? 0),
}

const SETTING =
  /^["“‘']?(?:in|on|at|by|behind|beyond|beneath|under|over|across|above|below|near|inside|outside|beside|before|after|during|through|throughout|within)\s(?:[\p{L}\p{N}'’-]+\s){0,7}[\p{L}\p{N}'’-]+,\s/iu
const JOINED = /\p{L},\s+and\s+(?:he|she|it|they|we|i|there|the|a|an|his|her|their|its|my|our|nobody|somebody)\s/iu
/** One or two words in marks in the middle of a sentence, where nobody speaks. */
const SCARED = /(?<=[\p{L}]\s)["“‘'][\p{Ll}][\p{L}’-]*(?: [\p{L}’-]+)?["”’'](?=[\s.,;:?!])/gu

function each(does: (paragraph: MannerParagraph) => boolean): MannerCount {
  return ({ paragraphs }) => paragraphs.filter(does).length
}

function sum(count: (paragraph: MannerParagraph) => number): MannerCount {
  return ({ paragraphs }) => paragraphs.reduce((total, paragraph) => total + count(paragraph), 0)
}

function overSentences(does: (said: string) => boolean): MannerCount {
  return sum(paragraph => narrated(paragraph).filter(does).length)
}

/** Sentences in which nobody speaks. */
function narrated({ text, sentences: all, speech }: MannerParagraph): readonly string[] {
  return all
    .filter(({ from, to }) => !speech.some(span => span.from < to && from < span.to))
    .map(({ from, to }) => text.slice(from, to))
}

function isClosed({ sentences: all }: MannerParagraph): boolean {
  return all.length >= LEAST_CLOSED
}

function lastSentence({ text, sentences: all }: MannerParagraph): string {
  const last = all.at(-1)
  return last === undefined ? '' : text.slice(last.from, last.to)
}

function isClipped(sentence: string): boolean {
  const count = words(sentence).length
  return count > 0 && count <= MOST_CLIPPED
}

function isLong(sentence: string): boolean {
  return words(sentence).length >= LEAST_LONG
}

/** Among others that are not. */
function isBriefOpening({ text, sentences: all }: MannerParagraph): boolean {
  const [first] = all
  const count = first === undefined ? 0 : words(text.slice(first.from, first.to)).length
  return count > 0 && count <= MOST_BRIEF && words(text).length - count >= LEAST_AMONG * (all.length - 1)
}

function isClippedClose(paragraph: MannerParagraph): boolean {
  const [close, before] = [lastSentence(paragraph), paragraph.sentences.length - 1]
  const others = words(paragraph.text).length - words(close).length
  return isClipped(close) && others >= LEAST_AMONG * before
}

function opensSpoken({ speech }: MannerParagraph): boolean {
  return speech.some(({ from }) => from === 0)
}

function endsSpoken({ text, speech }: MannerParagraph): boolean {
  return speech.some(({ to }) => to >= text.length)
}

/** More than tags. */
function hasNarration(paragraph: MannerParagraph): boolean {
  return narrated(paragraph).length > 0
}

/** Speeches that go on behind a comma and who says it. */
function splitSpeeches({ text, speech, tags }: MannerParagraph): number {
  return tags.filter(({ from, to }) => {
    const next = speech.find(span => span.from >= to)
    return speech.some(span => span.to <= from) && next !== undefined && /,\s*$/u.test(text.slice(from, next.from))
  }).length
}

/** A question of the narration, and a few words that answer it. */
function askedAndTold(paragraph: MannerParagraph): number {
  const said = narrated(paragraph)
  return said.filter((one, at) => {
    const next = said[at + 1]
    return one.endsWith('?') && next !== undefined && !next.endsWith('?') && isClipped(next)
  }).length
}

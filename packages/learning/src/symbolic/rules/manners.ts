import { detectDialogue, dialogueSpans, sentences, words, type DialogueSpan } from '@understudy/prose'

/** What passages do that no measure counts and no pattern forbids, but that text shows. */
export type MannerId =
  | 'asking-close'
  | 'spoken-close'
  | 'clipped-close'
  | 'spoken-opening'
  | 'led-in-talk'
  | 'split-speech'
  | 'tag-before'
  | 'tag-behind'
  | 'setting-opening'
  | 'hung-comparison'
  | 'asked-and-told'
  | 'scare-quotes'

export interface Manner {
  /** How it is wished away. */
  readonly statement: string
  /** How often a passage does it. */
  readonly count: (read: MannerReading) => number
}

/** A passage, read once for all manners. */
export interface MannerReading {
  readonly paragraphs: readonly MannerParagraph[]
}

export interface MannerParagraph {
  readonly text: string
  readonly sentences: readonly { readonly from: number; readonly to: number }[]
  readonly speech: readonly DialogueSpan[]
  readonly tags: readonly DialogueSpan[]
}

export function readManners(text: string): MannerReading {
  const convention = detectDialogue(text.split('\n'))
  const paragraphs = text.split(/\n+/u).flatMap(line => {
    const paragraph = line.trim()
    if (paragraph === '') return []
    const spans = dialogueSpans(paragraph, convention)
    const [speech, tags] = (['speech', 'tag'] as const).map(kind => spans.filter(span => span.kind === kind))
    return [{ text: paragraph, sentences: sentences(paragraph), speech: speech ?? [], tags: tags ?? [] }]
  })
  return { paragraphs }
}

/** A paragraph is closed where it says enough before for its end to be one. */
const LEAST_CLOSED = 3
/** More words than these are no clipped sentence; fewer in each of the others, and it is not clipped among them. */
const MOST_CLIPPED = 4
const LEAST_AMONG = 6

export const MANNERS: Readonly<Record<MannerId, Manner>> = {
  'asking-close': {
    statement: 'Do not let a paragraph of narration end by asking something',
    count: each(paragraph => isClosed(paragraph) && /\?["'”’)]*$/u.test(paragraph.text) && !endsSpoken(paragraph)),
  },
  'spoken-close': {
    statement: 'Do not let what somebody says be the last thing in a paragraph of narration',
    count: each(paragraph => isClosed(paragraph) && !opensSpoken(paragraph) && endsSpoken(paragraph)),
  },
  'clipped-close': {
    statement: 'Do not close a paragraph on a clipped few words',
    count: each(paragraph => isClosed(paragraph) && !endsSpoken(paragraph) && isClippedClose(paragraph)),
  },
  'spoken-opening': {
    statement: 'Let what is done come before what is said in a paragraph',
    count: each(paragraph => opensSpoken(paragraph) && paragraph.sentences.length > 1 && hasNarration(paragraph)),
  },
  'led-in-talk': {
    statement: 'Let what is said come first in a paragraph, and what is done behind it',
    count: each(paragraph => paragraph.speech.length > 0 && !opensSpoken(paragraph)),
  },
  'split-speech': {
    statement: 'Let people finish what they say before naming who says it',
    count: sum(splitSpeeches),
  },
  'tag-before': {
    statement: 'Name who says it behind the words, not before them',
    count: sum(({ speech, tags }) => tags.filter(tag => !speech.some(({ to }) => to <= tag.from)).length),
  },
  'tag-behind': {
    statement: 'Name who says it before the words, not behind them',
    count: sum(({ speech, tags }) => tags.filter(tag => speech.some(({ to }) => to <= tag.from)).length),
  },
  'setting-opening': {
    statement: 'Begin with who acts, and put the where and when behind it',
    count: overSentences(said => SETTING.test(said)),
  },
  'hung-comparison': {
    statement: 'Do not hang “as if” or “as though” on what was already told',
    count: overSentences(said => /,\s+as (?:if|though)\b/iu.test(said)),
  },
  'asked-and-told': {
    statement: 'Do not let narration ask what it tells at once',
    count: sum(askedAndTold),
  },
  'scare-quotes': {
    statement: 'Do not hold a word at arm’s length with marks around it',
    count: sum(paragraph => paragraph.text.match(SCARED)?.length ?? 0),
  },
}

const BY_STATEMENT: ReadonlyMap<string, MannerId> = new Map(
  Object.entries(MANNERS).map(([id, { statement }]) => [plain(statement), id as MannerId]),
)

/** The manner that a statement wishes away, however its marks and capitals are written; null where none. */
export function mannerOf(statement: string): MannerId | null {
  return BY_STATEMENT.get(plain(statement)) ?? null
}

function plain(statement: string): string {
  return statement
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\s.!]+$/u, '')
    .trim()
}

const SETTING =
  /^["“‘']?(?:in|on|at|by|behind|beyond|beneath|under|over|across|above|below|near|inside|outside|beside|before|after|during|through|throughout|within)\s(?:[\p{L}\p{N}'’-]+\s){0,7}[\p{L}\p{N}'’-]+,\s/iu
/** One or two words in marks in the middle of a sentence, where nobody speaks. */
const SCARED = /(?<=[\p{L}]\s)["“‘'][\p{Ll}][\p{L}’-]*(?: [\p{L}’-]+)?["”’'](?=[\s.,;:?!])/gu

function each(does: (paragraph: MannerParagraph) => boolean): Manner['count'] {
  return ({ paragraphs }) => paragraphs.filter(does).length
}

function sum(count: (paragraph: MannerParagraph) => number): Manner['count'] {
  return ({ paragraphs }) => paragraphs.reduce((total, paragraph) => total + count(paragraph), 0)
}

function overSentences(does: (said: string) => boolean): Manner['count'] {
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

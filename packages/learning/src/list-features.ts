import type { Occasion, OfferedText } from './occasion.ts'
import type { Features } from './pattern-features.ts'

const WORD = /[\p{L}\p{N}_']+/gu
/** How far back the writer's text is read for words that come again, UTF-16 units. */
const RECENT_CHARS = 800
const REPEATED_CHARS = 12
const SHORT_WORDS = 2
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'never', "don't", "didn't"])
const OTHERS: ReadonlySet<string> = new Set(['he', 'she', 'they'])

/** A suggestion of a list, cut up. */
interface Cut {
  readonly text: string
  readonly words: readonly string[]
  /** Words between white space. */
  readonly length: number
  readonly probability: number | null
}

/** For each suggestion of a list what may set it apart, less what the list has of it on average; about 1 each. */
export function listFeatures(occasion: Occasion): readonly Features[] {
  const cuts = occasion.suggestions.map(cut)
  const own = ownOf(cuts, occasion.before)
  return centred(cuts.map((each, at) => ({ ...placeFeatures(at, cuts), ...own[at], ...agreement(each, cuts) })))
}

/** Those that are each text's own: without its place in the list, and its likeness to the others. */
export function textFeatures({ suggestions, before }: Pick<Occasion, 'suggestions' | 'before'>): readonly Features[] {
  return centred(ownOf(suggestions.map(cut), before))
}

function ownOf(cuts: readonly Cut[], text: string): readonly Features[] {
  const known = new Set(text.slice(-RECENT_CHARS).toLowerCase().match(WORD))
  const before = text.toLowerCase()
  return cuts.map(each => ({
    ...lengthFeatures(each, cuts),
    ...wordFeatures(each, known, before),
    ...markFeatures(each),
  }))
}

function cut({ text, probability }: OfferedText): Cut {
  const length = text.split(/\s+/).filter(word => word !== '').length
  return { text, words: text.toLowerCase().match(WORD) ?? [], length, probability }
}

function placeFeatures(at: number, cuts: readonly Cut[]): Features {
  return { place: at / 1.4, first: 2.5 * Number(at === 0), last: 2.5 * Number(at === cuts.length - 1) }
}

function lengthFeatures({ length, probability, words }: Cut, cuts: readonly Cut[]): Features {
  const lengths = cuts.map(each => each.length)
  const logLikelihood = probability === null ? 0 : Math.log(Math.max(probability, 1e-30))
  return {
    'log-words': 1.6 * Math.log1p(length),
    words: length / 8,
    longest: 2.1 * Number(length === Math.max(...lengths)),
    shortest: 2.1 * Number(length === Math.min(...lengths)),
    'very-short': 4 * Number(length <= SHORT_WORDS),
    likelihood: logLikelihood / 18,
    'likelihood-per-word': logLikelihood / (words.length + 1) / 0.8,
  }
}

function wordFeatures({ text, words }: Cut, known: ReadonlySet<string>, before: string): Features {
  const fresh = words.filter(word => !known.has(word)).length
  const own = text.trim().toLowerCase()
  return {
    'words-again': words.length === 0 ? 0 : (4 * (words.length - fresh)) / words.length,
    'new-words': 1.7 * Math.log1p(fresh),
    'said-before': 7 * Number(own.length > REPEATED_CHARS && before.includes(own)),
    variety: (7 * new Set(words).size) / Math.max(1, words.length),
    negation: 3 * Number(words.some(word => NEGATIONS.has(word))),
    i: 2.5 * Number(words.includes('i')),
    you: 4 * Number(words.includes('you')),
    others: 2.2 * Number(words.some(word => OTHERS.has(word))),
  }
}

function markFeatures({ text }: Cut): Features {
  const trimmed = text.trim()
  return {
    'whole-sentence': 3 * Number(/[.!?"”]$/.test(trimmed)),
    'full-stop': 2.5 * Number(trimmed.endsWith('.')),
    'new-sentence': 2.3 * Number(/^\p{Lu}/u.test(trimmed)),
    speech: 3.5 * Number(/["“]/.test(text)),
    question: 5 * Number(text.includes('?')),
    exclamation: 6 * Number(text.includes('!')),
    commas: 1.2 * (text.split(',').length - 1),
    sentences: 1.2 * (text.match(/[.!?]/g) ?? []).length,
    digits: 7 * Number(/\d/.test(text)),
    'line-break': 8 * Number(text.includes('\n')),
    'leading-space': 2 * Number(text.startsWith(' ')),
  }
}

/** How much a suggestion shares with the others of its list. */
function agreement(own: Cut, cuts: readonly Cut[]): Features {
  const others = cuts.filter(other => other !== own)
  const shared = others.map(({ words }) => overlap(new Set(own.words), new Set(words)))
  const isSame = others.some(({ text }) => text.trim().toLowerCase() === own.text.trim().toLowerCase())
  return {
    agreement: shared.length === 0 ? 0 : (6 * shared.reduce((sum, by) => sum + by, 0)) / shared.length,
    twin: 8 * Number(isSame),
  }
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(word => other.has(word)).length
  return both / Math.max(1, one.size + other.size - both)
}

function centred(all: readonly Features[]): readonly Features[] {
  const names = Object.keys(all[0] ?? {})
  const means = new Map(
    names.map(name => [name, all.reduce((sum, each) => sum + (each[name] ?? 0), 0) / all.length] as const),
  )
  return all.map(each =>
    Object.fromEntries(Object.entries(each).map(([name, amount]) => [name, amount - (means.get(name) ?? 0)])),
  )
}

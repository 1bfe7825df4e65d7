import {
  mainHand,
  type Hand,
  type Lexicon,
  type LexiconEntry,
  type ManuscriptReading,
  type ReadBlock,
  type TextPoint,
} from '@understudy/contracts'
import { clausesIn, createClauseCounts, setPhrases, type BlockClauses } from './set-phrases.ts'

/**
 * The names and coined words of a manuscript, kept as it is read: each reading costs what it changes.
 *
 * A name is a capitalised word, or a run of them, that stands inside a sentence; a coined word is a compound
 * with a hyphen, or a word with a capital inside. Both count from their second occurrence. Phrases: `setPhrases`.
 */
export interface LexiconKeeper {
  read(reading: ManuscriptReading): void
  /** With the set phrases of which none stands near block `near`; without any where it is not given. */
  lexicon(near?: number): Lexicon
}

/** Letters with marks, apostrophes and hyphens inside. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu
/** What may stand between the end of one sentence and the first word of the next. */
const SENTENCE_START = /(?:^|[.!?…:]["'’”)\]]*\s+["'‘“([—–-]*|["“‘]|[—–]\s*)$/u
const LEAST_COUNT = 2

interface Mention {
  readonly text: string
  readonly kind: LexiconEntry['kind']
  readonly offset: number
}
interface BlockMentions extends BlockClauses {
  readonly hand: Hand | null
  readonly mentions: readonly Mention[]
}

export function createLexiconKeeper(): LexiconKeeper {
  let blocks: BlockMentions[] = []
  let known: Lexicon | null = null
  const clauses = createClauseCounts()
  return {
    read({ from, to, blocks: read }) {
      const fresh = read.map(mentionsIn)
      clauses.count(blocks.slice(from, to), -1)
      clauses.count(fresh, 1)
      blocks = [...blocks.slice(0, from), ...fresh, ...blocks.slice(to)]
      known = null
    },
    lexicon(near) {
      known ??= collect(blocks)
      const phrases = near === undefined ? [] : setPhrases(blocks, clauses, near)
      return phrases.length === 0 ? known : { ...known, entries: [...known.entries, ...phrases] }
    },
  }
}

function mentionsIn(block: ReadBlock): BlockMentions {
  const mentions: Mention[] = []
  let words = 0
  for (const match of block.text.matchAll(WORD)) {
    words++
    const mention = mentionOf(block.text, match[0], match.index)
    if (mention !== null) mentions.push(mention)
  }
  return {
    hand: mainHand(block.provenance),
    words,
    clauses: clausesIn(block),
    mentions: [...mentions, ...runsOf(mentions, block.text)],
  }
}

/** Names of several words, as of a ship or a title: each run of names with a space between is one more. */
function runsOf(mentions: readonly Mention[], text: string): readonly Mention[] {
  const runs: Mention[] = []
  for (const mention of mentions) {
    const last = runs.at(-1)
    if (mention.kind !== 'name') continue
    const isNext = last !== undefined && mention.offset === last.offset + last.text.length + 1
    if (last !== undefined && isNext && text[mention.offset - 1] === ' ')
      runs[runs.length - 1] = { ...last, text: `${last.text} ${mention.text}` }
    else runs.push(mention)
  }
  return runs.filter(run => run.text.includes(' '))
}

function mentionOf(text: string, found: string, offset: number): Mention | null {
  const word = found.replace(/['’]s$/u, '')
  if (/\p{Ll}\p{Lu}/u.test(word) || (/-/.test(word) && /^\p{Ll}/u.test(word)))
    return { text: word, kind: 'coined', offset }
  if (!/^\p{Lu}\p{Ll}{2,}/u.test(word)) return null
  const before = text.slice(Math.max(0, offset - 8), offset)
  return SENTENCE_START.test(offset > 8 ? before : text.slice(0, offset)) ? null : { text: word, kind: 'name', offset }
}

/**
 * The lexicon with the names and coined words of story notes among them: what the writer has noted is known before it
 * stands in the text twice. The same value again for the same two.
 */
export function withNotes(lexicon: Lexicon, notes: readonly string[]): Lexicon {
  const noted = notes.join('\n\n')
  const known = notedLexicons.get(lexicon)
  if (noted === '') return lexicon
  if (known?.noted === noted) return known.lexicon
  const here = new Set(lexicon.entries.map(({ text }) => text))
  const mentions = notes.flatMap(text => mentionsIn({ type: 'paragraph', text, provenance: [] }).mentions)
  const fresh = new Map<string, LexiconEntry>()
  for (const { text, kind } of mentions)
    if (!here.has(text))
      fresh.set(text, { text, kind, count: LEAST_COUNT, hands: {}, last: { block: 0, offset: 0 }, noted: true })
  const merged = { ...lexicon, entries: [...lexicon.entries, ...fresh.values()] }
  notedLexicons.set(lexicon, { noted, lexicon: merged })
  return merged
}
const notedLexicons = new WeakMap<Lexicon, { readonly noted: string; readonly lexicon: Lexicon }>()

function collect(blocks: readonly BlockMentions[]): Lexicon {
  const entries = new Map<
    string,
    { kind: LexiconEntry['kind']; count: number; hands: Partial<Record<Hand, number>>; last: TextPoint }
  >()
  let words = 0
  blocks.forEach((block, index) => {
    words += block.words
    for (const { text, kind, offset } of block.mentions) {
      const entry = entries.get(text) ?? { kind, count: 0, hands: {}, last: { block: index, offset } }
      entry.count++
      entry.last = { block: index, offset }
      if (block.hand !== null) entry.hands[block.hand] = (entry.hands[block.hand] ?? 0) + 1
      entries.set(text, entry)
    }
  })
  return {
    words,
    entries: [...entries].filter(([, { count }]) => count >= LEAST_COUNT).map(([text, entry]) => ({ text, ...entry })),
  }
}

import { copydeskRules } from '../copydesk-rules.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { QueryRule } from './rule.ts'

const TAGGED =
  /^\s*[“"‘'][^”"]*?[,!?][”"’'] (?:(?<before>\p{Lu}\p{Ll}+|he|she|I) (?:said|says|asked|asks|say|ask)|(?:said|says|asked|asks) (?<after>\p{Lu}\p{Ll}+))(?<beat>[^“"‘]*)/u
const SPOKEN = /^\s*[“"‘']/u
/** The page goes back so many lines of talk; further, a reader has lost who speaks. */
const LINES_BACK = 5
/** The tag is asked about when it is at least the third of its speaker. */
const EARLIER_TAGS = 2
const PRONOUNS = wordList('he she I')
const PRONOUNS_AT_START = wordList('He She I')
const QUOTED = /[“"][^”"]*[”"]|‘[^’]*(?:’(?=\p{L})[^’]*)*’/gu

/** The third “Tom said” in talk between two: does a reader still need it? */
export const tagNotNeeded: QueryRule = {
  id: copydeskRules.tagNotNeeded,
  reach: 'anywhere',
  ask: block => {
    const tag = tagOf(block.text)
    if (tag === null || !isQuoted(block) || tag.isBeat || !isTwoHander(block, tag.speaker)) return []
    return [{ from: tag.from, to: tag.to, word: block.text.slice(tag.from, tag.to) }]
  },
}

function isQuoted({ convention }: ReadBlock): boolean {
  return convention === 'double' || convention === 'single'
}

interface Tag {
  readonly speaker: string
  readonly from: number
  readonly to: number
  /** Something is done besides speaking. */
  readonly isBeat: boolean
}

/** The plain tag of a line of talk: one that opens with speech and names who spoke. */
function tagOf(text: string): Tag | null {
  const found = TAGGED.exec(text)
  const { before, after, beat = '' } = found?.groups ?? {}
  const speaker = before ?? after
  if (found === null || speaker === undefined) return null
  const to = found[0].length - beat.length
  const from = found[0].slice(0, to).search(/\S+ \S+$/)
  return { speaker, from, to, isBeat: !/^\.\s*$/.test(beat) }
}

/** The lines right before this are talk by turns, their tags name two people, and this one twice already. */
function isTwoHander(block: ReadBlock, speaker: string): boolean {
  const lines = talkBefore(block)
  const tags = lines.map(line => tagOf(line)?.speaker ?? null)
  const names = new Set([speaker, ...tags.flatMap(name => name ?? [])])
  if (names.size !== 2 || PRONOUNS.has(speaker) || lines.some(line => isCrowded(line, names))) return false
  const own = tags.flatMap((name, index) => (name === speaker ? [lines.length - index] : []))
  return (
    own.length >= EARLIER_TAGS && own.every(distance => distance % 2 === 0) && (own.at(-1) ?? LINES_BACK) < LINES_BACK
  )
}

/** Another tag than these two's, or another name beside the speech: somebody else is in the room. */
function isCrowded(line: string, names: ReadonlySet<string>): boolean {
  const told = line.replace(QUOTED, ' ')
  if (/\p{L}/u.test(told) && tagOf(line) === null) return true
  return (
    told.match(/(?<!\.\s*)\b\p{Lu}\p{Ll}+/gu)?.some(name => !names.has(name) && !PRONOUNS_AT_START.has(name)) === true
  )
}

/** Paragraphs of speech without a break before the block, the nearest last. */
function talkBefore({ before }: ReadBlock): readonly string[] {
  const lines: string[] = []
  for (const line of before.split('\n\n').toReversed()) {
    if (!SPOKEN.test(line) || lines.length > LINES_BACK) break
    lines.unshift(line)
  }
  return lines
}

import { BODY_DOUBLINGS, type BodyDoubling } from '@understudy/stylometry'
import { copydeskRules } from '../copydesk-rules.ts'
import { POSSESSIVES } from '../english/closed-classes.ts'
import { BODY_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { deleteWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** The doublings that are cut, by the verb, with what may follow besides `FOLLOWS`. A hand may wave in many ways. */
const CUT: Readonly<Record<string, readonly string[]>> = {
  nod: ['to', 'at', 'yes', 'towards', 'toward'],
  shrug: ['at'],
  blink: ['at'],
  squint: ['at', 'against', 'into'],
  wink: ['at', 'to'],
  clap: ['at'],
  grimace: ['at'],
  kneel: ['by', 'beside', 'on', 'at', 'under', 'next', 'behind', 'among'],
  tiptoe: ['to', 'into', 'past', 'across', 'down', 'up', 'out', 'through', 'along', 'over'],
  point: ['at', 'to', 'towards', 'toward'],
  stand: [],
}
/** "nodded his head to clear it", "shrugged his shoulders, first one, then the other": the part is spoken of again. */
const NAMES_IT_AGAIN = /^ to \p{Ll}+ (?:it|them)\b|^, (?:first|one|both|each|left|right)\b/u
const FOLLOWS = wordList('and as but then when while before after once twice again in with a yes')

interface Doubling extends BodyDoubling {
  /** What may follow besides `FOLLOWS`. */
  readonly follows: readonly string[]
  /** "pointed his finger" alone may be a threat; at something, the finger goes without saying. */
  readonly isAimed: boolean
}

const BY_VERB: ReadonlyMap<string, Doubling> = new Map(
  BODY_DOUBLINGS.flatMap(doubling => {
    const [base = ''] = doubling.verb
    const follows = CUT[base]
    if (follows === undefined) return []
    return doubling.verb.map(form => [form, { ...doubling, follows, isAimed: base === 'point' }] as const)
  }),
)

/** `He nodded his head.` → `He nodded.` */
export const bodyDoubling: Rule = {
  id: copydeskRules.bodyDoubling,
  reach: 'unquoted',
  find: (_, sentence) =>
    sentence.tokens.flatMap((token, at) => {
      const doubling = BY_VERB.get(token.lower)
      return doubling === undefined ? [] : (doublingAt(sentence, at, doubling) ?? [])
    }),
}

function doublingAt(sentence: Sentence, at: number, doubling: Doubling): Edit | null {
  for (const link of doubling.links) {
    const words = link === '' ? [] : link.split(' ')
    if (!words.every((word, index) => isWord(sentence.tokens[at + 1 + index], word))) continue
    const owner = at + 1 + words.length
    if (!isWholePart(sentence, at, owner, doubling)) continue
    // "knelt down on her knees" stays "knelt down", "stood up to his feet" stays "stood up"
    const kept = words[0] === 'down' || words[0] === 'up' ? 1 : 0
    return deleteWords(sentence, { first: at + 1 + kept, last: owner + 1 }, sentence.tokens[at]?.text ?? '')
  }
  return null
}

function isWord(token: Token | undefined, word: string): boolean {
  return isJoined(token) && token.lower === word
}

/** A possessive, the part and nothing of it said beside: no "heavy", no "and shoulders", no direction. */
function isWholePart(sentence: Sentence, verb: number, owner: number, doubling: Doubling): boolean {
  const possessive = sentence.tokens[owner]
  const part = sentence.tokens[owner + 1]
  if (
    !isJoined(possessive) ||
    !POSSESSIVES.has(possessive.lower) ||
    !isJoined(part) ||
    !doubling.parts.includes(part.lower)
  )
    return false
  if (possessive.lower === 'its' || (possessive.lower === 'their' && sentence.tokens[verb - 1]?.lower !== 'they'))
    return false
  return endsHere(sentence, owner + 2, doubling)
}

function endsHere({ tokens, text, from }: Sentence, at: number, doubling: Doubling): boolean {
  const next = tokens[at]
  const last = tokens[at - 1]
  if (next === undefined || last === undefined) return !doubling.isAimed
  const after = text.slice(last.to - from)
  if (NAMES_IT_AGAIN.test(after)) return false
  if (!isJoined(next)) return !doubling.isAimed && /^[,.;:!?—–…)]/.test(after)
  if (doubling.isAimed) return doubling.follows.includes(next.lower)
  if (next.lower === 'and' || next.lower === 'a') return goesOnOtherwise(tokens, at)
  if (next.lower.endsWith('ly') || doubling.follows.includes(next.lower)) return true
  return FOLLOWS.has(next.lower)
}

/** "nodded his head and left", "nodded his head a little"; not "his head and shoulders", "his head a fraction to the left". */
function goesOnOtherwise(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (after === undefined) return false
  if (tokens[at]?.lower === 'a') return ['little', 'few', 'couple'].includes(after.lower)
  return !BODY_NOUNS.has(after.lower.replace(/s$/, '')) && !POSSESSIVES.has(after.lower) && after.lower !== 'the'
}

import { copydeskRules } from '../copydesk-rules.ts'
import { POSSESSIVES } from '../english/closed-classes.ts'
import { ingOf, pastOf, thirdPersonOf } from '../english/inflect.ts'
import { BODY_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { deleteWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** A movement, the one part that makes it, and the words that may link them. */
interface Doubling {
  readonly verb: string
  readonly links: readonly string[]
  readonly parts: readonly string[]
  /** What may follow besides `FOLLOWS`. */
  readonly follows?: readonly string[]
}

const DOUBLINGS: readonly Doubling[] = [
  { verb: 'nod', links: [''], parts: ['head', 'heads'], follows: ['to', 'at', 'yes', 'towards', 'toward'] },
  { verb: 'shrug', links: [''], parts: ['shoulders'], follows: ['at', 'to'] },
  { verb: 'blink', links: [''], parts: ['eyes', 'eyelids'], follows: ['at'] },
  { verb: 'squint', links: [''], parts: ['eyes'], follows: ['at', 'against', 'into'] },
  { verb: 'wink', links: [''], parts: ['eye'], follows: ['at', 'to'] },
  { verb: 'clap', links: [''], parts: ['hands'], follows: ['at'] },
  { verb: 'grimace', links: [''], parts: ['face', 'mouth'], follows: ['at'] },
  {
    verb: 'kneel',
    links: ['on', 'down on'],
    parts: ['knees'],
    follows: ['by', 'beside', 'on', 'at', 'under', 'next', 'behind', 'among'],
  },
  {
    verb: 'tiptoe',
    links: ['on'],
    parts: ['toes'],
    follows: ['to', 'into', 'past', 'across', 'down', 'up', 'out', 'through', 'along', 'over'],
  },
]
/** "pointed his finger" alone may be a threat; at something, the finger goes without saying. */
const POINTING: Doubling = { verb: 'point', links: [''], parts: ['finger'], follows: ['at', 'to', 'towards', 'toward'] }
const STANDING: Doubling = { verb: 'stand', links: ['to', 'up to', 'up on'], parts: ['feet'] }

const FOLLOWS = wordList('and as but then when while before after once twice again in with a yes')

const BY_VERB: ReadonlyMap<string, Doubling> = new Map(
  [...DOUBLINGS, POINTING, STANDING].flatMap(doubling =>
    [doubling.verb, thirdPersonOf(doubling.verb), pastOf(doubling.verb, null), ingOf(doubling.verb, null)].flatMap(
      form => (form === null ? [] : [[form, doubling] as const]),
    ),
  ),
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
  if (next === undefined || last === undefined) return doubling !== POINTING
  if (!isJoined(next)) return doubling !== POINTING && /^[,.;:!?—–…)]/.test(text.slice(last.to - from))
  if (doubling === POINTING) return doubling.follows?.includes(next.lower) === true
  if (next.lower === 'and' || next.lower === 'a') return goesOnOtherwise(tokens, at)
  if (next.lower.endsWith('ly') || doubling.follows?.includes(next.lower) === true) return true
  return FOLLOWS.has(next.lower)
}

/** "nodded his head and left", "nodded his head a little"; not "his head and shoulders", "his head a fraction to the left". */
function goesOnOtherwise(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (after === undefined) return false
  if (tokens[at]?.lower === 'a') return ['little', 'few', 'couple'].includes(after.lower)
  return !BODY_NOUNS.has(after.lower.replace(/s$/, '')) && !POSSESSIVES.has(after.lower) && after.lower !== 'the'
}

import { copydeskRules } from '../copydesk-rules.ts'
import { ADJECTIVES } from '../english/adjectives.ts'
import { DETERMINERS } from '../english/closed-classes.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { overlapsAny } from '../reading/span.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Note, QueryRule } from './rule.ts'

/** Words between the two, at most. */
const FARTHEST = 40
/** Nearer than this the second is meant: "cold, so cold", "the old man and the old dog". */
const NEAREST = 6
/** As many are a motif. */
const MOTIF = 3
/** Everyday describers, which nobody hears twice; colours, numbers and sides, which tell one thing from another. */
const UNHEARD = wordList(
  'old new little big small good bad long short high low great large late last next first second third other same own only whole right left front back side top bottom inner middle far near full open close light dark hot cold warm wet dry red white black blue green yellow grey gray brown pink purple orange golden silver gold iron steel glass paper wooden stone young poor dear hard soft kind fine sure dead alive public private',
)

/** `the narrow stair … a narrow window`: one telling word before two things. */
export const echo: QueryRule = {
  id: copydeskRules.echo,
  reach: 'narration',
  ask: block => {
    const places = describersIn(block)
    return places.flatMap((at, index) => (isEcho(block, places, index) ? noteAt(block.tokens[at]) : []))
  },
}

/** Adjectives of narration right before what they describe. */
function describersIn({ tokens, speech, quotations }: ReadBlock): readonly number[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    const next = tokens[at + 1]
    const isDescriber = ADJECTIVES.has(token.lower) && !UNHEARD.has(token.lower) && !isCapital(token)
    if (!isDescriber || !isJoined(token) || !isJoined(next) || before === undefined || /^ones?$/.test(next.lower))
      return []
    if (!DETERMINERS.has(before.lower) && !ADJECTIVES.has(before.lower)) return []
    return overlapsAny(token, speech) || overlapsAny(token, quotations) ? [] : [at]
  })
}

function isEcho({ tokens }: ReadBlock, places: readonly number[], index: number): boolean {
  const at = places[index] ?? 0
  const word = tokens[at]?.lower
  const all = tokens.flatMap((token, place) => (token.lower === word ? [place] : []))
  const earlier = places.slice(0, index).findLast(place => tokens[place]?.lower === word)
  if (earlier === undefined || all.length >= MOTIF) return false
  const distance = at - earlier
  return distance <= FARTHEST && distance >= NEAREST && !isSameThing(tokens, earlier, at)
}

/** The same noun behind it ("the narrow stair … the narrow stair") is a return, not an echo. */
function isSameThing(tokens: readonly Token[], one: number, other: number): boolean {
  return tokens[one + 1]?.lower.replace(/s$/, '') === tokens[other + 1]?.lower.replace(/s$/, '')
}

function noteAt(token: Token | undefined): readonly Note[] {
  return token === undefined ? [] : [{ from: token.from, to: token.to, word: token.text }]
}

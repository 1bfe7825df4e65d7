import { copydeskRules } from '../copydesk-rules.ts'
import { SUBORDINATORS } from '../english/closed-classes.ts'
import { isParticiple } from '../english/participles.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { oneEdit, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** One "had" may stand for all that follow from here; of two, the second may be wanted for its weight. */
const LEAST = 3
/** As many and more are a litany, told as one. */
const LITANY = 5
const ADVERBS = /^(?:already|then|also|even|never|since|later|\p{L}+ly)$/u

/** `had gone, had bought and had left` → `had gone, bought and left` */
export const hadPileUp: Rule = {
  id: copydeskRules.hadPileUp,
  reach: 'narration',
  find: (_, sentence) => {
    const hads = pileOf(sentence)
    if (hads.length < LEAST || hads.length >= LITANY || !/^\.["”’]?$/.test(sentence.close)) return []
    return oneEdit(shared(sentence, hads))
  },
}

/** The first "had" of one subject and those that only carry it on; a clause between may bring another subject in. */
function pileOf({ tokens }: Sentence): readonly number[] {
  const all = tokens.flatMap((token, at) => (token.lower === 'had' ? [at] : []))
  const [first, ...rest] = all
  if (first === undefined || !all.every(at => isPerfect(tokens, at))) return []
  if (tokens.slice(first, all.at(-1)).some(({ lower }) => SUBORDINATORS.has(lower))) return []
  return rest.every(at => isCarriedOn(tokens, at)) ? [first, ...rest] : []
}

/** "had" with its participle, not "had a cold", "had to", "had been waiting". */
function isPerfect(tokens: readonly Token[], had: number): boolean {
  const next = tokens[had + 1]
  const verb = isJoined(next) && ADVERBS.test(next.lower) ? tokens[had + 2] : next
  return isJoined(verb) && isParticiple(verb.lower) && verb.lower !== 'been' && verb.lower !== 'had'
}

/** Behind a comma, or "and" with or without one: the same subject goes on. */
function isCarriedOn(tokens: readonly Token[], had: number): boolean {
  const here = tokens[had]
  const before = tokens[had - 1]
  if (here === undefined || before === undefined) return false
  return before.lower === 'and' ? isJoined(here) && /^,? $/.test(before.gap) : here.gap === ', '
}

/** One change from the second "had" to the last, so that half of it can never be taken. */
function shared({ tokens, text, from }: Sentence, [, ...later]: readonly number[]): Edit | null {
  const first = tokens[later[0] ?? -1]
  const last = tokens[(later.at(-1) ?? -1) + 1]
  if (first === undefined || last === undefined) return null
  let put = ''
  let at = first.from
  for (const had of later) {
    const [here, next] = [tokens[had], tokens[had + 1]]
    if (here === undefined || next === undefined) return null
    put += text.slice(at - from, here.from - from)
    at = next.from
  }
  return { from: first.from, to: last.to, text: put + text.slice(at - from, last.to - from), word: 'had' }
}

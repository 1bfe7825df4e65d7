import { copydeskRules } from '../copydesk-rules.ts'
import { DETERMINERS, NOMINATIVE, SUBORDINATORS } from '../english/closed-classes.ts'
import { PLACES } from '../english/places.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import { isName } from './person-subject.ts'
import type { Note, QueryRule } from './rule.ts'

/** What nobody but the one who does it can see. */
const INWARD = wordList(
  'wondered wonders hoped hopes wished wishes remembered remembers recalled recalls realised realises realized realizes knew knows thought thinks believed believes felt feels wanted wants decided decides regretted regrets feared fears longed longs doubted doubts imagined imagines suspected suspects envied envies',
)
/** What may stand before a name that opens its sentence. */
const LEADS = wordList(
  'and but so yet then now poor old young little dr mr mrs miss ms sir lady captain aunt uncle for once only even',
)
const TITLES = wordList(
  'dr mr mrs ms miss sir lady lord dame captain colonel major general sergeant constable inspector detective officer professor doctor father mother brother sister reverend uncle aunt auntie cousin judge president queen king prince princess old young little poor',
)
/** "God knew why", "Heaven knows". */
const OATHS = wordList('god heaven heavens christ jesus lord goodness hell')
/** Known to one's own mind; the way, the harbour or the name of somebody is known to be known. */
const SECRETS = wordList('answer truth reason secret difference feeling')
/** Inference: the one who watches may say so. */
const INFERRED =
  /\b(?:must have|seem\w*|appear\w*|as if|as though|perhaps|maybe|probably|surely|no doubt|clearly|obviously|evidently|apparently|might|would|could|face|expression|eyes|voice|said|told|tell|tells|says|look|looked|looks|always|never|everyone)\b/i

/** (Mara's scene) `Tom wondered why.`: only where the scene says whose it is. */
export const viewSlip: QueryRule = {
  id: copydeskRules.viewSlip,
  reach: 'narration',
  ask: block =>
    block.pointOfView === null || block.voice.person === 'first'
      ? []
      : block.sentences
          .filter(sentence => !overlapsAny(sentence, block.speech) && !isInferred(sentence))
          .flatMap(sentence => inAnotherMind(block, sentence)),
}

function isInferred({ text, close }: Sentence): boolean {
  return INFERRED.test(text) || close.includes('?')
}

/** A name that is not the point of view's, right before an inward verb. */
function inAnotherMind(block: ReadBlock, sentence: Sentence): readonly Note[] {
  const { tokens } = sentence
  return tokens.flatMap((token, at) => {
    const name = tokens[at - 1]
    if (!isJoined(token) || !INWARD.has(token.lower) || name === undefined) return []
    const start = startOfName(block, sentence, at - 1)
    if (
      !opensClause(tokens, start) ||
      OATHS.has(name.lower) ||
      isPlace(block, name) ||
      !isName(block, sentence, at - 1) ||
      tokens.slice(start, at).some(({ text }) => isPointOfView(block, text)) ||
      isSeen(token.lower, tokens.slice(at + 1))
    )
      return []
    return [{ from: name.from, to: token.to, word: `${name.text} ${token.text}` }]
  })
}

/** "Dr Pell wanted", "Tom Pell wanted": the name begins with its title, or with the name before it. */
function startOfName(block: ReadBlock, sentence: Sentence, at: number): number {
  const before = sentence.tokens[at - 1]
  const gap = sentence.tokens[at]?.gap ?? ''
  if (before === undefined || !/^\.? $/.test(gap) || !isCapital(before)) return at
  const belongs = TITLES.has(before.lower) || (gap === ' ' && isName(block, sentence, at - 1))
  return belongs ? startOfName(block, sentence, at - 1) : at
}

/** "London remembered": a place, known as one or by what it is in hereabouts. */
function isPlace({ before, text }: ReadBlock, { text: name, lower }: Token): boolean {
  return PLACES.has(lower) || new RegExp(`\\b[Ii]n ${name}(?![\\p{L}'’])`, 'u').test(`${before}\n${text}`)
}

function isPointOfView({ pointOfView }: ReadBlock, name: string): boolean {
  return pointOfView?.split(/\s+/).includes(name) === true
}

/** First in its sentence, or behind a comma: "what Tom wanted", "she knew Tom wanted it" are told of another's mind. */
function opensClause(tokens: readonly Token[], name: number): boolean {
  const lead = tokens.slice(0, name)
  if (lead.every(({ lower }) => LEADS.has(lower))) return true
  const opener = tokens[/^(?:and|but|so|yet)$/.test(lead.at(-1)?.lower ?? '') ? name - 1 : name]
  return opener?.gap === ', ' && !lead.some(({ lower }) => INWARD.has(lower) || SUBORDINATORS.has(lower))
}

/** "Tom felt for his keys", "Tom knew her", "Tom knew the way", "Tom wished her good night": to be seen, heard, or known to all. */
function isSeen(verb: string, [first, second]: readonly Token[]): boolean {
  const [next, then] = [first?.lower ?? '', second?.lower ?? '']
  if (/^(?:him|her|them)self$|^themselves$|^aloud$/.test(next)) return true
  if (/^(?:felt|feels)$/.test(verb)) return /^(?:for|about|along|in|his|her|the|around|inside|under)$/.test(next)
  if (/^(?:thought|thinks)$/.test(verb)) return /^(?:her|him|them|everybody|of|for|a)$/.test(next)
  if (/^(?:believed|believes)$/.test(verb)) return next === 'in'
  if (/^(?:wished|wishes)$/.test(verb)) return /^(?:good|luck|well|joy|a|many|safe|every)$/.test(then)
  if (!/^(?:knew|knows)$/.test(verb)) return false
  return (
    first !== undefined && (isCapital(first) || NOMINATIVE.has(next) || (DETERMINERS.has(next) && !SECRETS.has(then)))
  )
}

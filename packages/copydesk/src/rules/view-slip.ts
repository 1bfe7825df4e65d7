import { copydeskRules } from '../copydesk-rules.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import { isJoined } from '../reading/token.ts'
import { isName } from './person-subject.ts'
import type { Note, QueryRule } from './rule.ts'

/** What nobody but the one who does it can see. */
const INWARD = wordList(
  'wondered wonders hoped hopes wished wishes remembered remembers recalled recalls realised realises realized realizes knew knows thought thinks believed believes felt feels wanted wants decided decides regretted regrets feared fears longed longs doubted doubts imagined imagines suspected suspects envied envies',
)
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
    if (
      !isName(block, sentence, at - 1) ||
      isPointOfView(block, name.text) ||
      isInside(token.lower, tokens[at + 1]?.lower)
    )
      return []
    return [{ from: name.from, to: token.to, word: `${name.text} ${token.text}` }]
  })
}

function isPointOfView({ pointOfView }: ReadBlock, name: string): boolean {
  return pointOfView?.split(/\s+/).includes(name) === true
}

/** "Tom felt for his keys", "Tom knew her", "Tom wants for nothing": to be seen from outside. */
function isInside(verb: string, next: string | undefined): boolean {
  if (/^(?:felt|feels)$/.test(verb)) return /^(?:for|about|along|in|his|her|the|around|inside|under)$/.test(next ?? '')
  return /^(?:knew|knows|thought|thinks)$/.test(verb) && /^(?:her|him|them|everybody|of|aloud)$/.test(next ?? '')
}

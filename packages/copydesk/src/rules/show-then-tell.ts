import { copydeskRules } from '../copydesk-rules.ts'
import { ACTS_OF_FEELING, FEELING_OF } from '../english/acts-of-feeling.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import type { Note, QueryRule } from './rule.ts'

const BE = wordList('was is am felt feels feel were are')
const DEGREES = wordList('very so quite really utterly absolutely furiously suddenly')
/** Longer than this, the second sentence says more than the feeling. */
const LONGEST_TELLING = 5

/** `She flung the cup. She was furious.`: the act has said it. */
export const showThenTell: QueryRule = {
  id: copydeskRules.showThenTell,
  reach: 'narration',
  ask: block =>
    block.sentences.flatMap((sentence, index) => {
      const before = block.sentences[index - 1]
      return before !== undefined && isTold(block, before, sentence) ? [noteOf(sentence)] : []
    }),
}

function isTold(block: ReadBlock, shown: Sentence, told: Sentence): boolean {
  if (overlapsAny(told, block.speech) || overlapsAny(shown, block.speech)) return false
  const [subject, be, ...rest] = told.tokens.map(({ lower }) => lower)
  const feeling = rest.filter(word => !DEGREES.has(word))
  if (told.tokens.length > LONGEST_TELLING || !told.close.startsWith('.') || subject === undefined || !BE.has(be ?? ''))
    return false
  const family = feeling.length === 1 ? FEELING_OF.get(feeling[0] ?? '') : undefined
  return family !== undefined && isSameActor(shown, told) && acts(shown, family)
}

/** The same name or pronoun opens both; or a pronoun follows a name. */
function isSameActor(shown: Sentence, told: Sentence): boolean {
  const [first, second] = [shown.tokens[0], told.tokens[0]]
  if (first === undefined || second === undefined) return false
  return first.lower === second.lower && !/^(?:it|there|the|a|that|this)$/.test(second.lower)
}

/** One act of that feeling by the subject itself: a pronoun or name and its verb. */
function acts({ tokens, text }: Sentence, family: string): boolean {
  if (/[?!]/.test(text) || tokens.some(({ lower }) => /^(?:not|never|if|but|though|although|would)$|n't$/.test(lower)))
    return false
  return tokens.slice(1, 4).some(({ lower }) => ACTS_OF_FEELING.get(family)?.has(lower) === true)
}

function noteOf({ from, to, text, tokens }: Sentence): Note {
  return { from, to: Math.min(to, from + text.trimEnd().length), word: tokens.at(-1)?.text ?? '' }
}

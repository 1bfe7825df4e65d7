import { copydeskRules } from '../copydesk-rules.ts'
import { PREPOSITIONS } from '../english/closed-classes.ts'
import { BODY_NOUNS, PERSON_NOUNS } from '../english/nouns.ts'
import { ACTS_OF_FEELING, FEELING_OF } from '../english/acts-of-feeling.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import type { Token } from '../reading/token.ts'
import { isName } from './person-subject.ts'
import { pronounOf } from './pronoun-of.ts'
import type { Note, QueryRule } from './rule.ts'

const BE = wordList("was is am felt feels feel were are 'm 's 're")
/** What else makes one shiver, stagger or weep. */
const OTHER_CAUSES = wordList(
  'cold wind rain snow frost chill draught draft fever onion onions smoke joke sun current weight',
)
/** These tell of a feeling only without an object. */
const ALONE = /^(?:shakes?|shook|skips?|skipped|beams?|beamed|storms?|stormed)$/
const THROWN = /^(?:fl[iu]ngs?|throws?|threw|hurls?|hurled|kicks?|kicked|bangs?|banged|punche[sd]|punch)$/
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
  const [subject, be, ...rest] = told.tokens.flatMap(({ lower }) =>
    lower.split(/(?<=^(?:i|s?he|we|they))(?='(?:m|s|re)$)/),
  )
  const feeling = rest.filter(word => !DEGREES.has(word))
  if (told.tokens.length > LONGEST_TELLING || !told.close.startsWith('.') || subject === undefined || !BE.has(be ?? ''))
    return false
  const family = feeling.length === 1 ? FEELING_OF.get(feeling[0] ?? '') : undefined
  return family !== undefined && (isSameActor(shown, told) || isNamed(block, shown, told)) && acts(shown, family)
}

/** The same name or pronoun opens both. A pronoun behind a name may be somebody else. */
function isSameActor(shown: Sentence, told: Sentence): boolean {
  const [first, second] = [shown.tokens[0], told.tokens[0]]
  if (first === undefined || second === undefined) return false
  return (
    first.lower === second.lower.replace(/'(?:m|s|re)$/, '') && !/^(?:it|there|the|a|that|this)$/.test(second.lower)
  )
}

/** "Mara flung her cup. She was furious.": the one person of the first is known to be the pronoun of the second. */
function isNamed(block: ReadBlock, shown: Sentence, told: Sentence): boolean {
  const [name, ...others] = shown.tokens
  const pronoun = told.tokens[0]?.lower.replace(/'s$/, '')
  if (name === undefined || (pronoun !== 'he' && pronoun !== 'she') || !isName(block, shown, 0)) return false
  const isAlone = others.every(
    ({ lower }, at) => !isName(block, shown, at + 1) && !PERSON_NOUNS.has(lower) && !SOMEBODY_ELSE.has(lower),
  )
  return isAlone && pronounOf(block, name.text, shown) === pronoun
}

const SOMEBODY_ELSE = wordList('he she they him them their hers theirs we us i me')
/** One act of that feeling by the subject itself: a pronoun or name and its verb. */
function acts({ tokens, text }: Sentence, family: string): boolean {
  if (/[?!]/.test(text) || tokens.some(({ lower }) => /^(?:not|never|if|but|though|although|would)$|n't$/.test(lower)))
    return false
  const at = tokens.findIndex(({ lower }, index) => index > 0 && ACTS_OF_FEELING.get(family)?.has(lower) === true)
  return at !== -1 && at < 4 && !tokens.some(({ lower }) => OTHER_CAUSES.has(lower)) && !isErrand(tokens, at)
}

/** "threw the ball for the dog", "kicked off her shoes", "banged his head", "shook the rug", "cried out": another business. */
function isErrand(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  const rest = tokens.slice(at + 1).map(({ lower }) => lower)
  if (ALONE.test(verb)) return next !== '' && !PREPOSITIONS.has(next) && !/ly$|^(?:all|and|off|away)$/.test(next)
  if (/^(?:cry|cries|cried|paces?d?)$/.test(verb)) return /^(?:out|for|off|up)$/.test(next)
  if (!THROWN.test(verb)) return false
  if (/^(?:off|out|open|up|on|in|away|myself|himself|herself|themselves)$/.test(next)) return true
  return rest.some(
    word =>
      /^(?:for|ball|balls|bone|shadow|pass)$/.test(word) ||
      (BODY_NOUNS.has(word) && !/^(?:fist|foot|heel)$/.test(word)),
  )
}

function noteOf({ from, to, text, tokens }: Sentence): Note {
  return { from, to: Math.min(to, from + text.trimEnd().length), word: tokens.at(-1)?.text ?? '' }
}

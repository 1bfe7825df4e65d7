import { copydeskRules } from '../copydesk-rules.ts'
import { SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import { ingOf, pastOf, thirdPersonOf } from '../english/inflect.ts'
import { BODY_NOUNS, FELT_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import type { Note, QueryRule } from './rule.ts'

/** Over before anything else can be done: one cannot be unlocking a door and running upstairs. */
const COMPLETED = 'unlock lock open close shut enter leave sit stand undress dress park unpack kneel lie board'.split(
  ' ',
)
const COMPLETED_ING: ReadonlySet<string> = new Set(COMPLETED.flatMap(base => ingOf(base, null) ?? []))
/** Going somewhere else. */
const GOING = 'run walk climb cross drive hurry march race sprint stride swim row'.split(' ')
const GONE: ReadonlySet<string> = new Set(GOING.flatMap(base => [pastOf(base, null) ?? '', thirdPersonOf(base), base]))
/** What somebody does, so that a thing cannot. */
const DOING: ReadonlySet<string> = new Set(
  [
    ...GOING,
    ...'look turn glance peer lean reach step wade stroll wander search listen read eat pack sit stand'.split(' '),
  ].flatMap(base => ingOf(base, null) ?? []),
)
const LONGEST_PHRASE = 9
const ARTICLES = wordList('the a an its his her my their')
/** "lay", "was": a thing's own state, of which nobody is doing anything. */
const STATE = wordList('was were is are seemed looked lay hung had came went grew felt appeared')
/** "Standing on the hill, the house…": positions that things take as well. */
const POSITIONS = wordList('standing sitting leaning running turning looking lying reaching')

/** `Unlocking the door, he ran upstairs.` cannot be done at once; `Walking home, the trees were bare.` has no walker. */
export const danglingParticiple: QueryRule = {
  id: copydeskRules.danglingParticiple,
  reach: 'narration',
  ask: block => block.sentences.flatMap(sentence => openedBy(sentence) ?? []),
}

function openedBy(sentence: Sentence): Note | null {
  const { tokens } = sentence
  const [ing] = tokens
  const subject = tokens.findIndex((token, at) => at > 1 && /^,\s$/.test(token.gap))
  if (ing === undefined || subject === -1 || subject > LONGEST_PHRASE || !tokens.slice(1, subject).every(isJoined))
    return null
  const isWrong = isImpossible(tokens, subject) || isDangling(tokens, subject)
  return isWrong ? { from: ing.from, to: tokens[subject - 1]?.to ?? ing.to, word: ing.text } : null
}

function isImpossible(tokens: readonly Token[], subject: number): boolean {
  const ing = tokens[0]?.lower ?? ''
  const doer = tokens[subject]
  if (doer === undefined || !COMPLETED_ING.has(ing) || !isSomebody(doer)) return false
  return GONE.has(tokens[subject + 1]?.lower ?? '') && isJoined(tokens[subject + 1])
}

function isSomebody(token: Token): boolean {
  return SUBJECT_PRONOUNS.has(token.lower) ? token.lower !== 'it' : /^\p{Lu}/u.test(token.text)
}

/** A thing stands where the doer should. */
function isDangling(tokens: readonly Token[], subject: number): boolean {
  const ing = tokens[0]?.lower ?? ''
  const [article, thing, verb] = [tokens[subject], tokens[subject + 1], tokens[subject + 2]]
  if (!DOING.has(ing) || POSITIONS.has(ing) || article === undefined || !ARTICLES.has(article.lower)) return false
  return isJoined(thing) && isThing(thing.lower) && isJoined(verb) && STATE.has(verb.lower)
}

function isThing(word: string): boolean {
  const single = word.replace(/s$/, '')
  if (PERSON_NOUNS.has(single) || /^(?:dog|cat|horse|boat|ship|car|bus|train|road|path|river)$/.test(single))
    return false
  return THING_NOUNS.has(single) || FELT_NOUNS.has(single) || BODY_NOUNS.has(single)
}

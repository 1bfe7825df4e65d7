import { copydeskRules } from '../copydesk-rules.ts'
import { SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import { ingOf, pastOf, thirdPersonOf } from '../english/inflect.ts'
import { BODY_NOUNS, FELT_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import type { Note, QueryRule } from './rule.ts'

/** Over before anything else can be done: one cannot be unlocking a door and running upstairs. */
const COMPLETED_ING = ingsOf('undress dress park unpack board')
/** The same of what stays where it is; eyes, arms and an umbrella are opened on the way. */
const FASTENING_ING = ingsOf('unlock lock open close shut')
const FIXTURES = wordList(
  'door doors gate gates hatch lid window windows shutter shutters drawer safe cupboard wardrobe office shop shed house garage boot trunk car van cabin church lock padlock',
)
/** Through what was opened, which is how one goes. */
const THROUGH = wordList('in out through inside outside into')
/** "Sitting down", not "sitting in the stern". */
const POSTURE_ING = ingsOf('sit stand kneel lie')
const ON_FOOT = /^(?:r[ua]ns?|walk|climb|cross|hurr|march|sprint|strides?$|strode)/
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
  const going = tokens[subject + 1]
  if (doer === undefined || !isSomebody(doer) || !isJoined(going) || !GONE.has(going.lower)) return false
  if (FASTENING_ING.has(ing))
    return (
      tokens.slice(1, subject).some(({ lower }) => FIXTURES.has(lower)) &&
      !THROUGH.has(tokens[subject + 2]?.lower ?? '')
    )
  if (POSTURE_ING.has(ing)) return /^(?:down|up)$/.test(tokens[subject - 1]?.lower ?? '') && ON_FOOT.test(going.lower)
  return COMPLETED_ING.has(ing)
}

function isSomebody(token: Token): boolean {
  return SUBJECT_PRONOUNS.has(token.lower) ? token.lower !== 'it' : /^\p{Lu}/u.test(token.text)
}

/** A thing stands where the doer should. */
function isDangling(tokens: readonly Token[], subject: number): boolean {
  const ing = tokens[0]?.lower ?? ''
  const [article, thing, verb] = [tokens[subject], tokens[subject + 1], tokens[subject + 2]]
  if (!DOING.has(ing) || POSITIONS.has(ing) || article === undefined || !ARTICLES.has(article.lower)) return false
  if (!isJoined(thing) || (MOVES.test(ing) && MOVERS.has(thing.lower.replace(/s$/, '')))) return false
  return isThing(thing.lower) && isJoined(verb) && STATE.has(verb.lower)
}
/** A wind crosses a harbour, and ivy climbs a wall. */
const MOVES = /^(?:cross|climb|rac|march|hurry)ing$/
const MOVERS = wordList(
  'wind light smoke mist fog rain cloud shadow sun moon tide water wave sound voice ivy rose vine creeper honeysuckle plant band crowd procession parade crew',
)

function isThing(word: string): boolean {
  const single = word.replace(/s$/, '')
  if (PERSON_NOUNS.has(single) || /^(?:dog|cat|horse|boat|ship|car|bus|train|road|path|river)$/.test(single))
    return false
  return THING_NOUNS.has(single) || FELT_NOUNS.has(single) || BODY_NOUNS.has(single)
}

function ingsOf(bases: string): ReadonlySet<string> {
  return new Set(bases.split(' ').flatMap(base => ingOf(base, null) ?? []))
}

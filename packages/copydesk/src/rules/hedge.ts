import { copydeskRules } from '../copydesk-rules.ts'
import { ADJECTIVES } from '../english/adjectives.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { NEGATIVES, PREPOSITIONS } from '../english/closed-classes.ts'
import { VISIBLE_ACTS } from '../english/visible-acts.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined } from '../reading/token.ts'
import { deleteWords, replaceWords, type Edit } from './edit.ts'
import { personSubjectAt } from './person-subject.ts'
import type { Rule } from './rule.ts'

const SEEMED = wordList('seemed appeared')
const SEEMS = wordList('seems appears')
const SEEM = wordList('seem appear')
/** The seeming is told as what it is: it passes, is contradicted, or is somebody's to judge. */
const SEEMING_MATTERS = wordList(
  'but yet though although as if than only almost then until till before when whether because unless however still perhaps maybe moment second instant first always often never sometimes usually too enough just once or photograph photo picture portrait painting mirror dream sleep film dead heat haze mist fog smoke dark darkness distance moonlight candlelight firelight lamplight',
)
/** Of oneself, "seemed to" tells of what one did not do on purpose. */
const OWN = wordList('i we')
const LINKING = wordList('was were is are looked looks felt feels seemed sounded')

/** `He seemed to hesitate.` → `He hesitated.` */
export const hedge: Rule = {
  id: copydeskRules.hedge,
  reach: 'narration',
  find: (block, sentence) => {
    if (isUnreliable(block) || seemingMatters(sentence)) return []
    return sentence.tokens.flatMap((_, at) => seemedTo(block, sentence, at) ?? somewhat(sentence, at) ?? [])
  },
}

/** A narrator with a speaking voice may not know, or not say. */
function isUnreliable({ voice }: ReadBlock): boolean {
  return voice.person === 'first' && voice.spoken
}

function seemingMatters({ tokens, close, text }: Sentence): boolean {
  if (!/^\.["”’]?$/.test(close) || /[;:—–…?]/.test(text)) return true
  return tokens.some(({ lower }) => SEEMING_MATTERS.has(lower) || NEGATIVES.has(lower))
}

/** Somebody seemed to do what anybody can see. */
function seemedTo(block: ReadBlock, sentence: Sentence, at: number): Edit | null {
  const [seemed, to, act] = [sentence.tokens[at], sentence.tokens[at + 1], sentence.tokens[at + 2]]
  if (!isJoined(seemed) || !isJoined(to) || to.lower !== 'to' || !isJoined(act) || !VISIBLE_ACTS.has(act.lower))
    return null
  const subject = personSubjectAt(block, sentence, at - 1)
  if (subject === null || OWN.has(sentence.tokens[subject.start]?.lower ?? '')) return null
  const put = inflected(act.lower, seemed.lower, { block, isThird: subject.isThird })
  const after = sentence.tokens[at + 3]
  if (act.lower === 'shrink' && !(isJoined(after) && PREPOSITIONS.has(after.lower))) return null
  if (put === null || (isJoined(after) && after.lower === 'and')) return null
  return replaceWords(sentence, { first: at, last: at + 2 }, put, `${seemed.text} to`)
}

function inflected(
  act: string,
  seemed: string,
  { block, isThird }: { block: ReadBlock; isThird: boolean },
): string | null {
  if (SEEMED.has(seemed)) return pastOf(act, block.spelling())
  if (SEEMS.has(seemed)) return isThird ? thirdPersonOf(act) : null
  return SEEM.has(seemed) && !isThird ? act : null
}

/** `was somewhat tired` → `was tired` */
function somewhat(sentence: Sentence, at: number): Edit | null {
  const [before, word, next] = [sentence.tokens[at - 1], sentence.tokens[at], sentence.tokens[at + 1]]
  if (!isJoined(word) || word.lower !== 'somewhat' || !LINKING.has(before?.lower ?? '')) return null
  return isJoined(next) && ADJECTIVES.has(next.lower) ? deleteWords(sentence, { first: at, last: at }, word.text) : null
}

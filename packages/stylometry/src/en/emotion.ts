import type { Word } from '../prose-reading.ts'
import { wordSet } from '../word-set.ts'

/** Names of feelings. */
const FEELINGS =
  wordSet(`anger rage fury wrath annoyance irritation resentment bitterness sadness sorrow grief misery despair
  melancholy loneliness heartache regret remorse guilt shame embarrassment humiliation fear terror dread panic anxiety
  apprehension unease worry nervousness horror joy happiness delight elation bliss contentment excitement exhilaration
  gratitude relief pride hope longing yearning nostalgia wistfulness affection tenderness compassion pity empathy love
  hatred disgust contempt envy jealousy confusion bewilderment surprise astonishment awe wonder disappointment frustration
  helplessness hopelessness vulnerability serenity`)

const MOODS = wordSet(`angry furious enraged annoyed irritated resentful bitter sad sorrowful miserable desperate lonely
  heartbroken devastated regretful guilty ashamed embarrassed humiliated afraid scared frightened terrified anxious
  apprehensive uneasy worried nervous horrified happy joyful delighted elated content excited thrilled grateful relieved
  proud hopeful nostalgic wistful jealous envious disgusted confused bewildered surprised astonished disappointed frustrated
  helpless hopeless vulnerable overwhelmed upset glad cheerful gloomy depressed shocked stunned`)

const LINKS = /^(?:is|was|were|are|am|be|been|being|i'm|felt|feel|feels|feeling|grew|became|looked|seemed|sounded|got)$/
const DEGREES = /^(?:so|very|too|more|quite|suddenly|deeply|almost|not|still|a|little|bit|both|truly)$/

/** What a word must be for `isStatedFeeling`. */
export function mayStateFeeling(lower: string): boolean {
  return FEELINGS.has(lower) || MOODS.has(lower)
}

/** Whether `at` names a feeling outright: a noun of feeling, or a word of mood behind `was`, `felt` and the like. */
export function isStatedFeeling(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  if (FEELINGS.has(lower))
    return lower !== 'love' && lower !== 'hope' && lower !== 'wonder' && lower !== 'worry' ? true : isNoun(words, at)
  if (!MOODS.has(lower)) return false
  for (let before = at - 1; before >= at - 3; before--) {
    if (words[before + 1]?.joined !== true) return false
    const link = words[before]?.lower ?? ''
    if (LINKS.test(link)) return true
    if (!DEGREES.test(link)) return false
  }
  return false
}

/** Words that are verbs as often are a feeling's name behind a preposition, an article or a possessive only. */
function isNoun(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.joined === true && /^(?:of|with|in|the|my|his|her|their|our|and|no)$/.test(words[at - 1]?.lower ?? '')
  )
}

/** What the body does in stories when it feels. */
const SIGNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'heart|hearts|pulse':
      'pounded pounding raced racing hammered hammering fluttered thudded thumped quickened ached swelled leapt lurched clenched pounds races hammers',
    'breath|breathing': 'caught hitched quickened stopped catches hitches',
    'stomach|gut|guts|insides':
      'churned churning knotted dropped twisted clenched flipped turned lurched tightened sank',
    'throat|chest': 'tightened tightening constricted closed burned ached tightens heaved',
    'hands|hand|fingers|lip|lips|voice|knees|legs':
      'trembled trembling shook shaking quivered buckled weakened wavered cracked broke',
    'jaw|fists|fist|teeth': 'clenched tightened gritted',
    'tears|tear': 'welled streamed streaming rolled pricked stung fell sprang',
    'cheeks|face': 'flushed burned reddened paled',
    eyes: 'widened watered glistened brimmed stung welled',
    palms: 'sweated sweating',
  }).flatMap(([parts, verbs]) => parts.split('|').map(part => [part, wordSet(verbs)] as const)),
)

/** What a word must be for `isBodilyFeeling`. */
export function mayShowFeeling(lower: string): boolean {
  return SIGNS.has(lower)
}

/** Whether a part of the body at `at` shows a feeling: its verb is the next word or the one after. */
export function isBodilyFeeling(words: readonly Word[], at: number): boolean {
  const verbs = SIGNS.get(words[at]?.lower ?? '')
  const [next, then] = [words[at + 1], words[at + 2]]
  if (verbs === undefined || next?.joined !== true) return false
  return (
    verbs.has(next.lower) || (then?.joined === true && verbs.has(then.lower) && /ly$|^(?:was|were)$/.test(next.lower))
  )
}

export const BODY_PARTS =
  wordSet(`eye eyes hand hands finger fingers lip lips mouth brow brows eyebrow eyebrows gaze face
  head heart chest shoulder shoulders voice arms arm legs feet knees jaw throat stomach skin breath cheek cheeks
  fingertips palm palms fist fists knuckles glance smile`)

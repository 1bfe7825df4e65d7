import { copydeskRules } from '../copydesk-rules.ts'
import { ADJECTIVES } from '../english/adjectives.ts'
import { byFirstWord } from '../english/by-first-word.ts'
import { COORDINATORS, DETERMINERS } from '../english/closed-classes.ts'
import { pastOf } from '../english/inflect.ts'
import { PADDING_PHRASES, type PaddingPhrase } from '../english/padding-phrases.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined } from '../reading/token.ts'
import { deleteWords, replaceWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** So many in one sentence are a voice put on: a pompous teller, a document, a parody. */
const PUT_ON = 3

const HAVES = wordList("have has had having i've we've they've you've i'd he'd she'd we'd they'd")
const BES = wordList('am is are was were be been being')
const MONTHS = wordList('january february march april may june july august september october november december')
const SIZES = wordList('small smaller large larger big bigger huge tiny enormous little vast')
const SHAPES = wordList('round square oval oblong circular rectangular triangular')
const COLOURS = wordList('red blue green yellow black white brown grey gray pink purple orange pale dark light')
/** "quite a large number of", "only for the reason that": the word before leans on the phrase. */
const GRADES = wordList('quite such rather so too not only just exactly precisely simply merely')
const VERBS_OF_FACT = wordList(
  'is was are were has had have will would may might could can must should does did seems mattered remains remained',
)
const SINGULARS = wordList('is was has')
const THINKS = wordList('think thinks thought thinking')
const REFLEXIVES = wordList('myself himself herself themselves ourselves')
const MANNERS: ReadonlyMap<string, string> = new Map(
  'careful careless casual cautious calm quiet gentle slow hurried brisk polite clumsy solemn cheerful serious formal graceful abrupt awkward sudden'
    .split(' ')
    .map(word => [word, word === 'gentle' ? 'gently' : `${word}ly`] as const),
)

const BY_FIRST_WORD = byFirstWord(PADDING_PHRASES)

/** `due to the fact that` → `because`. */
export const padding: Rule = {
  id: copydeskRules.padding,
  reach: 'unquoted',
  find: (block, sentence) => {
    const found = sentence.tokens.flatMap((_, at) => paddingAt(block, sentence, at) ?? [])
    return found.length < PUT_ON ? found : []
  },
}

function paddingAt(block: ReadBlock, sentence: Sentence, at: number): Edit | null {
  const phrases = BY_FIRST_WORD.get(sentence.tokens[at]?.lower ?? '') ?? []
  for (const phrase of phrases) if (stands(sentence, at, phrase.words)) return phraseEdit(sentence, at, phrase)
  return (
    inProcess(sentence, at) ??
    inMonth(sentence, at) ??
    inSize(sentence, at) ??
    inManner(sentence, at) ??
    helpBut(block, sentence, at) ??
    toOneself(block, sentence, at)
  )
}

/** Whether `words` stand from word `at` on, with nothing but spaces between. */
function stands({ tokens }: Sentence, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]
    return token?.lower === word && (index === 0 || isJoined(token))
  })
}

function phraseEdit(sentence: Sentence, at: number, phrase: PaddingPhrase): Edit | null {
  const { tokens } = sentence
  const previous = tokens[at - 1]
  const last = at + phrase.words.length - 1
  if (phrase.only === 'clause-start' && at > 0 && !/[,;:—–(]/.test(tokens[at]?.gap ?? '')) return null
  if (phrase.behind !== undefined && !phrase.behind.includes(previous?.lower ?? '')) return null
  if (losesItsSubject(sentence, last) || losesItsNumber(sentence, last, phrase)) return null
  if (isFigure(sentence, phrase)) return null
  if (isBackAndForth(sentence, last) || startsCompound(sentence, last) || GRADES.has(previous?.lower ?? '')) return null
  if (phrase.words.length === 2 && phrase.to === phrase.words[1])
    return deleteWords(sentence, { first: at, last: at }, quoted(phrase))
  if (phrase.words.length === 2 && phrase.to === phrase.words[0])
    return deleteWords(sentence, { first: last, last }, quoted(phrase))
  const to = phrase.perfect !== undefined && HAVES.has(previous?.lower ?? '') ? phrase.perfect : phrase.to
  return replaceWords(sentence, { first: at, last }, isOfThem(sentence, last, phrase) ? `${to} of` : to, quoted(phrase))
}

/** "in spite of the fact that was plain": what comes next is said of the fact itself. */
function losesItsSubject({ tokens }: Sentence, last: number): boolean {
  const [end, next] = [tokens[last]?.lower ?? '', tokens[last + 1]]
  if (end !== 'that' && end !== 'as') return false
  return !isJoined(next) || VERBS_OF_FACT.has(next.lower) || (next.lower.endsWith('ed') && !isCapital(next))
}

/** "A large number of gulls was on the roof": many gulls were. */
function losesItsNumber({ tokens }: Sentence, last: number, { to }: PaddingPhrase): boolean {
  if (to !== 'many') return false
  const verb = tokens.slice(last + 1).find(({ lower }) => SINGULARS.has(lower) || lower === 'were' || lower === 'are')
  return verb !== undefined && SINGULARS.has(verb.lower)
}

/** "a large number of the gulls", "of them": many of the gulls, many of them. */
function isOfThem({ tokens }: Sentence, last: number, { to }: PaddingPhrase): boolean {
  const next = tokens[last + 1]?.lower ?? ''
  return (
    to === 'many' && (DETERMINERS.has(next) || ['them', 'us', 'you', 'those', 'these', 'whom', 'which'].includes(next))
  )
}

/** "a sense of dread, a sense of lives lived": what is said again is built on. */
function isFigure({ tokens }: Sentence, { words }: PaddingPhrase): boolean {
  return words[1] === 'sense' && tokens.filter(({ lower }) => lower === 'sense').length > 1
}

/** "returned back and forth", "returned back to back". */
function isBackAndForth({ tokens }: Sentence, last: number): boolean {
  const word = tokens[last]?.lower ?? ''
  if (!['back', 'down', 'up', 'together'].includes(word)) return false
  const next = tokens[last + 1]
  return isJoined(next) && (next.lower === 'and' || (next.lower === 'to' && tokens[last + 2]?.lower === word))
}

/** "the period of time-wasting": the last word goes on behind a hyphen. */
function startsCompound({ tokens }: Sentence, last: number): boolean {
  return tokens[last + 1]?.gap === '-'
}

/** `was in the process of packing` → `was packing`. */
function inProcess(sentence: Sentence, at: number): Edit | null {
  if (!stands(sentence, at, ['in', 'the', 'process', 'of']) || !BES.has(sentence.tokens[at - 1]?.lower ?? ''))
    return null
  const next = sentence.tokens[at + 4]
  return isJoined(next) && next.lower.endsWith('ing')
    ? deleteWords(sentence, { first: at, last: at + 3 }, 'in the process of')
    : null
}

/** `in the month of May` → `in May`. */
function inMonth(sentence: Sentence, at: number): Edit | null {
  if (!stands(sentence, at, ['the', 'month', 'of']) || !MONTHS.has(sentence.tokens[at + 3]?.lower ?? '')) return null
  return at === 0 || isJoined(sentence.tokens[at])
    ? deleteWords(sentence, { first: at, last: at + 2 }, 'the month of')
    : null
}

/** `small in size` → `small`. */
function inSize(sentence: Sentence, at: number): Edit | null {
  const kind = sentence.tokens[at + 1]?.lower ?? ''
  const said = sentence.tokens[at - 1]?.lower ?? ''
  const list =
    kind === 'size' ? SIZES : kind === 'shape' ? SHAPES : kind === 'colour' || kind === 'color' ? COLOURS : null
  if (list === null || !stands(sentence, at, ['in', kind]) || !list.has(said) || isCompared(sentence, at)) return null
  if (isSetBeside(sentence, at + 2)) return null
  return deleteWords(sentence, { first: at, last: at + 1 }, `in ${kind}`)
}

/** "small in size and large in voice" */
function isSetBeside({ tokens }: Sentence, at: number): boolean {
  return (
    /^(?:and|but|yet|if)$/.test(tokens[at]?.lower ?? '') && tokens.slice(at, at + 5).some(({ lower }) => lower === 'in')
  )
}

/** "as large in size as": the measure is the point. */
function isCompared({ tokens }: Sentence, at: number): boolean {
  return ['as', 'so', 'too', 'twice', 'only', 'not'].includes(tokens[at - 2]?.lower ?? '')
}

/** `in a careful manner` → `carefully`. */
function inManner(sentence: Sentence, at: number): Edit | null {
  const adverb = MANNERS.get(sentence.tokens[at + 2]?.lower ?? '')
  const article = sentence.tokens[at + 1]?.lower ?? ''
  const noun = sentence.tokens[at + 3]?.lower ?? ''
  if (adverb === undefined || !['manner', 'fashion'].includes(noun) || !['a', 'an'].includes(article)) return null
  if (!stands(sentence, at, ['in', article, sentence.tokens[at + 2]?.lower ?? '', noun])) return null
  const next = sentence.tokens[at + 4]
  return isJoined(next) && ['of', 'that', 'which'].includes(next.lower)
    ? null
    : replaceWords(sentence, { first: at, last: at + 3 }, adverb, 'in a … manner')
}

/** Done before one knows, whatever it is called; "be" and "have" would need their subject. */
const UNWILLED = wordList(
  'admire ask chuckle compare feel glance grin hear hope imagine laugh look marvel notice recall reflect remember see sense smile stare think watch wince wish wonder worry',
)
/** Somebody tries not to: then that they could not is the matter. */
const RESISTED = wordList(
  'tried tries trying resist resisted resisting fought despite though although even struggled refused meant want wanted but',
)

/** `could not help but smile` → `smiled`; not where it was held back, nor with a second verb that leans on the first. */
function helpBut(block: ReadBlock, sentence: Sentence, at: number): Edit | null {
  const { tokens } = sentence
  const could = ["couldn't", 'help', 'but']
  const words = stands(sentence, at, could) ? could : ['could', 'not', 'help', 'but']
  const verb = at + words.length
  const base = tokens[verb]?.lower ?? ''
  if (!block.told || !stands(sentence, at, [...words, base]) || !UNWILLED.has(base)) return null
  const others = tokens.filter((_, index) => index < at || index >= verb)
  if (
    others.some(({ lower }) => RESISTED.has(lower)) ||
    tokens.slice(verb).some(({ lower }) => COORDINATORS.has(lower))
  )
    return null
  const past = pastOf(base, block.spelling())
  return past === null ? null : replaceWords(sentence, { first: at, last: verb }, past, words.join(' '))
}

/** `thought to herself` → `thought`; not where a thought was kept to oneself. */
function toOneself(block: ReadBlock, sentence: Sentence, at: number): Edit | null {
  const thought = sentence.tokens[at - 1]
  const previous = sentence.tokens[at - 2]
  if (
    !stands(sentence, at, ['to', sentence.tokens[at + 1]?.lower ?? '']) ||
    !REFLEXIVES.has(sentence.tokens[at + 1]?.lower ?? '')
  )
    return null
  if (thought === undefined || !THINKS.has(thought.lower) || !isJoined(sentence.tokens[at])) return null
  if (previous !== undefined && (DETERMINERS.has(previous.lower) || ADJECTIVES.has(previous.lower))) return null
  return block.told || block.convention === 'unknown'
    ? deleteWords(sentence, { first: at, last: at + 1 }, `to ${sentence.tokens[at + 1]?.text}`)
    : null
}

function quoted(phrase: PaddingPhrase): string {
  return phrase.words.join(' ')
}

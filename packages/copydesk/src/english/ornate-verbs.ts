import { readSpeechVerb } from '@understudy/prose'
import { pastOf, thirdPersonOf } from './inflect.ts'
import { wordList } from './word-list.ts'

/** Verbs that a plain tag says as well, by the plain verb for their place. */
const PLAIN: Readonly<Record<string, string>> = {
  say: `affirm articulate assert asseverate aver avow bewail bemoan conjecture ejaculate elucidate exclaim expostulate
    expound extemporise extemporize hypothesise hypothesize interject interpose opine pontificate postulate proclaim
    profess pronounce propound quip rejoin remonstrate retort riposte soliloquise soliloquize surmise theorise theorize
    verbalise verbalize vocalise vocalize vociferate admonish exhort`,
  ask: 'enquire inquire interrogate query',
  beg: 'beseech',
  agree: 'acquiesce',
  tell: 'apprise',
}

/** With somebody behind them these are "told": "she admonished him". */
const ADDRESSED = wordList('admonish exhort apprise')

/** Mean something else often enough that only quotation marks prove a tag. */
const AMBIGUOUS = wordList(
  'affirm articulate assert avow bemoan bewail conjecture expound interrogate postulate profess pronounce query surmise',
)

/** One form of an ornate verb and the plain form for its place. */
export interface OrnateForm {
  /** In the tense of the form; null where it needs somebody told. */
  readonly plain: string | null
  /** With somebody behind it; null where it takes nobody. */
  readonly addressed: string | null
  /** First person or plural present: right behind "I", "we", "they", "you" alone. */
  readonly isBase: boolean
  readonly isAmbiguous: boolean
}

/**
 * Every form of every verb that has a plain one and that `prose` reads as ornate: one judgement for the rule and for
 * the measure that learns from it. Intoning, crowing, thundering and the like add a tone, and are left alone.
 */
export const ORNATE_FORMS: ReadonlyMap<string, OrnateForm> = new Map(
  Object.entries(PLAIN).flatMap(([plain, verbs]) =>
    [...wordList(verbs)].filter(isOrnate).flatMap(base => formsOf(base, plain)),
  ),
)

function isOrnate(base: string): boolean {
  return readSpeechVerb(base)?.kind === 'ornate'
}

function formsOf(base: string, plain: string): readonly (readonly [string, OrnateForm])[] {
  const pasts = base === 'beseech' ? ['beseeched', 'besought'] : [past(base)]
  return [
    ...pasts.map(form => [form, formOf(base, plain, past)] as const),
    [thirdPersonOf(base), formOf(base, plain, thirdPersonOf)],
    [base, { ...formOf(base, plain, same), isBase: true }],
  ]
}

function formOf(base: string, plainBase: string, inflect: (base: string) => string): OrnateForm {
  const plain = inflect(plainBase)
  const isAddressed = ADDRESSED.has(base)
  return {
    plain: plainBase === 'tell' ? null : plain,
    addressed: isAddressed ? inflect('tell') : plainBase === 'ask' || plainBase === 'beg' ? plain : null,
    isBase: false,
    isAmbiguous: AMBIGUOUS.has(base),
  }
}

/** None of these verbs is spelt in two ways in the past. */
function past(base: string): string {
  return pastOf(base, 'uk') ?? base
}

function same(base: string): string {
  return base
}

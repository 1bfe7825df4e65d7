import { copydeskRules } from '../copydesk-rules.ts'
import { NOMINATIVE, POSSESSIVES, SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import { ORNATE_FORMS, type OrnateForm } from '../english/ornate-verbs.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** A title, a first and a last name, or "the old man next door" without its tail. */
const LONGEST_SUBJECT = 4

/** What may stand behind a tag's verb when nobody is named there. */
const FOLLOWS = wordList('and again as at before after finally from in then through when while with without once over')
const TITLES = wordList('mr mrs ms miss dr sir father sister brother aunt uncle')

/** `“Go,” she expostulated.` → `“Go,” she said.` */
export const ornateTag: Rule = {
  id: copydeskRules.ornateTag,
  reach: 'tags',
  find: (block, sentence) =>
    sentence.tokens.flatMap((token, index) => {
      const form = ORNATE_FORMS.get(token.lower)
      if (form === undefined || isCapital(token)) return []
      const place = { block, tokens: block.tokens, at: block.tokens.indexOf(token) }
      return (isTag(place, form) ? plainTag(place, form, sentence.tokens[index + 1]) : null) ?? []
    }),
}

interface Place {
  readonly block: ReadBlock
  readonly tokens: readonly Token[]
  /** The verb among `tokens`. */
  readonly at: number
}

function isTag(place: Place, form: OrnateForm): boolean {
  const { convention } = place.block
  if (convention === 'unknown') return false
  const subject = subjectBefore(place, form)
  if (convention === 'dash' || convention === 'none')
    return subject !== null && !form.isAmbiguous && isUnquotedTag(place, subject)
  if (subject !== null && (opensBehindSpeech(place, subject) || leadsIntoSpeech(place))) return true
  return !form.isBase && opensBehindSpeech(place, place.at) && isSubjectStart(place.tokens[place.at + 1])
}

/** The first word of the tag's subject, which stands right before the verb; null where there is none. */
function subjectBefore({ tokens, at }: Place, form: OrnateForm): number | null {
  const end = isAdverbOrHad(tokens[at - 1]) ? at - 1 : at
  for (let first = end - 1; first >= Math.max(0, end - LONGEST_SUBJECT); first--) {
    const token = tokens[first]
    if (token === undefined || !isJoined(tokens[first + 1])) return null
    if (SUBJECT_PRONOUNS.has(token.lower)) return first === end - 1 && agrees(token, form) ? first : null
    if (startsNoun(token)) return form.isBase ? null : startOfName(tokens, first)
  }
  return null
}

function agrees(pronoun: Token, form: OrnateForm): boolean {
  return !form.isBase || ['i', 'we', 'they', 'you'].includes(pronoun.lower)
}

function startOfName(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  const here = tokens[at]
  if (before === undefined || here === undefined || !isCapital(before) || SUBJECT_PRONOUNS.has(before.lower)) return at
  return (here.gap === '. ' && TITLES.has(before.lower)) || isJoined(here) ? startOfName(tokens, at - 1) : at
}

function startsNoun(token: Token): boolean {
  return (
    token.lower === 'the' ||
    token.lower === 'a' ||
    token.lower === 'an' ||
    POSSESSIVES.has(token.lower) ||
    isCapital(token)
  )
}

function isSubjectStart(token: Token | undefined): boolean {
  return isJoined(token) && (startsNoun(token) || SUBJECT_PRONOUNS.has(token.lower))
}

function isAdverbOrHad(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'had' || (token.lower.endsWith('ly') && !isCapital(token)))
}

/** Whether speech that a tag may follow ends right before word `at`. */
function opensBehindSpeech({ block, tokens }: Place, at: number): boolean {
  const token = tokens[at]
  const speech =
    token && block.speech.find(({ to }) => to <= token.from && block.text.slice(to, token.from).trim() === '')
  if (token === undefined || speech === undefined) return false
  const mark =
    block.text
      .slice(speech.from, speech.to)
      .replace(/["'”’»›]+$/u, '')
      .at(-1) ?? ''
  if (mark === ',') return true
  return (
    '!?…—–-'.includes(mark) &&
    (token.lower === 'i' || !isCapital(token) || !SUBJECT_PRONOUNS.has(token.lower)) &&
    token.text !== 'The'
  )
}

/** Whether speech opens right behind the verb, or its adverb, and a comma or colon. */
function leadsIntoSpeech({ block, tokens, at }: Place): boolean {
  const verb = tokens[at]
  const next = tokens[at + 1]
  const last = isJoined(next) && next.lower.endsWith('ly') ? next : verb
  return (
    last !== undefined &&
    block.speech.some(({ from }) => from >= last.to && /^[,:]\s*$/.test(block.text.slice(last.to, from)))
  )
}

/** Without marks: a comma or an end mark before the subject, and nothing behind the verb. */
function isUnquotedTag({ tokens, at }: Place, subject: number): boolean {
  const first = tokens[subject]
  const next = tokens[at + 1]
  if (first === undefined || subject === 0 || !/^[,?!…]\s$|^ [—–-] $/.test(first.gap)) return false
  if (isCapital(first) && first.gap !== ', ' && first.lower !== 'i' && SUBJECT_PRONOUNS.has(first.lower)) return false
  return next === undefined || !isJoined(next)
}

/** The plain form for the place; null where what follows the verb makes it something else. */
function plainTag(place: Place, form: OrnateForm, next: Token | undefined): Edit | null {
  const { tokens, at } = place
  const verb = tokens[at]
  if (verb === undefined) return null
  const to = (plain: string | null, last: Token = verb): Edit | null =>
    plain === null ? null : { from: verb.from, to: last.to, text: plain, word: verb.text }
  if (next === undefined || !isJoined(next) || opensBehindSpeech(place, at)) return to(form.plain)
  if (next.lower === 'of' && form.addressed !== null && isSomebody(tokens[at + 2])) return to(form.addressed, next)
  if (isSomebody(next)) return to(form.addressed)
  if (FOLLOWS.has(next.lower) || next.lower.endsWith('ly')) return to(form.plain)
  return next.lower === 'to' && isSomebody(tokens[at + 2]) ? to(form.plain) : null
}

function isSomebody(token: Token | undefined): boolean {
  return (
    isJoined(token) &&
    (NOMINATIVE.has(token.lower) || startsNoun(token) || token.lower === 'no' || token.lower === 'nobody')
  )
}

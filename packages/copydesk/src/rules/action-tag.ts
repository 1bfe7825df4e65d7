import { copydeskRules } from '../copydesk-rules.ts'
import { POSSESSIVES, SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import { capitalise } from '../english/capitalise.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Span } from '../reading/span.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Nobody can speak a word by these. Laughing, breathing, sighing, sniffing and the like make a sound, and are left. */
const SILENT_VERBS =
  'shrug nod smile grin frown wave point wink bow blush glare stare blink scowl grimace smirk beam wince shiver glance squint gesture'.split(
    ' ',
  )
const SILENT_FORMS: ReadonlySet<string> = new Set(
  SILENT_VERBS.flatMap(base => [pastOf(base, 'uk') ?? '', thirdPersonOf(base), base]),
)
const BASES = new Set(SILENT_VERBS)
/** A title, an adjective and a noun, or two names. */
const LONGEST_SUBJECT = 3
const PLURAL_PRONOUNS = wordList('i we they you')

/** `“No,” he shrugged.` → `“No.” He shrugged.` */
export const actionTag: Rule = {
  id: copydeskRules.actionTag,
  reach: 'seams',
  find: (block, sentence) =>
    isQuoted(block)
      ? block.speech
          .filter(({ to }) => sentence.from < to && to <= sentence.to)
          .flatMap(speech => (standsAlone(block, speech) ? (partedFrom(block, speech) ?? []) : []))
      : [],
}

function isQuoted({ convention }: ReadBlock): boolean {
  return convention === 'double' || convention === 'single'
}

/** The speech opens the paragraph or follows an ended sentence, so that it can end one itself. */
function standsAlone({ text }: ReadBlock, { from }: Span): boolean {
  return /(?:^|[.!?…]["'”’)]*)\s*$/.test(text.slice(0, from))
}

function partedFrom(block: ReadBlock, speech: Span): Edit | null {
  const close = /([,.…!?])(["'”’])$/.exec(block.text.slice(speech.from, speech.to))
  const first = block.tokens.findIndex(({ from }) => from >= speech.to)
  const subject = block.tokens[first]
  if (close === null || subject === undefined || block.text.slice(speech.to, subject.from) !== ' ') return null
  const verb = actionBehind(block.tokens, first)
  if (verb === null || speechGoesOn(block, verb)) return null
  const [, mark = '', quote = ''] = close
  const named = capitalise(subject.text)
  if (mark !== ',' && named === subject.text) return null
  return {
    from: speech.to - quote.length - mark.length,
    to: subject.to,
    text: `${mark === ',' ? '.' : mark}${quote} ${named}`,
    word: verb.text,
  }
}

/** The silent verb right behind a short subject that begins with word `first`. */
function actionBehind(tokens: readonly Token[], first: number): Token | null {
  const subject = tokens[first]
  if (subject === undefined || !isSubject(subject)) return null
  const isPronoun = SUBJECT_PRONOUNS.has(subject.lower)
  for (let at = first + 1; at <= first + (isPronoun ? 1 : LONGEST_SUBJECT); at++) {
    const token = tokens[at]
    if (!isJoined(token)) return null
    if (!SILENT_FORMS.has(token.lower) || isCapital(token)) continue
    return !BASES.has(token.lower) || PLURAL_PRONOUNS.has(subject.lower) ? token : null
  }
  return null
}

function isSubject(token: Token): boolean {
  return isCapital(token) || token.lower === 'the' || POSSESSIVES.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower)
}

/** “If you,” he nodded at the boy, “are late”: the sentence of the speech ends only behind the action. */
function speechGoesOn({ text, speech }: ReadBlock, verb: Token): boolean {
  const next = speech.find(({ from }) => from > verb.to)
  if (next === undefined) return false
  return /^.\p{Ll}/u.test(text.slice(next.from, next.to)) || !/[.!?…]/.test(text.slice(verb.to, next.from))
}

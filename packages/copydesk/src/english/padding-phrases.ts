import { ingOf, participleOf, pastOf, thirdPersonOf } from './inflect.ts'

/** A phrase that says the same in more words. An empty `to` takes it out. */
export interface PaddingPhrase {
  readonly words: readonly string[]
  readonly to: string
  /** Where it must stand; anywhere if absent. `clause-start`: first in the sentence or behind a mark. */
  readonly only?: 'clause-start'
  /** The words one of which must stand before it. */
  readonly behind?: readonly string[]
  /** What the verb in it becomes behind "had" or "have", where that differs. */
  readonly perfect?: string
}

const FIXED: readonly (readonly [string, string])[] = [
  ['due to the fact that', 'because'],
  ['owing to the fact that', 'because'],
  ['because of the fact that', 'because'],
  ['on account of the fact that', 'because'],
  ['in view of the fact that', 'because'],
  ['in light of the fact that', 'because'],
  ['in the light of the fact that', 'because'],
  ['by virtue of the fact that', 'because'],
  ['as a result of the fact that', 'because'],
  ['for the reason that', 'because'],
  ['for the simple reason that', 'because'],
  ['despite the fact that', 'although'],
  ['in spite of the fact that', 'although'],
  ['notwithstanding the fact that', 'although'],
  ['regardless of the fact that', 'although'],
  ['given the fact that', 'given that'],
  ['considering the fact that', 'considering that'],
  ['except for the fact that', 'except that'],
  ['in the event that', 'if'],
  ['until such time as', 'until'],
  ['at such time as', 'when'],
  ['during the time that', 'while'],
  ['at this point in time', 'now'],
  ['at this moment in time', 'now'],
  ['at this particular point in time', 'now'],
  ['at the present moment in time', 'now'],
  ['at the present time', 'now'],
  ['at that point in time', 'then'],
  ['at that moment in time', 'then'],
  ['at a later point in time', 'later'],
  ['at a later date', 'later'],
  ['at an earlier date', 'earlier'],
  ['during the course of', 'during'],
  ['with the exception of', 'except for'],
  ['in close proximity to', 'close to'],
  ['in actual fact', 'in fact'],
  ['as of yet', 'yet'],
  ['on a daily basis', 'every day'],
  ['on a weekly basis', 'every week'],
  ['on a monthly basis', 'every month'],
  ['on a yearly basis', 'every year'],
  ['on a regular basis', 'regularly'],
  ['on a frequent basis', 'often'],
  ['a large number of', 'many'],
  ['a great number of', 'many'],
  ['a considerable number of', 'many'],
  ['a significant number of', 'many'],
  ['period of time', 'time'],
  ['is of the opinion that', 'thinks that'],
  ['am of the opinion that', 'think that'],
  ['are of the opinion that', 'think that'],
  ['was of the opinion that', 'thought that'],
  ['were of the opinion that', 'thought that'],
  ['end result', 'result'],
  ['added bonus', 'bonus'],
  ['past history', 'history'],
  ['advance warning', 'warning'],
  ['final outcome', 'outcome'],
  ['general consensus', 'consensus'],
  ['unexpected surprise', 'surprise'],
  ['free gift', 'gift'],
  ['future plans', 'plans'],
  ['few in number', 'few'],
]

/** Verb, what hangs on it, plain verb, what stays: `made the decision to` → `decided to`, in every form. */
const VERBAL: readonly (readonly [string, string, string, string])[] = [
  ['make', 'the decision to', 'decide', 'to'],
  ['make', 'a decision to', 'decide', 'to'],
  ['take', 'the decision to', 'decide', 'to'],
  ['make', 'an attempt to', 'try', 'to'],
  ['come', 'to the conclusion that', 'conclude', 'that'],
  ['have', 'a tendency to', 'tend', 'to'],
  ['make', 'mention of', 'mention', ''],
  ['give', 'consideration to', 'consider', ''],
]

/** The direction is in the verb: `returned back` → `returned`. */
const REPEATED: readonly (readonly [string, string])[] = [
  ['return', 'back'],
  ['retreat', 'back'],
  ['revert', 'back'],
  ['recoil', 'back'],
  ['descend', 'down'],
  ['ascend', 'up'],
  ['merge', 'together'],
  ['combine', 'together'],
]

const DOUBTING =
  'doubt doubts doubted doubtful uncertain unsure undecided wonder wondered wondering speculate speculated speculating debate debated mind'.split(
    ' ',
  )

/** Every phrase in every form, the longer before the shorter where they open alike. */
export const PADDING_PHRASES: readonly PaddingPhrase[] = [
  ...FIXED.map(([phrase, to]) => ({ words: phrase.split(' '), to })),
  { words: ['as', 'to', 'whether'], to: 'whether', behind: DOUBTING },
  { words: ['in', 'order', 'to'], to: 'to', only: 'clause-start' as const },
  ...VERBAL.flatMap(([verb, tail, plain, rest]) => verbalPhrases([verb, tail], [plain, rest])),
  ...REPEATED.flatMap(([verb, again]) => formsOf(verb).map(form => ({ words: [form, again], to: form }))),
].toSorted((one, other) => other.words.length - one.words.length)

function verbalPhrases(
  [verb, tail]: readonly [string, string],
  [plain, rest]: readonly [string, string],
): readonly PaddingPhrase[] {
  const plainForms = formsOf(plain)
  const perfect = participleOf(plain, null)
  return formsOf(verb).map((form, index) => ({
    words: [form, ...tail.split(' ')],
    to: `${plainForms[index] ?? plain} ${rest}`.trim(),
    ...(perfect !== null && participleOf(verb, null) === form ? { perfect: `${perfect} ${rest}`.trim() } : {}),
  }))
}

/** Base, third person, past, -ing. */
function formsOf(base: string): readonly string[] {
  return [base, thirdPersonOf(base), pastOf(base, null), ingOf(base, null)].flatMap(form => form ?? [])
}

import { ACTION_VERBS } from './action-verbs.ts'
import { EVENT_VERBS } from './event-verbs.ts'
import { pastOf, thirdPersonOf } from './inflect.ts'
import { wordList } from './word-list.ts'

/** Forms that make a clause of a subject: what is done, in past and present, and the auxiliaries. */
export const FINITE_VERBS: ReadonlySet<string> = new Set([
  ...[...EVENT_VERBS, ...ACTION_VERBS].flatMap(base => [pastOf(base, null) ?? '', thirdPersonOf(base)]),
  ...wordList(
    'was were is are had has did does could would should might must will can went said knew thought saw heard told took got sold lost kept found locked bought',
  ),
])

import type { LedgerEntry, ShownChange } from '@understudy/assistant'
import { say as speak, type ActorId, type Catalogue } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import type { LayerView } from '../layers/layer-view.ts'
import { itemInWords } from '../layers/layer-words.ts'
import { shortDate } from '../parts/short-date.ts'
import { sayCount, type Say } from '../say.tsx'

/** Whose change it was and why, as the one at the keys reads it: causes are worded to whoever made the change. */
export function whyOf({ by, actor, cause, changes }: LedgerEntry, hands: ActorId, words: Words): readonly string[] {
  const { say, catalogue } = words
  const why = changes.length > 0 ? [speak(catalogue, cause)] : []
  if (by === 'learner') return [say('react.history.by.learner'), ...why]
  if (actor === hands) return why
  return [...(by === 'import' ? why : []), say('react.history.by.other', { name: actor })]
}

interface Words {
  readonly say: Say
  readonly catalogue: Catalogue
}

/** The change by which a person knows it, and how many more there are. */
export function headOf({ changes, cause }: LedgerEntry, view: LayerView, catalogue: Catalogue): Head {
  const [first] = changes.toSorted((one, other) => Number(isCount(one)) - Number(isCount(other)))
  const words = first === undefined ? speak(catalogue, cause) : lineOf(first, view, catalogue)
  return { words, more: Math.max(0, changes.length - 1) }
}

interface Head {
  readonly words: string
  readonly more: number
}

/** A change in one line, its item as the layer is spoken of. */
export function lineOf({ change, line }: ShownChange, view: LayerView, catalogue: Catalogue): string {
  if (view.isOwn || !('item' in change) || change.item.statement === '') return speak(catalogue, line)
  const inWords = (text: Partial<PersonaItem>): string => itemInWords({ ...change.item, ...text }, view, catalogue)
  const params =
    change.type === 'item-reworded'
      ? { from: inWords(change.from), to: inWords(change.to) }
      : { ...line.params, ...(line.params?.item === undefined ? {} : { item: inWords({}) }) }
  return speak(catalogue, { ...line, params })
}

/** Why something was changed that was tried on recorded requests. */
const DONE_AGAIN = 'learning.optimizer.cheaper'

/** What else is to be said of it: what it rests on, how it fared, what it cost, what is missing after it. */
export function notesOf(entry: LedgerEntry, say: Say): readonly string[] {
  const { cause, outcomes, check, cost, missingAfter } = entry
  // its cause says what came of it
  const isDoneAgain = cause.key === DONE_AGAIN
  return [
    ...(outcomes.length > 0 ? [sayCount(say, 'react.history.from', outcomes.length)] : []),
    ...(check === null || isDoneAgain ? [] : [say('react.history.check', { count: check.choices })]),
    ...(cost === null ? [] : [say('react.history.cost', { count: cost.input + cost.output })]),
    ...(missingAfter > 0 ? [sayCount(say, 'react.history.missing', missingAfter)] : []),
  ]
}

/** An entry as it is named among others. */
export function nameOf(entry: LedgerEntry, view: LayerView, catalogue: Catalogue): string {
  return `${shortDate(entry.at)}: ${headOf(entry, view, catalogue).words}`
}

/** Whether it only counted: most learning does no more, and says nothing new. */
export function isCounting({ changes }: LedgerEntry): boolean {
  return changes.length > 0 && changes.every(isCount)
}

function isCount({ change }: LedgerEntry['changes'][number]): boolean {
  return change.type === 'item-evidence'
}

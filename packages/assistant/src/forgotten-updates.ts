import type { ItemId, StoreScope, StoreWrite, TextId } from '@understudy/contracts'
import { updateWrite, withoutQuestions, type KeptUpdate } from './optimizer-records.ts'

/** What is being forgotten: an item, with what was asked in its choices, and texts that go. */
interface Forgotten {
  readonly item: ItemId
  /** In words, as it is said. */
  readonly statement: string | null
  readonly outcomes: ReadonlySet<string>
  readonly exchanges: ReadonlySet<string>
  readonly gone: ReadonlySet<TextId>
}

/** Every text that an update rests on, but for what the prompt log keeps. */
export function textsOfUpdate({ tried, answered }: KeptUpdate): readonly TextId[] {
  return [...tried.flatMap(({ operation }) => operation ?? []), ...answered.flatMap(({ answer }) => answer ?? [])]
}

/** Updates that read one of these exchanges, or were shown the item: what was asked and answered in them goes. */
export function updatesHit(updates: readonly KeptUpdate[], { item, exchanges }: Forgotten): readonly KeptUpdate[] {
  return updates.filter(update => {
    return update.exchanges.some(exchange => exchanges.has(exchange)) || update.items.includes(item)
  })
}

/** The words of updates that go: all answers of those that are hit, and of what was tried whatever is about the item. */
export function updateTextsHit(
  updates: readonly KeptUpdate[],
  forgotten: Forgotten,
  texts: ReadonlyMap<TextId, string | null>,
): readonly TextId[] {
  const hit = new Set(updatesHit(updates, forgotten))
  return updates.flatMap(update => {
    const answers = update.answered.flatMap(({ answer }) => answer ?? [])
    const tried = update.tried.flatMap(({ operation }) => operation ?? [])
    const own = [...(hit.has(update) ? answers : []), ...tried.filter(id => isAbout(texts.get(id) ?? '', forgotten))]
    return [...new Set([...own, ...[...answers, ...tried].filter(id => forgotten.gone.has(id))])]
  })
}

/** An update that was still going on has lost what it was going on with: it ends. */
export function endForgotten(
  scope: StoreScope,
  updates: readonly KeptUpdate[],
  { forgotten, now }: { readonly forgotten: Forgotten; readonly now: number },
): readonly StoreWrite[] {
  return updatesHit(updates, forgotten)
    .filter(({ status }) => status !== 'done' && status !== 'cancelled')
    .map(update =>
      updateWrite(scope, { ...withoutQuestions(update), status: 'cancelled', reason: 'forgotten', endedAt: now }),
    )
}

/** Whether an operation, as JSON, names the item, says the same, or rests on one of its choices. */
function isAbout(text: string, { item, statement, outcomes }: Forgotten): boolean {
  const holds = (said: string): boolean => text.includes(JSON.stringify(said))
  return holds(item) || (statement !== null && holds(statement)) || [...outcomes].some(holds)
}

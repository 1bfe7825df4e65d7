import type { TextId } from '@understudy/contracts'
import type { Operation } from '@understudy/learning/symbolic'
import { sumOfSpent } from './bill.ts'
import type { Core } from './core.ts'
import { ledgerEntries, type LedgerEntry } from './ledger-entries.ts'
import type { ShownTried, ShownUpdate } from './optimizer-actions.ts'
import { DONE_AGAIN, readUpdates, type KeptUpdate, type TriedRecord } from './optimizer-records.ts'
import type { AnsweredPrompt } from './prompt-record.ts'
import { readPromptLog } from './read-prompts.ts'
import { isWaiting } from './waiting-update.ts'

type Reading = Pick<Core, 'store' | 'scope' | 'book'>

/** Updates as a person reads them, newest first: what they tried, changed and cost. */
export async function shownUpdates(core: Reading, limit: number): Promise<readonly ShownUpdate[]> {
  const { store, scope, book } = core
  const updates = await readUpdates(store, scope)
  if (!updates.ok) return []
  const newest = updates.value.slice(-limit).toReversed()
  if (newest.length === 0) return []
  const log = await readPromptLog(store, scope)
  const prompts = log.ok ? log.value.prompts : []
  const tried = await triedOf(core, newest)
  const entries = ledgerEntries(book, Infinity)
  return newest.map(update => shownUpdate(update, { prompts, entries, tried }))
}

interface Beside {
  readonly prompts: readonly AnsweredPrompt[]
  readonly entries: readonly LedgerEntry[]
  readonly tried: ReadonlyMap<TextId, Operation | null>
}

function shownUpdate(update: KeptUpdate, { prompts, entries, tried }: Beside): ShownUpdate {
  const { step, startedAt, endedAt, status, reason, critic, score, exchanges, answered } = update
  const own = new Set(update.patches)
  const changes = entries.filter(({ id }) => own.has(id))
  const spent = prompts.filter(({ exchange }) => exchange === (update.update as typeof exchange))
  return {
    update: update.update,
    step,
    startedAt,
    endedAt,
    status,
    reason,
    waits: isWaiting(update),
    critic,
    exchanges: exchanges.length,
    score,
    questions: answered.filter(({ question }) => !question.startsWith(DONE_AGAIN)).length,
    bill: sumOfSpent(spent.flatMap(({ answer }) => (answer === null ? [] : [answer.spent]))),
    ms: answered.reduce((sum, { ms }) => sum + ms, 0),
    tried: update.tried.map(one => shownTried(one, tried)),
    changes,
    canUndo: changes.some(({ canUndo, undoneBy }) => canUndo && undoneBy === null),
  }
}

/** What each text holds of what was tried; null where it was forgotten. */
async function triedOf(
  { store, scope }: Reading,
  updates: readonly KeptUpdate[],
): Promise<ReadonlyMap<TextId, Operation | null>> {
  const ids = updates.flatMap(({ tried }) => tried.flatMap(({ operation }) => operation ?? []))
  const texts = await store.texts(scope, ids)
  if (!texts.ok) return new Map()
  return new Map(
    ids.map((id, index) => {
      const text = texts.value[index] ?? null
      return [id, text === null ? null : operationFrom(text)]
    }),
  )
}

/** Null where it was damaged: the rest is there. */
function operationFrom(text: string): Operation | null {
  try {
    return JSON.parse(text) as Operation
  } catch {
    return null
  }
}

function shownTried({ operation: id, ...tried }: TriedRecord, words: Beside['tried']): ShownTried {
  const operation = id === null ? null : (words.get(id) ?? null)
  return { ...tried, operation, ...(id !== null && operation === null && { isForgotten: true as const }) }
}

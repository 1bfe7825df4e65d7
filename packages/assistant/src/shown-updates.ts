import type { TriedOperation } from '@understudy/learning/symbolic'
import { sumOfSpent } from './bill.ts'
import type { Core } from './core.ts'
import { ledgerEntries, type LedgerEntry } from './ledger-entries.ts'
import type { ShownUpdate } from './optimizer-actions.ts'
import { readUpdates, type KeptUpdate } from './optimizer-records.ts'
import type { AnsweredPrompt } from './prompt-record.ts'
import { readPromptLog } from './read-prompts.ts'

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
  return newest.map(update => shownUpdate(update, { prompts, entries, tried: tried.get(update.update) ?? null }))
}

interface Beside {
  readonly prompts: readonly AnsweredPrompt[]
  readonly entries: readonly LedgerEntry[]
  readonly tried: readonly TriedOperation[] | null
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
    critic,
    exchanges: exchanges.length,
    score,
    questions: answered.length,
    bill: sumOfSpent(spent.flatMap(({ answer }) => (answer === null ? [] : [answer.spent]))),
    ms: answered.reduce((sum, { ms }) => sum + ms, 0),
    tried: update.tried === null ? [] : tried,
    changes,
    canUndo: changes.some(({ canUndo, undoneBy }) => canUndo && undoneBy === null),
  }
}

/** What each update tried, by its id; absent where that was forgotten. */
async function triedOf(
  { store, scope }: Reading,
  updates: readonly KeptUpdate[],
): Promise<ReadonlyMap<string, readonly TriedOperation[]>> {
  const kept = updates.flatMap(({ update, tried }) => (tried === null ? [] : [{ update, tried }]))
  const texts = await store.texts(
    scope,
    kept.map(({ tried }) => tried),
  )
  if (!texts.ok) return new Map()
  const words = texts.value
  return new Map(
    kept.flatMap(({ update }, index) => {
      const text = words[index] ?? null
      return text === null ? [] : [[update, JSON.parse(text) as readonly TriedOperation[]] as const]
    }),
  )
}

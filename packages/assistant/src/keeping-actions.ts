import { ok } from '@understudy/contracts'
import { noConsent } from './consent.ts'
import type { Core } from './core.ts'
import { readNewestOutcomes } from './differences.ts'
import type { Folding } from './folding.ts'
import type { Sittings } from './sittings.ts'
import type { Kept, UnderstudyAssistant } from './understudy-assistant.ts'

type KeepingActions = Pick<
  UnderstudyAssistant,
  'promptLog' | 'spending' | 'spentOn' | 'outcomes' | 'backup' | 'restore' | 'eraseAll' | 'flush' | 'close'
>

type KeepingCore = Core & { readonly folding: Folding; readonly sittings: Sittings }

/** What is kept: to look at, to take away, to bring back, to erase. */
export function keepingActions(core: KeepingCore): KeepingActions {
  const { store, scope, queue, desk, folding, sittings } = core
  return {
    async promptLog(limit) {
      const { readPrompts } = await import('./read-prompts.ts')
      return readPrompts(store, scope, limit)
    },
    async spending() {
      const { readSpending } = await import('./spending.ts')
      return readSpending(store, scope, core.env.now())
    },
    spentOn: credit => core.credits.get(credit)?.() ?? null,
    outcomes: limit => readNewestOutcomes(store, scope, limit),
    async *backup() {
      const { backupLines } = await import('./backup-file.ts')
      yield* backupLines(store)
    },
    restore: file => restore(core, file),
    eraseAll: () => eraseAll(core),
    flush: () => flush(core),
    async close() {
      await flush(core)
      if (folding.isHere()) await desk.catchUp(true)
      await sittings.catchUp(true)
      await queue.flush()
      queue.close()
      await folding.end()
    },
  }
}

/** What was learned here goes on from what the file brought. */
async function restore(
  { store, queue, books, desk, schedule, folding, sittings, quiet, changed }: KeepingCore,
  file: string,
): ReturnType<UnderstudyAssistant['restore']> {
  await folding.takeOver()
  const { restoreBackup } = await import('./backup-file.ts')
  const restored = await restoreBackup(store, file)
  if (!restored.ok) return restored
  quiet.clear()
  await Promise.all([books.load(), schedule.load()])
  await desk.takeUpRestored()
  await sittings.rebuild()
  changed()
  const kept = await queue.flush()
  return kept.ok ? restored : kept
}

/** Afterwards the store is empty, and stays so until a person allows recording again. */
async function eraseAll(core: KeepingCore): Promise<Kept> {
  const { consent } = core.loaded
  // from here on, so that nothing that happens meanwhile is recorded behind the erasing
  core.loaded.consent = noConsent
  core.queue.clear()
  const erased = await core.store.erase()
  if (!erased.ok) {
    core.loaded.consent = consent
    return erased
  }
  core.stets.clear()
  core.sent.clear()
  core.trust.clear()
  core.optimizer.clear()
  core.quiet.clear()
  core.sharedTexts.clear()
  core.repeated.clear()
  core.schedule.clear()
  await core.sittings.clear()
  await core.books.load()
  await core.desk.forgetAll()
  core.changed()
  return ok(null)
}

async function flush({ queue, desk, folding, sittings }: KeepingCore): Promise<void> {
  await queue.flush()
  if (folding.isHere()) await desk.catchUp()
  await sittings.catchUp()
  await queue.flush()
}

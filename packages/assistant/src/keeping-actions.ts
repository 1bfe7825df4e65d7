import { noConsent } from './consent.ts'
import type { Core } from './core.ts'
import type { Folding } from './folding.ts'
import type { Optimizing } from './optimizing.ts'
import type { Sittings } from './sittings.ts'
import type { UnderstudyAssistant } from './understudy-assistant.ts'

type KeepingActions = Pick<
  UnderstudyAssistant,
  'promptLog' | 'spending' | 'spentOn' | 'outcomes' | 'backup' | 'restore' | 'eraseAll' | 'flush' | 'close'
>

/** A core with all that goes on beside suggestions. */
export type KeepingCore = Core & {
  readonly folding: Folding
  readonly sittings: Sittings
  readonly optimizing: Optimizing
}

/** What is kept: to look at, to take away, to bring back, to erase. */
export function keepingActions(core: KeepingCore): KeepingActions {
  const { store, scope, queue, desk, folding, sittings, optimizing } = core
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
    async outcomes(limit) {
      const { readNewestOutcomes } = await import('./differences.ts')
      return readNewestOutcomes(store, scope, limit)
    },
    async *backup() {
      const { backupLines } = await import('./backup-file.ts')
      yield* backupLines(store)
    },
    async restore(file) {
      const { restore } = await import('./replacing-everything.ts')
      return restore(core, file)
    },
    async eraseAll() {
      const { consent } = core.loaded
      // from here on, so that nothing that happens meanwhile is recorded behind the erasing
      core.loaded.consent = noConsent
      const { eraseAll } = await import('./replacing-everything.ts')
      return eraseAll(core, consent)
    },
    flush: () => flush(core),
    async close() {
      await optimizing.halt()
      await flush(core)
      if (folding.isHere()) await desk.catchUp(true)
      await sittings.catchUp(true)
      await queue.flush()
      queue.close()
      await folding.end()
    },
  }
}

async function flush({ queue, desk, folding, sittings }: KeepingCore): Promise<void> {
  await queue.flush()
  if (folding.isHere()) await desk.catchUp()
  await sittings.catchUp()
  await queue.flush()
}

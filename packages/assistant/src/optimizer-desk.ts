import { failure, ok, type Result } from '@understudy/contracts'
import { landPatches, type ActingCore } from './land-patches.ts'
import type { Undone } from './ledger-entries.ts'
import { endUpdate, updatesLock } from './land-update.ts'
import { noticeActions } from './notice-actions.ts'
import type { CriticChoice, OptimizerActions, UndoUpdateFailure } from './optimizer-actions.ts'
import { chosenCritic, criticsOf, standingOf } from './optimizer-critics.ts'
import { readUpdates, withoutQuestions } from './optimizer-records.ts'
import type { Optimizing } from './optimizing.ts'
import { personaActions } from './persona-actions.ts'
import { shownUpdates } from './shown-updates.ts'
import { isWaiting } from './waiting-update.ts'
import type { Kept } from './understudy-assistant.ts'

export type OptimizerCore = ActingCore & { readonly optimizing: Pick<Optimizing, 'halt' | 'begin' | 'reconsider'> }

/** How long is waited for another tab to stop what it is at, ms, and how often. */
const ASK_AGAIN_MS = 100
const ASK_AGAIN = 50

/** All that people see and do of learning in words; loaded when it is first used. */
export function optimizerDesk(core: OptimizerCore, ready: Promise<void>): OptimizerActions {
  return {
    ...noticeActions(core, personaActions(core, ready)),
    async setOptimizer(change) {
      await ready
      const named = change.critic === undefined ? {} : standingOf(core, change.critic)
      const kept = await core.optimizer.set({ ...change, ...named })
      await core.optimizing.reconsider()
      return kept
    },
    async critics(): Promise<readonly CriticChoice[]> {
      await ready
      const chosen = chosenCritic(core)
      return criticsOf(core).map(critic => ({ ...critic, isChosen: critic.id === chosen.id }))
    },
    cancelLearning: () => ready.then(() => cancelLearning(core)),
    async updates(limit) {
      await ready
      await core.queue.flush()
      return shownUpdates(core, limit)
    },
    undoUpdate: update => ready.then(() => undoWhole(core, update)),
  }
}

/** In this tab, whoever was at it: the other stops once it does not fold any more. */
async function cancelLearning(core: OptimizerCore): Promise<Kept> {
  const { store, scope, folding, optimizing, queue } = core
  await folding.takeOver()
  await optimizing.halt()
  let lock = await store.lock(updatesLock(core))
  for (let asked = 0; lock === null && asked < ASK_AGAIN; asked++) {
    await new Promise(resolve => setTimeout(resolve, ASK_AGAIN_MS))
    lock = await store.lock(updatesLock(core))
  }
  if (lock === null) return failure('refused', 'Another tab is at it')
  try {
    await queue.flush()
    const updates = await readUpdates(store, scope)
    if (!updates.ok) return updates
    for (const update of updates.value)
      if (update.status === 'running' || isWaiting(update))
        await endUpdate(core, { ...withoutQuestions(update), status: 'cancelled' })
    return queue.flush()
  } finally {
    await lock.release()
  }
}

/** Takes all of it back that still stands, as one change of a person's. */
async function undoWhole(core: ActingCore, update: string): Promise<Result<Undone, UndoUpdateFailure>> {
  const { book, folding } = core
  await folding.takeOver()
  const { undoUpdate } = await import('@understudy/persona/history')
  const { undoneIn } = await import('./ledger-entries.ts')
  const undoing = undoUpdate(book.identity, book.patches(), update, book.stamp([], { key: 'persona.cause.undo' }))
  if (!undoing.ok) return undoing
  const { patch } = undoing.value
  const undone = undoneIn(book, undoing.value)
  const landed = patch === null ? ok(null) : await landPatches(core, [patch], [])
  return landed.ok ? ok(undone) : landed
}

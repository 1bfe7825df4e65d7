import { failure, ok } from '@understudy/contracts'
import { historyActions } from './history-actions.ts'
import type { ActingCore } from './land-patches.ts'
import { noticeActions } from './notice-actions.ts'
import type { CriticChoice, OptimizerActions } from './optimizer-actions.ts'
import { chosenCritic, criticsOf, priceOf } from './optimizer-critics.ts'
import { personaActions } from './persona-actions.ts'
import { shownUpdates } from './shown-updates.ts'

/** All that people see and do of learning in words; loaded when it is first used. */
export function optimizerDesk(core: ActingCore, ready: Promise<void>): OptimizerActions {
  return {
    ...noticeActions(core, personaActions(core, ready)),
    async setOptimizer(change) {
      await ready
      const upTo = change.critic === undefined ? {} : { upTo: priceOf(core, change.critic) }
      return core.optimizer.set({ ...change, ...upTo })
    },
    async critics(): Promise<readonly CriticChoice[]> {
      await ready
      const chosen = chosenCritic(core)
      return criticsOf(core).map(critic => ({ ...critic, isChosen: critic.id === chosen.id }))
    },
    cancelLearning: async () => ok(null),
    async updates(limit) {
      await ready
      await core.queue.flush()
      return shownUpdates(core, limit)
    },
    async undoUpdate(update) {
      await ready
      const [newest] = (await shownUpdates(core, Infinity)).filter(shown => shown.update === update)
      const [change] = newest?.changes ?? []
      if (change === undefined) return failure('missing-update', update)
      return historyActions(core, ready).undo(change.id)
    },
  }
}

import type { Core } from './core.ts'
import { chosenCritic } from './optimizer-critics.ts'
import { updateWrite, type UpdateRecord } from './optimizer-records.ts'
import type { OnSchedule } from './schedule.ts'

/**
 * Has an update follow the step, over what the step covers: kept in one write with it, so that it is begun on once, and
 * also after a crash. None where nothing may be changed, or nothing is covered.
 */
export function beginUpdate(core: Core): OnSchedule {
  return async ({ step, at, exchanges }) => {
    const { rate } = core.optimizer.state()
    if (rate === 'frozen' || exchanges.length === 0 || core.actor !== core.subject.author)
      return { patches: [], writes: [] }
    const record: UpdateRecord = {
      format: 1,
      update: `update.${step}`,
      step,
      exchanges,
      startedAt: at,
      endedAt: null,
      critic: chosenCritic(core),
      rate,
      status: 'running',
      reason: null,
      failures: 0,
      items: [],
      score: null,
      patches: [],
      tried: [],
    }
    return { patches: [], writes: [updateWrite(core.scope, record)] }
  }
}

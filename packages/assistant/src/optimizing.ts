import type { Outcome } from '@understudy/contracts'
import type { AssistantOptions } from './assistant-options.ts'
import { mayRecord } from './consent.ts'
import type { DoingAgain } from './done-again.ts'
import type { ActingCore } from './land-patches.ts'
import type { OptimizerState, RunningUpdate } from './optimizer-actions.ts'
import type { UpdateDriver } from './update-driver.ts'

/** Updates of the persona in words as the rest of an assistant sees them; their driver is loaded when one is due. */
export interface Optimizing {
  state(): Pick<OptimizerState, 'running' | 'ended'>
  /** Goes on with what was begun, here or on a page before. `asked`: by a person, who may want what failed tried again. */
  begin(asked?: boolean): void
  /** Stops whatever goes on, and resolves once nothing of it is written any more. `begin` takes it up again. */
  halt(): Promise<void>
  /** As it is set now: what goes on is begun on again by that, or left. */
  reconsider(): Promise<void>
}

export interface OptimizingOptions extends Pick<AssistantOptions, 'mayLearn'> {
  /** What doing exchanges again needs, once there is all of it. */
  readonly drafting: () => Pick<DoingAgain, 'placing' | 'trail'>
}

/** An own hand alone teaches: another's assistant of this author thinks about nothing. */
export function createOptimizing(core: ActingCore, options: OptimizingOptions): Optimizing {
  let driver: Promise<UpdateDriver | null> | null = null
  let running: Omit<RunningUpdate, 'waits'> | null = null
  let ended = 0
  const tell = (now: typeof running): void => {
    if (running !== null && now === null) ended++
    running = now
    core.changed()
  }
  const mayGoOn = (): boolean =>
    core.folding.isHere() && core.loaded.consent.learning === 'on' && core.actor === core.subject.author
  const mayLearn = (outcome: Outcome): boolean =>
    mayRecord(core.loaded.consent, outcome.document) && (options.mayLearn?.(outcome) ?? true)
  const loaded = (): Promise<UpdateDriver | null> =>
    (driver ??= import('./update-driver.ts').then(
      ({ createUpdateDriver }) => createUpdateDriver({ core, drafting: options.drafting, mayLearn, mayGoOn, tell }),
      () => {
        // a page that was offline asks again
        driver = null
        return null
      },
    ))
  const halt = async (): Promise<void> => (await driver)?.halt()
  const begin = (asked = false): void => {
    if (mayGoOn()) void loaded().then(one => one?.begin(asked))
  }
  return {
    state: () => ({ running: running && { ...running, waits: core.waits.isWaiting() }, ended }),
    begin,
    halt,
    async reconsider() {
      await halt()
      begin()
    },
  }
}

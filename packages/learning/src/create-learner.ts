import { systemEnv } from '@understudy/contracts'
import { contradictionsOf } from './contradictions.ts'
import { learnOutcomes, type Learned } from './learn-outcomes.ts'
import type { Learner, LearnReport } from './learner.ts'
import { emptyLearnerState, type LearnerState } from './learner-state.ts'
import { LEARNER_VERSION } from './learner-version.ts'
import { replay } from './replay.ts'
import { chooseTexts } from './rewards/choose-texts.ts'
import { finishInSlices, type Slicing } from './run-steps.ts'
import { scoreTexts } from './score-texts.ts'
import type { StyleReader } from './style-reader.ts'
import { stylometryReader } from './stylometry-reader.ts'
import { examine } from './symbolic/examine.ts'
import { effectiveWeights, weightsOfLayers } from './weights.ts'

export interface LearnerOptions {
  /** How texts are read. Defaults to the measures of `@understudy/stylometry`. */
  readonly reader?: StyleReader
  /** Cuts the work into slices. Defaults to the system's clock, and a timer of 0 ms between slices. */
  readonly slicing?: Slicing
}

const defaultSlicing: Slicing = {
  now: systemEnv.now,
  pause: () => new Promise(resolve => setTimeout(resolve, 0)),
}

/** A learner on this thread. It yields to the page every few milliseconds, and answers calls one after another. */
export function createLearner(options: LearnerOptions = {}): Learner {
  const { reader = stylometryReader, slicing = defaultSlicing } = options
  let state = emptyLearnerState(reader.version)
  let before: Promise<unknown> = Promise.resolve()
  /** Each call waits for the one before it, whether that went well or not. */
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = before.then(work, work)
    before = turn.catch(() => null)
    return turn
  }
  const take = async (steps: Generator<null, Learned>): Promise<LearnReport> => {
    const learned = await finishInSlices(steps, slicing)
    state = learned.state
    return reportOf(learned, reader)
  }
  return {
    load: loaded =>
      inTurn(() => {
        const fits = loaded === null || isOfThisVersion(loaded, reader)
        state = fits && loaded !== null ? loaded : emptyLearnerState(reader.version)
        return fits
      }),
    learn: batch => inTurn(() => take(learnOutcomes(state, { ...batch, patches: [] }, reader))),
    replay: input => inTurn(() => take(replay(input, reader))),
    weigh: layers => inTurn(() => weightsOfLayers(state.posterior, layers, reader.population())),
    scoreTexts: request => inTurn(() => scoreTexts(request, reader)),
    choose: questions => inTurn(() => chooseTexts(questions, reader)),
    contradictions: claim => inTurn(() => contradictionsOf(claim, state.choices)),
    examine: input => inTurn(() => finishInSlices(examine(input, state, reader), slicing)),
    state: () => inTurn(() => state),
  }
}

function isOfThisVersion({ format, measures, posterior }: LearnerState, reader: StyleReader): boolean {
  return format === 1 && measures === reader.version && posterior.learner === LEARNER_VERSION
}

function reportOf({ state, patches, refused, persona, late }: Learned, reader: StyleReader): LearnReport {
  const weights = effectiveWeights(state.posterior, persona, reader.population())
  return { posterior: state.posterior, pattern: state.pattern, models: state.models, weights, patches, refused, late }
}

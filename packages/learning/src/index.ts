// From events to choices
export { foldOutcomes } from './fold-outcomes.ts'
export type { ReadEvent } from './event-order.ts'
export { comparisonsOf } from './comparisons-of.ts'
export type { Comparison, ComparisonKind } from './comparison.ts'
export { isOwnHand } from './own-hand.ts'

// The preference model
export { emptyPosterior, type Belief, type Posterior } from './posterior.ts'
export { learn, learnAll, type Preference } from './learn.ts'
export { HYPERPARAMETERS } from './hyperparameters.ts'
export { LEARNER_VERSION } from './learner-version.ts'

// Ranking
export { STATED_WEIGHT } from './acting-weight.ts'
export { effectiveWeights, weightAt, type ItemWeight, type Weights } from './weights.ts'
export { scoreChange, type ChangeScore } from './score-change.ts'

// Items
export { learnedPatches, type LearnedPatches, type PatchInput, type RefusedPatch } from './learned-patches.ts'
export { evidenceFor, type Direction, type Evidence } from './evidence.ts'
export { remember, type Choice } from './choice.ts'
export { heldOutCheck, type CheckInput, type Claim } from './held-out-check.ts'
export { ACTIVATE, PROPOSE, type Threshold } from './item-thresholds.ts'
export { LEAST_COPY_CHARS, LEAST_COPY_WORDS } from './copies-of.ts'
export { forgetOutcomes, type ForgetInput, type Forgetting } from './forget-outcomes.ts'

// All together
export { learnOutcomes, type LearnBatch, type Learned } from './learn-outcomes.ts'
export { emptyLearnerState, type LearnerState } from './learner-state.ts'
export { replay, type ReplayInput } from './replay.ts'
export { finish, finishInSlices, type Slicing } from './run-steps.ts'
export { createLearner, type LearnerOptions } from './create-learner.ts'
export { workerLearner } from './client.ts'
export type { Learner, LearnReport, ScoreRequest } from './learner.ts'
export type { StyleReader } from './style-reader.ts'
export { stylometryReader } from './stylometry-reader.ts'
export { learningCatalogue } from './catalogue.ts'

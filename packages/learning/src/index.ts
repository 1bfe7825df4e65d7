// From events to choices
export { foldOutcomes } from './fold-outcomes.ts'
export type { ReadEvent } from './event-order.ts'
export { foldSessions } from './fold-sessions.ts'
export { openSessionFold, type Countable, type SessionFold, type Uncovered } from './session-fold.ts'
export { sessionOf, type SessionRecord } from './session-record.ts'
export { SATISFYING_SHARE, type Session } from './session.ts'
export { comparisonsOf } from './comparisons-of.ts'
export type { Comparison, ComparisonKind, LexicalPart } from './comparison.ts'
export { comparisonsOfSample } from './comparisons-of-sample.ts'
export { genericProse, type Usual } from './generic-prose.ts'
export { lexicalOfRewrite } from './lexical-part.ts'
export { learnChoice, type ChoiceState } from './learn-choice.ts'
export { isOwnHand } from './own-hand.ts'

// The preference model
export { emptyPosterior, type Belief, type Posterior } from './posterior.ts'
export { expectedMargin, learn, learnAll, lexicalKind, openPosterior, type Preference } from './learn.ts'
export { UNKNOWN_POPULATION, type Population } from './population.ts'
export { logistic, preferred, type Gaussian } from './assumed-density.ts'
export { HYPERPARAMETERS } from './hyperparameters.ts'
export { LEARNER_VERSION } from './learner-version.ts'

// The editing hand
export { editingHand, handLogOdds, handsOf, type EditingHand, type Hands } from './editing-hand.ts'

// The pattern model
export {
  NO_HISTORY,
  withOccasion,
  type Occasion,
  type OccasionEnding,
  type OccasionHistory,
  type OfferedText,
} from './occasion.ts'
export { patternFeatures, type Features } from './pattern-features.ts'
export { chanceTaken, learnTaken, PATTERN_HYPERPARAMETERS, type PatternBeliefs } from './pattern-model.ts'
export { listFeatures } from './list-features.ts'
export { chancesInList, learnFromList, listScore, LIST_HYPERPARAMETERS, type ListBeliefs } from './list-model.ts'
export { chanceKept, expectedKept } from './ghost-model.ts'
export type { GhostPlace } from './ghost-place.ts'
export { survivingGhosts, type SurvivingGhost } from './ghost-readings.ts'
export { usualWords } from './kept-length.ts'
export { modelToTry, MODEL_RULE, type Trials } from './model-rule.ts'
export { trialsOf, type ModelState } from './model-trials.ts'
export { EMPTY_PATTERN, type PatternState } from './pattern-state.ts'
export { SHIPPED_LIST_TASTE, SHIPPED_PATTERN } from './shipped-pattern.ts'
export { SHIPPED_HANDS } from './shipped-hands.ts'
export { shippedPopulation } from './shipped-population.ts'

// Ranking
export { STATED_WEIGHT } from './acting-weight.ts'
export { effectiveWeights, weightAt, type ItemWeight, type Weights } from './weights.ts'
export { scoreTexts } from './score-texts.ts'
export { scoreChange, type ChangeScore } from './score-change.ts'

// Choosing among texts
export {
  chooseTexts,
  type ChoiceQuestion,
  type GivenRewards,
  type TextChoice,
  type WeighedText,
} from './rewards/choose-texts.ts'
export { contentReward } from './rewards/content-reward.ts'
export { behaviourReward, tasteFeatures } from './rewards/behaviour-reward.ts'

// Items
export { learnedPatches, type LearnedPatches, type PatchInput, type RefusedPatch } from './learned-patches.ts'
export type { Direction } from './direction.ts'
export { evidenceFor, type Evidence } from './evidence.ts'
export { remember, type Choice } from './choice.ts'
export { wordPatches, type WordPatchInput } from './word-patches.ts'
export type { WordSighting } from './word-sighting.ts'
export { contradictionsOf, type Contradictions } from './contradictions.ts'
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

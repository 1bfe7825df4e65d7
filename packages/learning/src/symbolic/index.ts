// From what happened to what differs
export { trajectoriesOf, type TrajectoryInput } from './trajectories-of.ts'
export {
  type Trajectory,
  type TrajectoryCandidate,
  type TrajectoryOffer,
  type AskedFor,
  type RecordedDifference,
} from './trajectory.ts'

// An update
export { optimize } from './optimize.ts'
export { isOfTheQuestion, type OptimizerSteps } from './asking.ts'
export { modelCritic } from './model-critic.ts'
export {
  FOLLOWS,
  type Follows,
  type GradientAnswer,
  type LossAnswer,
  type OperationsAnswer,
  type PairAnswer,
  type ValidationAnswer,
} from './answers.ts'
export { type Critique } from './critique.ts'
export { PIPELINE_NODES, type Gradient, type PipelineNode } from './gradient.ts'
export {
  PASS_IDS,
  TOOL_IDS,
  TOOL_MOST,
  type Operation,
  type OperationRefusal,
  type PassId,
  type PipelineChange,
  type TemplateKind,
  type ToolId,
  type ToolSetting,
} from './operation.ts'
export { LEARNING_RATES, type LearningRate, type RateName } from './learning-rate.ts'
export {
  type Answered,
  type BlindPair,
  type Critic,
  type CriticFailure,
  type GroundItem,
  type GroundTemplate,
  type OptimizerGround,
  type RefusedTry,
  type StageAnswer,
  type StageInput,
  type StageQuestion,
} from './stage.ts'
export {
  type Examined,
  type OptimizeInput,
  type OptimizerGiven,
  type OptimizerNeed,
  type RerunCost,
  type TriedOperation,
  type Update,
  type Verdict,
} from './update.ts'

// What an operation is held against
export { checksOfReading, testedVerdicts, testOf } from './statement-test.ts'
export { exchangeCost, standingBy } from './exchange-cost.ts'
export { withModule, type ModuleOperation } from './module-patches.ts'
export { wordDistance } from './word-distance.ts'
export type { ExamineInput } from './examine.ts'
export { rulesCritic } from './rules/rules-critic.ts'

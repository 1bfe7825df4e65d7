export { type Trajectory, type TrajectoryCandidate, type AskedFor, type RecordedDifference } from './trajectory.ts'
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
  type StageAnswer,
  type StageInput,
  type StageQuestion,
} from './stage.ts'
export {
  type Examined,
  type OptimizeInput,
  type OptimizerGiven,
  type OptimizerNeed,
  type TriedOperation,
  type Update,
  type Verdict,
} from './update.ts'

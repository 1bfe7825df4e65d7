/** What an exchange goes through, in order: losses go back through it from the end. */
export type PipelineNode = 'context' | 'brief' | 'drafting' | 'choice'
export const PIPELINE_NODES: readonly PipelineNode[] = ['context', 'brief', 'drafting', 'choice']

/** What a node should have done otherwise, in words, for what came after it to come out better. */
export interface Gradient {
  readonly node: PipelineNode
  readonly wants: string
  /** `Outcome.id` of the differences it rests on. */
  readonly because: readonly string[]
}

import type { Message, PlacedRequest } from '@understudy/contracts'

/** What is known of a writer's taste, asked of texts. Backed by the learner; all zero while nothing is known. */
export interface Judge {
  /** One judgement per text, in order: how much likelier the writer keeps it than `base`, which it would replace. */
  judge(request: PlacedRequest, base: string, texts: readonly string[]): Promise<readonly Judgement[]>
}

export interface Judgement {
  /** Log-odds; 0 says nothing is known. */
  readonly score: number
  /** What moved it most, in words of the writer's, strongest first; at most three. */
  readonly moved: readonly Message[]
}

export const noJudgement: Judgement = { score: 0, moved: [] }

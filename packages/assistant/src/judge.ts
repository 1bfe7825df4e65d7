import type { Message, Mode, PlacedRequest, RewardQuestion } from '@understudy/contracts'
import type { TextChoice } from '@understudy/learning'

/** What is known of a writer's taste, asked of texts. Backed by the learner; all zero while nothing is known. */
export interface Judge {
  /**
   * One judgement per text, in order: how much likelier the writer keeps it than `base`, which it would replace. With
   * `onlyOwn`, nothing is read where no item of the writer speaks yet.
   */
  judge(
    request: PlacedRequest,
    base: string,
    texts: readonly string[],
    onlyOwn?: boolean,
  ): Promise<readonly Judgement[]>
  /** Which of the texts of a question to show; those at `barred` never. */
  choose(question: RewardQuestion, barred: readonly number[]): Promise<JudgedChoice>
}

export interface Judgement {
  /** Log-odds, by the writer's items and for all else by what most writers keep. */
  readonly score: number
  /** Of those, what the writer's own items say; 0 where none speaks. Nothing is held back by anything else. */
  readonly own: number
  /** What moved it most, in words of the writer's, strongest first; at most three. */
  readonly moved: readonly Message[]
}

export interface JudgedChoice {
  readonly choice: TextChoice
  /** What moved style most in what is chosen, as in `Judgement`. */
  readonly moved: readonly Message[]
  /** Where it was an item of one mode that moved it most: that mode. */
  readonly inMode: Mode | null
}

export const noJudgement: Judgement = { score: 0, own: 0, moved: [] }

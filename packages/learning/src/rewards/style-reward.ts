import type { RewardModel, RewardQuestion } from '@understudy/contracts'
import type { ChangeScore } from '../score-change.ts'
import { SHIPPED_CARDS } from './shipped-cards.ts'

/** How the writer would see each text of a question, by the preference model: their items, and for all else the population. */
export function styleReward(scoresOf: (question: RewardQuestion) => readonly ChangeScore[]): RewardModel {
  return {
    id: 'style',
    card: SHIPPED_CARDS.style,
    score: async questions =>
      questions.map(question => scoresOf(question).map(({ score }) => ({ raw: score, why: [] }))),
  }
}

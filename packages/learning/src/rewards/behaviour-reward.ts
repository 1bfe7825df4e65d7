import type { RewardModel, RewardQuestion } from '@understudy/contracts'
import { textFeatures } from '../list-features.ts'
import { listScore } from '../list-model.ts'
import type { Features } from '../pattern-features.ts'
import type { Population } from '../population.ts'
import { SHIPPED_CARDS } from './shipped-cards.ts'
import { shippedTaste } from './shipped-taste.ts'

/** What a request for another length asked for itself earns nothing. */
const OF_LENGTH: ReadonlySet<string> = new Set([
  'log-words',
  'words',
  'longest',
  'shortest',
  'very-short',
  'new-words',
  'sentences',
  'commas',
])

/** What sets each text of a question apart from the others, as far as it says which of them is kept. */
export function tasteFeatures({ request, texts }: Pick<RewardQuestion, 'request' | 'texts'>): readonly Features[] {
  const isOfLength = request.type === 'rewrite' && (request.kind === 'tighten' || request.kind === 'expand')
  const all = textFeatures({
    before: request.before,
    suggestions: texts.map(text => ({ text, probability: null })),
  })
  if (!isOfLength) return all
  return all.map(each => Object.fromEntries(Object.entries(each).filter(([name]) => !OF_LENGTH.has(name))))
}

/** Which of several texts is kept, by the list model: log-odds, of no item of the writer's. */
export function behaviourReward(taste: Population = shippedTaste()): RewardModel {
  return {
    id: 'behaviour',
    card: SHIPPED_CARDS.behaviour,
    score: async questions =>
      questions.map(question =>
        tasteFeatures(question).map(features => ({ raw: listScore(features, taste), why: [] })),
      ),
  }
}

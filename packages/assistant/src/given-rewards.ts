import type { RewardModel, RewardQuestion } from '@understudy/contracts'
import type { GivenRewards } from '@understudy/learning'

/** Whoever takes longer, ms, is left out: a rewrite waits for its choice. */
const WAITED_FOR_MS = 2_000

/** What the host's reward models say of a question; one that fails, is late, or counts nothing is left out. */
export async function givenRewards(
  models: readonly RewardModel[],
  question: RewardQuestion,
  weights: Readonly<Record<string, number>>,
): Promise<readonly GivenRewards[]> {
  const asked = models.filter(({ id }) => weights[id] !== 0)
  const given = await Promise.all(asked.map(model => inTime(askModel(model, question))))
  return given.flatMap(found => found ?? [])
}

async function askModel(model: RewardModel, question: RewardQuestion): Promise<GivenRewards | null> {
  try {
    const [rewards] = await model.score([question])
    return rewards?.length === question.texts.length ? { id: model.id, card: model.card, rewards } : null
  } catch {
    return null
  }
}

function inTime<T>(answer: Promise<T>): Promise<T | null> {
  return new Promise(resolve => {
    const late = setTimeout(() => resolve(null), WAITED_FOR_MS)
    void answer.then(value => {
      clearTimeout(late)
      resolve(value)
    })
  })
}

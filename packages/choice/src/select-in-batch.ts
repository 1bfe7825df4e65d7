import type { Reward, RewardModel, RewardQuestion } from '@understudy/contracts'
import { calibrate } from './reward.ts'
import { selectBest, type Selection } from './select-best.ts'
import type { Similarity } from './similarity.ts'

/** One request of a batch, with the texts to choose among and how its writer weighs rewards. */
export interface BatchRow {
  readonly question: RewardQuestion
  /** One per text, in order. */
  readonly standings: readonly Standing[]
  /** By reward model; 1 is as its card says, and a model that is not named does not count. */
  readonly weights: Readonly<Record<string, number>>
  /** As in `SelectionPolicy`. */
  readonly alpha: number
  readonly beta: number | null
}

export interface Standing {
  readonly barred: boolean
  /** How many drafts the text stands for. */
  readonly votes: number
}

export interface BatchSelection extends Selection {
  /** One list per text: what each reward said of it, in the order of the models. */
  readonly parts: readonly (readonly RewardPart[])[]
}

export interface RewardPart extends Reward {
  readonly model: string
  readonly weight: number
  /** Calibrated and weighted: what it adds to the score. */
  readonly logOdds: number
}

/**
 * The choice of every row by its own weights, α and β. Each model is asked once, for all rows in which it counts; one
 * that fails, or that counts nowhere, is left out.
 */
export async function selectInBatch(
  rows: readonly BatchRow[],
  models: readonly RewardModel[],
  similarity: Similarity,
): Promise<readonly BatchSelection[]> {
  const columns = await Promise.all(models.map(async model => ({ model, rewards: await askModel(model, rows) })))
  return rows.map((row, at) => {
    const { question, standings, weights, alpha, beta } = row
    const parts = question.texts.map((_, text) =>
      columns.flatMap(({ model: { id, card }, rewards }): RewardPart[] => {
        const reward = rewards.get(at)?.[text]
        const weight = weights[id] ?? 0
        return reward === undefined
          ? []
          : [{ ...reward, model: id, weight, logOdds: weight * calibrate(reward.raw, card) }]
      }),
    )
    const contenders = question.texts.map((text, i) => ({
      text,
      reward: (parts[i] ?? []).reduce((sum, { logOdds }) => sum + logOdds, 0),
      barred: standings[i]?.barred ?? false,
      votes: standings[i]?.votes ?? 1,
    }))
    return { ...selectBest(contenders, { alpha, beta, similarity }), parts }
  })
}

/** Its rewards by row, for the rows in which it counts; nothing where it fails. */
async function askModel(
  model: RewardModel,
  rows: readonly BatchRow[],
): Promise<ReadonlyMap<number, readonly Reward[]>> {
  const asking = [...rows.keys()].filter(at => (rows[at]?.weights[model.id] ?? 0) !== 0)
  if (asking.length === 0) return new Map()
  try {
    const answers = await model.score(asking.flatMap(at => rows[at]?.question ?? []))
    return new Map(asking.map((at, i) => [at, answers[i] ?? []]))
  } catch {
    return new Map()
  }
}

import { chrF, findRepeats, selectInBatch, type BatchRow, type BatchSelection } from '@understudy/choice'
import type { Message, Reward, RewardCard, RewardModel, RewardQuestion, Weighed } from '@understudy/contracts'
import { scoreTexts } from '../score-texts.ts'
import type { ChangeScore } from '../score-change.ts'
import type { StyleReader } from '../style-reader.ts'
import type { Weights } from '../weights.ts'
import { behaviourReward } from './behaviour-reward.ts'
import { contentReward } from './content-reward.ts'
import { SHIPPED_ALPHA, SHIPPED_CARDS } from './shipped-cards.ts'
import { styleReward } from './style-reward.ts'

/** One writer's question among those of a batch. Plain data. */
export interface ChoiceQuestion extends RewardQuestion {
  /** What ranking reads of this writer. */
  readonly weights: Weights
  /** How much each reward counts, by its id; 1 for those that are not named. */
  readonly rewards: Readonly<Record<string, number>>
  /** Places of texts that may not be shown. They are heard all the same. */
  readonly barred: readonly number[]
  /** What reward models of the host's say of the texts; one of the id of a model here takes its place. */
  readonly given?: readonly GivenRewards[]
}

/** What one reward model said of all texts of a question, in order. Plain data, for a model that cannot come along. */
export interface GivenRewards {
  readonly id: string
  readonly card: RewardCard
  readonly rewards: readonly Reward[]
}

/** The choice among the texts of one question, and why. */
export interface TextChoice {
  /** Null where there is no text that may be shown. */
  readonly index: number | null
  /** One per text, in order. */
  readonly texts: readonly WeighedText[]
  /** Names the way of choosing in the record. */
  readonly policy: string
}

/** Another one wherever cards or formula are others. */
const POLICY = `mbr-bon-2/alpha=${SHIPPED_ALPHA}/${Object.entries(SHIPPED_CARDS)
  .map(([id, { logOdds, deviation }]) => `${id}=${logOdds}:${deviation}`)
  .join('/')}`

export type WeighedText =
  /** It says what the text at `of`, earlier, does. */
  | { readonly type: 'repeat'; readonly of: number }
  | {
      readonly type: 'weighed'
      readonly barred: boolean
      /** Log-odds; the sum of what it is `weighed` by. */
      readonly score: number
      readonly weighed: Weighed
      /** What reward models of the host's have to say of it, by their ids. */
      readonly why: Readonly<Record<string, readonly Message[]>>
      /** What the writer's items and the population say of it. */
      readonly style: ChangeScore
    }

/**
 * Chooses for all questions of a batch at once: repeats left out, each reward model asked once, then the best of each by
 * its own weights. What may not be shown is no reason to leave out another.
 */
export async function chooseTexts(
  questions: readonly ChoiceQuestion[],
  reader: StyleReader,
): Promise<readonly TextChoice[]> {
  const asked = questions.map(askedOf)
  const styles = new Map<RewardQuestion, readonly ChangeScore[]>()
  for (const { row, question } of asked) styles.set(row.question, stylesOf(question, row.question, reader))
  const given = givenModels(asked)
  const own = [styleReward(question => styles.get(question) ?? []), behaviourReward(), contentReward]
  const models = [...own.filter(({ id }) => given.every(model => model.id !== id)), ...given]
  const rows = asked.map(({ row, question }) => ({ ...row, weights: weightsOf(models, question.rewards) }))
  const selections = await selectInBatch(rows, models, chrF)
  return asked.map((each, at) => choiceOf(each, selections[at], styles.get(each.row.question) ?? []))
}

interface Asked {
  readonly question: ChoiceQuestion
  readonly repeats: readonly (number | null)[]
  /** Places of the texts that are weighed. */
  readonly kept: readonly number[]
  readonly row: BatchRow
}

function askedOf(question: ChoiceQuestion): Asked {
  const { texts, base, barred } = question
  const repeats = repeatsOf(texts, base, barred)
  const kept = [...texts.keys()].filter(at => repeats[at] === null)
  const standings = kept.map(at => ({
    barred: barred.includes(at),
    votes: 1 + repeats.filter(of => of === at).length,
  }))
  const asking = { ...question, texts: kept.map(at => texts[at] ?? '') }
  return {
    question,
    repeats,
    kept,
    row: { question: asking, standings, weights: {}, alpha: SHIPPED_ALPHA, beta: null },
  }
}

/** The models that spoke of any of the questions, as ones that can be asked; of no other question they know anything. */
function givenModels(asked: readonly Asked[]): readonly RewardModel[] {
  const cards = new Map(
    asked.flatMap(({ question: { given = [] } }) => given.map(({ id, card }) => [id, card] as const)),
  )
  const columns = new Map<RewardQuestion, (id: string) => readonly Reward[]>(
    asked.map(({ question: { given = [] }, kept, row }) => [
      row.question,
      id => {
        const rewards = given.find(each => each.id === id)?.rewards
        return rewards === undefined ? [] : kept.map(at => rewards[at] ?? NO_REWARD)
      },
    ]),
  )
  return [...cards].map(([id, card]) => ({
    id,
    card,
    score: async questions => questions.map(question => columns.get(question)?.(id) ?? []),
  }))
}

const NO_REWARD: Reward = { raw: Number.NaN, why: [] }

/** Those that may be shown among themselves, and the others among themselves. */
function repeatsOf(texts: readonly string[], base: string, barred: readonly number[]): readonly (number | null)[] {
  const found: (number | null)[] = texts.map(() => null)
  for (const isBarred of [false, true]) {
    const places = [...texts.keys()].filter(at => barred.includes(at) === isBarred)
    const repeats = findRepeats(
      places.map(at => texts[at] ?? ''),
      base,
    )
    for (const [i, of] of repeats.entries()) found[places[i] ?? 0] = of === null ? null : (places[of] ?? null)
  }
  return found
}

function stylesOf({ weights }: ChoiceQuestion, asking: RewardQuestion, reader: StyleReader): readonly ChangeScore[] {
  const { base, texts, request } = asking
  const { place, language, dialogue } = request.context
  return scoreTexts({ weights, base, texts, place, language, ...(dialogue && { dialogue }) }, reader)
}

function weightsOf(
  models: readonly RewardModel[],
  stated: ChoiceQuestion['rewards'],
): Readonly<Record<string, number>> {
  return Object.fromEntries(models.map(({ id }) => [id, stated[id] ?? 1]))
}

function choiceOf(
  { repeats, kept, row: { standings, alpha } }: Asked,
  selection: BatchSelection | undefined,
  styles: readonly ChangeScore[],
): TextChoice {
  const texts = repeats.map((of, place): WeighedText => {
    if (of !== null) return { type: 'repeat', of }
    const at = kept.indexOf(place)
    const rewards = (selection?.parts[at] ?? []).map(({ model: id, raw, weight, logOdds }) => {
      return { id, raw, weight, logOdds }
    })
    const consensus = alpha * (selection?.consensus[at] ?? 0)
    const { barred = false, votes = 1 } = standings[at] ?? {}
    const said = (selection?.parts[at] ?? []).filter(({ why }) => why.length > 0)
    return {
      type: 'weighed',
      barred,
      why: Object.fromEntries(said.map(({ model, why }) => [model, why])),
      score: rewards.reduce((sum, { logOdds }) => sum + logOdds, consensus),
      weighed: { rewards, consensus, votes },
      style: styles[at] ?? NO_SCORE,
    }
  })
  const best = selection?.index ?? null
  return { index: best === null ? null : (kept[best] ?? null), texts, policy: POLICY }
}

const NO_SCORE: ChangeScore = { score: 0, own: 0, moved: [] }

import type { RewardModel } from '@understudy/contracts'
import type { Learner, TextChoice, Weights } from '@understudy/learning'
import { rewardWeights, type PersonaLayer } from '@understudy/persona'
import { givenRewards } from './given-rewards.ts'
import { noJudgement, type Judge } from './judge.ts'
import { measureLabels, movedInWords } from './moved-in-words.ts'

/** Where nothing was asked. */
const NO_CHOICE: TextChoice = { index: null, texts: [], policy: 'none-1' }

/** What a judgement rests on, as it stands when it is asked for. */
interface Grounds {
  readonly weights: () => Weights
  readonly learning: () => Promise<Learner>
  readonly layers: () => readonly PersonaLayer[]
  /** The host's, beside those that ship. */
  readonly models: () => readonly RewardModel[]
}

/** What the writer would think of a text, by what was learned of them. */
export function deskJudge({ weights, learning, layers, models }: Grounds): Judge {
  return {
    judge: async (request, base, texts, onlyOwn = false) => {
      if (onlyOwn && weights().length === 0) return texts.map(() => noJudgement)
      const learner = await learning()
      const { place, language, dialogue } = request.context
      const asked = { weights: weights(), base, texts, place, language, ...(dialogue && { dialogue }) }
      const scores = await learner.scoreTexts(asked)
      const labels = await measureLabels()
      return scores.map(({ score, own, moved }) => ({ score, own, moved: movedInWords(moved, labels) }))
    },
    choose: async (question, barred) => {
      const rewards = rewardWeights(layers())
      const learner = await learning()
      const given = await givenRewards(models(), question, rewards)
      const asked = { ...question, weights: weights(), rewards, barred, given }
      const [choice = NO_CHOICE] = await learner.choose([asked])
      const best = choice.index === null ? undefined : choice.texts[choice.index]
      if (best?.type !== 'weighed') return { choice, moved: [], inMode: null }
      const { moved } = best.style
      const { mode } = question.request.context.place
      const [first] = moved.filter(({ by }) => by > 0)
      const isInMode = (weight: Weights[number]) => weight.effect === first?.effect && weight.scope.mode === mode
      const inMode = mode !== undefined && first?.isOwn === true && weights().some(isInMode) ? mode : null
      return { choice, moved: movedInWords(moved, await measureLabels()), inMode }
    },
  }
}

import { chrF, findRepeats, selectBest } from '@understudy/choice'
import type { WeighedText } from '@understudy/learning'
import type { Judge, Judgement } from '../src/judge.ts'

/** A judge that says of each text what `judgementOf` does, and chooses by that, then by agreement. */
export function judgingBy(judgementOf: (text: string) => Judgement): Judge {
  return {
    judge: async (_request, _base, texts) => texts.map(judgementOf),
    choose: async ({ texts, base }, barred) => {
      const repeats = findRepeats(texts, base)
      const { index, scores, consensus } = selectBest(
        texts.map((text, at) => ({
          text,
          reward: judgementOf(text).score,
          barred: barred.includes(at) || repeats[at] !== null,
        })),
        { alpha: 0.001, beta: null, similarity: chrF },
      )
      const weighed = texts.map((text, at): WeighedText => {
        const of = repeats[at] ?? null
        if (of !== null) return { type: 'repeat', of }
        const { score, own } = judgementOf(text)
        const rewards = [{ id: 'style', raw: score, weight: 1, logOdds: score }]
        return {
          type: 'weighed',
          barred: barred.includes(at),
          score: scores[at] ?? 0,
          weighed: { rewards, consensus: 0.001 * (consensus[at] ?? 0), votes: 1 },
          why: {},
          style: { score, own, moved: [] },
        }
      })
      const moved = index === null ? [] : judgementOf(texts[index] ?? '').moved
      return { choice: { index, texts: weighed, policy: 'test' }, moved, inMode: null }
    },
  }
}

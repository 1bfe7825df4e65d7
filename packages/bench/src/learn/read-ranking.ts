import { listIn, numberIn, recordsIn, textIn } from './fields.ts'
import type { JsonRecord } from './read-records.ts'
import type { AnsweredPair } from './text-pair.ts'

/** A judge's order of versions of a passage, as the pairs that it decides. */
export interface RankingRecord {
  readonly pairs: readonly AnsweredPair[]
  readonly order: number
}

/**
 * The task `rankings`: which of each two versions of a passage the judge put first. Only judge, passage and texts go
 * on, and the texts in an order of `random`'s; of which kind a version is, and whose, stays behind.
 */
export function readRanking(record: JsonRecord, random: () => number): RankingRecord {
  const texts = new Map(recordsIn(record, 'options').map(option => [textIn(option, 'label'), textIn(option, 'text')]))
  const ranked = listIn(record, 'ranking').map(label => texts.get(String(label)))
  const [writer, passage, order] = [textIn(record, 'judge'), textIn(record, 'item'), numberIn(record, 'order')]
  const pairs = ranked.flatMap((better, at) =>
    ranked.slice(at + 1).flatMap((worse): AnsweredPair[] => {
      if (better === undefined || worse === undefined) return []
      const winner = random() < 0.5 ? 0 : 1
      const pair = winner === 1 ? ([worse, better] as const) : ([better, worse] as const)
      return [{ pair: { writer, passage, record: `${writer}/${passage}/${order}`, texts: pair }, winner }]
    }),
  )
  return { pairs, order }
}

/** Pairs in the order in which their judges decided. */
export function inRankingOrder(rankings: readonly RankingRecord[]): readonly AnsweredPair[] {
  return [...rankings].sort((a, b) => a.order - b.order).flatMap(({ pairs }) => pairs)
}

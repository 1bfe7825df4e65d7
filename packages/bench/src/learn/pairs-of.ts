import { seededRandom } from '../seeded-random.ts'
import { readPairs } from './pair-arms.ts'
import { readPair, SLOPES } from './pair-reading.ts'
import { inEditOrder, readEdit, type EditRecord } from './read-edits.ts'
import { inRankingOrder, readRanking, type RankingRecord } from './read-ranking.ts'
import { readRecords } from './read-records.ts'
import type { FitPairs } from './style-populations.ts'

/** Of the order in which texts are handed over. */
const SEED = 4

/** The pairs of a file of edits or of rankings, told by their fields, each writer's in order. */
export async function pairsOf(file: string): Promise<FitPairs> {
  const random = seededRandom(SEED)
  const edits: EditRecord[] = []
  const rankings: RankingRecord[] = []
  for await (const record of readRecords(file)) {
    if (Array.isArray(record['options'])) rankings.push(readRanking(record, random))
    else edits.push(readEdit(record, random))
  }
  if (rankings.length > 0) return { pairs: readPairs(inRankingOrder(rankings), readPair), slope: SLOPES.ranking }
  return { pairs: readPairs(inEditOrder(edits), readPair), slope: SLOPES.edit }
}

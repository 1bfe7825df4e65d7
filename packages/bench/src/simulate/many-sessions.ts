import { seededRandom } from '../seeded-random.ts'
import { plantedBy } from './constant-taste.ts'
import { wordLabel } from './judge-words.ts'
import { judgeItems, type ItemsJudged } from './judge-items.ts'
import { offeredFrom } from './passage-maker.ts'
import { simulatedDesk, type SeenItem } from './simulated-desk.ts'
import { asWanted } from './taste.ts'

const SESSIONS = 50
const EDITS = 4

export interface ManySessions {
  /** What stands after the last session. */
  readonly end: ItemsJudged
  /** How often an item came, went or changed its status between the middle and the end. */
  readonly changes: number
  /** The same of the words in lists: a word is met as often as chance has it. */
  readonly wordChanges: number
}

/** Fifty sessions of four edits by one constant taste, each session with an assistant of its own over the same store. */
export async function manySessions(seed: number, narration: readonly string[]): Promise<ManySessions> {
  const random = seededRandom(seed)
  const tastes = plantedBy(random)
  const desk = await simulatedDesk(seed, true)
  let [changes, wordChanges] = [0, 0]
  for (let session = 0; session < SESSIONS; session++) {
    const before = desk.items()
    for (let edit = 0; edit < EDITS; edit++)
      await desk.rewrite(offeredFrom(narration, random), text => asWanted(tastes, text))
    await desk.nextSession()
    if (session < SESSIONS / 2) continue
    changes += differences(namesOf(before), namesOf(desk.items()))
    wordChanges += differences(wordsOf(before), wordsOf(desk.items()))
  }
  const end = judgeItems(desk.items(), tastes)
  await desk.close()
  return { end, changes, wordChanges }
}

function wordsOf(items: readonly SeenItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ words }) => words.map(word => `${wordLabel(word)} ${word.status}`)))
}

function namesOf(items: readonly SeenItem[]): ReadonlySet<string> {
  return new Set(items.map(({ claim, mode, isActive }) => `${claim} ${mode} ${isActive}`))
}

function differences(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  return [...before].filter(each => !after.has(each)).length + [...after].filter(each => !before.has(each)).length
}

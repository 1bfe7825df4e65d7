import { narrationOf, offeredFrom } from './simulate/passage-maker.ts'
import { plantedBy } from './simulate/constant-taste.ts'
import { simulatedDesk } from './simulate/simulated-desk.ts'
import { asWanted } from './simulate/taste.ts'
import { seededRandom } from './seeded-random.ts'

const WRITERS = 3
const SESSIONS = 30
const EDITS = 10
/** Outcomes in which a writer is got to know, and counted for nothing. */
const FIRST = 100

/**
 * How often the stable part of the prompt changed from one outcome to the next, for each hundred outcomes after the
 * first hundred: made-up writers of eight constant tastes at the real assistant, in sessions of ten edits. Nobody says
 * anything in words meanwhile.
 */
export async function coreChanges(prose: readonly string[], note: (line: string) => void): Promise<number> {
  const narration = narrationOf(prose)
  let [changes, outcomes] = [0, 0]
  for (let seed = 1; seed <= WRITERS; seed++) {
    note(`writer ${seed} of ${WRITERS}`)
    const cores = await coresOf(seed, narration)
    for (let at = FIRST; at < cores.length; at++) {
      outcomes++
      if (cores[at] !== cores[at - 1]) changes++
    }
  }
  return (100 * changes) / outcomes
}

/** What each request of a writer's life was told first. */
async function coresOf(seed: number, narration: readonly string[]): Promise<readonly string[]> {
  const random = seededRandom(seed)
  const tastes = plantedBy(random)
  const desk = await simulatedDesk(seed, true)
  const cores: string[] = []
  for (let session = 0; session < SESSIONS; session++) {
    for (let edit = 0; edit < EDITS; edit++) {
      await desk.rewrite(offeredFrom(narration, random), text => asWanted(tastes, text))
      cores.push(desk.core())
    }
    await desk.nextSession()
  }
  await desk.close()
  if (new Set(cores).size < 2) throw new Error('Nothing that was learned ever came into the prompt')
  return cores
}

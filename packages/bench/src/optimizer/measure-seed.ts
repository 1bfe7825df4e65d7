import { isActing } from '@understudy/persona'
import { seededRandom } from '../seeded-random.ts'
import { LEARNING_RATES, rulesCritic, type Critic } from '@understudy/learning/symbolic'
import { atRandom, lies, misreads, saysYes } from './critics.ts'
import { judged } from './judge.ts'
import { lifeFigures, type LifeFigures } from './life-figures.ts'
import type { OptimizerSeed } from './optimizer-rows.ts'
import { personaWith } from './planted-persona.ts'
import { itemsFor, TURNED } from './planted.ts'
import { runPlanted } from './run-planted.ts'
import { toldCritic } from './told-critic.ts'
import { toldLife } from './told-life.ts'
import { toldWriter } from './told-writer.ts'

const EXCHANGES = 90
const EVERY: readonly number[] = [1, 3, 5, 30]
const USUAL = 30
/** Tokens of a model that runs on a machine of one's own. */
const SMALL = 4_096

const JUDGE = toldCritic('judge', judged)
/** The judge where it reads little at a time, whoever else could sit in its place, and who would mean harm. */
const OTHERS: Readonly<Record<string, Critic>> = {
  'small context': toldCritic('judge', judged, SMALL),
  misreads: toldCritic('misreads', misreads),
  rules: rulesCritic(),
  'says yes': toldCritic('says yes', saysYes),
  random: toldCritic('random', atRandom),
  lies: toldCritic('lies', lies),
}

/** One writer, lived once for each arm: the judge by how many exchanges an update covers, then other critics. */
export async function measureSeed(seed: number): Promise<OptimizerSeed> {
  const arms: Record<string, LifeFigures> = {}
  const live = (critic: Critic, every: number | null) =>
    toldLife({ seed, exchanges: EXCHANGES, every, critic, rate: LEARNING_RATES.usual })
  for (const every of EVERY) arms[`k = ${every}`] = lifeFigures(await live(JUDGE, every))
  for (const [name, critic] of Object.entries(OTHERS)) arms[name] = lifeFigures(await live(critic, USUAL))
  const planted = await runPlanted(await live(JUDGE, null))
  return { seed, arms, planted, isPutAway: await putsAway(seed) }
}

/** Whether a wrong item that an earlier update could have come to is found out. */
async function putsAway(seed: number): Promise<boolean> {
  const { wishes } = toldWriter(seededRandom(seed))
  const wrong = itemsFor(wishes).filter(({ id }) => id === TURNED)
  const settings = { seed, exchanges: EXCHANGES, every: USUAL, critic: JUDGE, rate: LEARNING_RATES.usual }
  const { persona } = await toldLife({ ...settings, before: personaWith(wrong) })
  const state = persona.items.get(TURNED)
  return state !== undefined && !isActing(state.item)
}

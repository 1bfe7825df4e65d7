import { LEARNING_RATES, rulesCritic, type Critic } from '@understudy/learning/symbolic'
import { atRandom, lies, saysYes } from './critics.ts'
import { judged } from './judge.ts'
import { lifeFigures, type LifeFigures } from './life-figures.ts'
import type { OptimizerSeed } from './optimizer-rows.ts'
import { runPlanted } from './run-planted.ts'
import { toldCritic } from './told-critic.ts'
import { toldLife } from './told-life.ts'

const EXCHANGES = 90
const EVERY: readonly number[] = [1, 3, 5, 30]
const USUAL = 30

const JUDGE = toldCritic('judge', judged)
/** Whoever else could sit in the critic's place, and who would mean harm. */
const OTHERS: Readonly<Record<string, Critic>> = {
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
  return { seed, arms, planted }
}

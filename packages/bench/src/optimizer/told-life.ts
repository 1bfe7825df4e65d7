import type { ExchangeId, ItemRef } from '@understudy/contracts'
import { createLearner, finish, foldOutcomes, stylometryReader, type Learner } from '@understudy/learning'
import { trajectoriesOf, type Critic, type LearningRate, type Trajectory } from '@understudy/learning/symbolic'
import { isActing, type Persona } from '@understudy/persona'
import { seededRandom } from '../seeded-random.ts'
import { drive, withPatches, type Driven } from './drive.ts'
import { groundOver, personaWith } from './planted-persona.ts'
import { drafted, requestFrom } from './told-cost.ts'
import { toldDesk } from './told-desk.ts'
import type { ToldBrief } from './told-drafter.ts'
import { told } from './told-passage.ts'
import { rerunOn, type ToldRecord } from './told-rerun.ts'
import { toldWriter, type ToldWriter } from './told-writer.ts'

/** No time passes while a simulated desk thinks. */
const SLICES = { now: () => 0, pause: () => Promise.resolve() }

/** What an exchange cost with what was learned by then, and where nothing is. */
export interface ToldCosts {
  readonly learned: number
  readonly nothing: number
}

/** One writer at a desk whose drafter is told the persona, with all that was recorded. */
export interface ToldLife {
  readonly seed: number
  readonly writer: ToldWriter
  readonly learner: Learner
  /** When it ended, ms since 1970. */
  readonly at: number
  /** What was recorded of its exchanges, oldest first. */
  readonly recorded: readonly Trajectory[]
  readonly records: ReadonlyMap<ExchangeId, ToldRecord>
  readonly costs: readonly ToldCosts[]
  readonly persona: Persona
  readonly updates: readonly Driven[]
}

export interface LifeSettings {
  readonly seed: number
  readonly exchanges: number
  /** Exchanges that an update covers; null where none is made. */
  readonly every: number | null
  readonly critic: Critic
  readonly rate: LearningRate
  /** What stands there before; defaults to nothing. */
  readonly before?: Persona
}

/** So many exchanges, an update after every so many of them, and what it learned told to the drafter from then on. */
export async function toldLife({ seed, exchanges, every, critic, rate, before }: LifeSettings): Promise<ToldLife> {
  const random = seededRandom(seed)
  const writer = toldWriter(random)
  const [desk, learner] = [toldDesk(seed), createLearner({ slicing: SLICES })]
  const records = new Map<ExchangeId, ToldRecord>()
  const [costs, updates, recorded]: [ToldCosts[], Driven[], Trajectory[]] = [[], [], []]
  const untold = briefOf(personaWith([]), writer)
  let persona = before ?? personaWith([])
  for (let nth = 1; nth <= exchanges; nth++) {
    const request = requestFrom(random, writer)
    const { shown, settled, cost } = drafted(request, writer, briefOf(persona, writer))
    const asked = { mode: request.passage.mode, base: told(request.passage, request.base), items: itemsOf(persona) }
    costs.push({ learned: cost, nothing: drafted(request, writer, untold).cost })
    const events = desk.exchange({ ...asked, shown, settled })
    const outcomes = foldOutcomes(events)
    for (const { exchange } of outcomes) records.set(exchange, { request, settled })
    recorded.push(...finish(trajectoriesOf({ events, outcomes, reader: stylometryReader })))
    persona = withPatches(persona, (await learner.learn({ outcomes, persona, closing: false })).patches)
    if (every === null || nth % every !== 0) continue
    const life = { writer, learner, at: desk.now(), recorded, records, persona }
    const driven = await driveOn(life, { every, critic, rate })
    persona = withPatches(persona, driven.update.patches)
    updates.push(driven)
  }
  return { seed, writer, learner, at: desk.now(), recorded, records, costs, persona, updates }
}

export interface UpdateSettings extends Pick<LifeSettings, 'critic' | 'rate'> {
  readonly every: number
}

/** One update over the last exchanges of a life as it stands, held against all of them; its patches are not applied. */
export function driveOn(
  life: Pick<ToldLife, 'writer' | 'learner' | 'at' | 'recorded' | 'records' | 'persona'>,
  { every, critic, rate }: UpdateSettings,
): Promise<Driven> {
  const { writer, learner, at, recorded, records, persona } = life
  const ground = groundOver(persona)
  const update = `update-${recorded.length}`
  const input = { update, batch: recorded.slice(-every), recorded: [...recorded], ground, rate, critic }
  const rerun = rerunOn(records, briefOf(persona, writer), ground)
  return drive({ input, critic, learner, persona, at, rerun })
}

/** What a drafter is told: items that act in the prompt, and whose passages there are. */
export function briefOf(persona: Persona, { wishes: exemplars }: ToldWriter): ToldBrief {
  const { tools, templates } = groundOver(persona)
  const active = [...persona.items.values()].filter(({ item }) => item.status === 'active')
  return { wishes: active.map(({ item: { statement, scope } }) => ({ statement, scope })), tools, templates, exemplars }
}

function itemsOf(persona: Persona): readonly ItemRef[] {
  return [...persona.items].flatMap(([id, { item, version }]) => (isActing(item) ? [{ id, version }] : []))
}

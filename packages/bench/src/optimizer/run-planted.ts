import {
  LEARNING_RATES,
  type OperationRefusal,
  type RecordedDifference,
  type Update,
} from '@understudy/learning/symbolic'
import type { PersonaItem } from '@understudy/persona'
import { followsOf, judged, toJson } from './judge.ts'
import { personaWith } from './planted-persona.ts'
import { itemsFor, plantedOn, type Planted } from './planted.ts'
import { toldCritic } from './told-critic.ts'
import { driveOn, type ToldLife } from './told-life.ts'

/** Of the exchanges the newest third is the batch that operations are planted in; those before are there to be held against. */
const BATCH_SHARE = 1 / 3

/** What came of a planted operation. */
export interface PlantedFate {
  readonly kind: string
  readonly isGood: boolean
  readonly became: 'landed' | OperationRefusal | 'nothing'
  /** Kept where it is good, refused where it is bad. */
  readonly isRight: boolean
  /** Refused for what is wrong with it; of good ones as `isRight`. */
  readonly isForItsReason: boolean
}

/** Plants each operation in an update of its own over a life in which nothing was learned in words. Defaults to all of them. */
export async function runPlanted(
  life: ToldLife,
  isMeant: (planted: Planted) => boolean = () => true,
): Promise<readonly PlantedFate[]> {
  const { wishes } = life.writer
  const batch = Math.round(BATCH_SHARE * life.recorded.length)
  const differences = life.recorded.slice(-batch).flatMap(trajectory => trajectory.differences)
  const sentence = /[^.”]+\./.exec([...life.records.values()][0]?.settled ?? '')?.[0] ?? ''
  const earlier = life.recorded.slice(0, -batch).flatMap(trajectory => trajectory.differences)
  const personas = { nothing: personaWith([]), items: personaWith(itemsFor(wishes), item => confirming(item, earlier)) }
  const fates: PlantedFate[] = []
  for (const planted of plantedOn({ wishes, differences, sentence }).filter(isMeant)) {
    const { update } = await driveOn(
      { ...life, persona: personas[planted.over] },
      { every: batch, critic: planting(planted), rate: LEARNING_RATES[planted.rate ?? 'usual'] },
    )
    fates.push(fateOf(planted, update))
  }
  return fates
}

/** What an item would have been learned from. */
function confirming({ statement }: PersonaItem, differences: readonly RecordedDifference[]): readonly string[] {
  return differences.flatMap(({ outcome, kept, passed }) =>
    followsOf(statement, { first: kept, second: passed }).startsWith('first') ? [outcome] : [],
  )
}

/** The judge, but for what it proposes. */
function planting({ operations, optimizer }: Planted) {
  return toldCritic('planting', about => {
    // every node wants something of what is named as evidence, so that every optimizer is asked and shown that
    if (about.stage === 'gradient') return toJson({ gradients: [{ wants: 'Otherwise', because: named(operations) }] })
    if (about.stage !== 'operations') return judged(about)
    return about.optimizer === optimizer ? { operations } : toJson({ operations: [] })
  })
}

function named(operations: Planted['operations']): readonly string[] {
  return operations.flatMap(({ because }) => because)
}

function fateOf({ kind, operations, refusals }: Planted, { tried }: Update): PlantedFate {
  const last = JSON.stringify(operations.at(-1))
  const ofLast = tried.filter(({ operation }) => operation !== null && JSON.stringify(operation) === last)
  const became = (ofLast.at(-1) ?? tried.at(-1))?.became ?? 'nothing'
  const fate = typeof became === 'string' ? (became === 'nothing' ? became : 'landed') : became.refused
  const isGood = refusals === null
  const isRight = (fate === 'landed') === isGood
  const isForItsReason = isGood ? isRight : refusals.some(refusal => refusal === fate)
  return { kind, isGood, became: fate, isRight, isForItsReason }
}

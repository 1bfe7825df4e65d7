import type { ActorId, DeviceId, ItemId, MeasureId, PatchId } from '@understudy/contracts'
import {
  foldPatches,
  render,
  type PersonaItem,
  type PersonaLayer,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'
import type { Bench, NamedRow } from './bench.ts'
import { median, percentile, rounded } from './percentile.ts'
import { timeOf } from './time-of.ts'

const ROUNDS = 3
/** As many as a layer may hold. */
const ITEMS_A_LAYER = 80
const RENDERS = 200
/** The first ones compile. */
const WARM_UP = 20
const PATCHES = 10_000
const IDENTITY = { id: 'bench', name: 'Bench', role: 'author' }

/** What a prompt pays for a full persona, and what opening a long ledger costs. */
export const personaCost: Bench = {
  name: 'persona',
  about: 'rendering three full layers, and folding a ledger of 10,000 patches',
  async run({ rounds, note }) {
    const renders: number[] = []
    const folds: number[] = []
    const times = rounds ?? ROUNDS
    for (let round = 0; round < times; round++) {
      note(`round ${round + 1} of ${times}`)
      renders.push(...renderTimes())
      folds.push(timeOf(() => foldPatches(IDENTITY, longLedger())))
    }
    return rowsOf(renders, folds)
  },
}

function rowsOf(renders: readonly number[], folds: readonly number[]): readonly NamedRow[] {
  return [
    { name: 'render 240 items ms p95', value: rounded(percentile(renders, 0.95)), unit: 'ms' },
    { name: 'fold 10000 patches ms', value: rounded(median(folds)), unit: 'ms' },
  ]
}

function renderTimes(): readonly number[] {
  const layers = (['house', 'author', 'work'] as const).map(fullLayer)
  const place = { mode: 'action' as const }
  return Array.from({ length: WARM_UP + RENDERS }, () => timeOf(() => render(layers, { place }))).slice(WARM_UP)
}

function fullLayer(kind: PersonaLayer['kind']): PersonaLayer {
  const added = Array.from({ length: ITEMS_A_LAYER }, (_, n) => addItem(n, `${kind}-${n}`))
  return { kind, persona: foldPatches(IDENTITY, [patchOf(0, added)]) }
}

/** Some hundred items, and then evidence for and against them. */
function longLedger(): readonly PersonaPatch[] {
  const live = 200
  return Array.from({ length: PATCHES }, (_, n) => {
    if (n < live) return patchOf(n, [addItem(n, `item-${n}`)])
    return patchOf(n, [
      { type: 'evidence', item: `item-${n % live}` as ItemId, for: 1, against: 0, outcomes: [`outcome-${n}`] },
    ])
  })
}

function addItem(n: number, id: string): PersonaOp {
  const item: PersonaItem = {
    id: id as ItemId,
    statement: `Keep the thing numbered ${n} as short as it can well be`,
    measure: `measure-${n % 24}` as MeasureId,
    direction: n % 3 === 0 ? 'lower' : 'higher',
    scope: n % 2 === 0 ? {} : { mode: n % 4 === 1 ? 'action' : 'dialogue' },
    except: null,
    evidence: { for: n, against: n % 7 },
    status: 'active',
    locked: false,
    source: 'learned',
    createdAt: '2026-05-01T12:00:00.000Z',
  }
  return { type: 'add', field: 'style', item }
}

function patchOf(n: number, ops: readonly PersonaOp[]): PersonaPatch {
  return {
    format: 1,
    id: `patch-${n}` as PatchId,
    at: n,
    counter: 0,
    device: 'bench' as DeviceId,
    actor: 'bench' as ActorId,
    by: 'person',
    cause: { key: 'bench' },
    learner: null,
    check: null,
    cost: null,
    ops,
  }
}

import type { ItemId } from '@understudy/contracts'
import { foldPatches, render, type PersonaPatch } from '@understudy/persona'
import { toYaml } from '@understudy/persona/file'
import type { Bench, NamedRow } from './bench.ts'
import { coreChanges } from './core-changes.ts'
import { addItem, fullLayer, patchOf } from './full-layer.ts'
import { median, percentile, rounded } from './percentile.ts'
import { storeBytes } from './store-bytes.ts'
import { timeOf } from './time-of.ts'

const ROUNDS = 3
const RENDERS = 200
/** The first ones compile. */
const WARM_UP = 20
const PATCHES = 10_000
const IDENTITY = { id: 'bench', name: 'Bench', role: 'author' }

/** What a prompt pays for a full persona, and what opening a long ledger costs. */
export const personaCost: Bench = {
  name: 'persona',
  about: 'a full persona in the prompt, a long ledger, what they take to keep, and how often the prompt changes',
  async run({ prose, rounds, note }) {
    const renders: number[] = []
    const folds: number[] = []
    const times = rounds ?? ROUNDS
    for (let round = 0; round < times; round++) {
      note(`round ${round + 1} of ${times}`)
      renders.push(...renderTimes())
      folds.push(timeOf(() => foldPatches(IDENTITY, longLedger())))
    }
    note('what changes in a prompt')
    const changes = await coreChanges(prose, note)
    note('filling a store')
    return rowsOf({ renders, folds, changes, store: await storeBytes(prose) })
  },
}

interface Measured {
  readonly renders: readonly number[]
  readonly folds: readonly number[]
  readonly changes: number
  readonly store: number
}

function rowsOf({ renders, folds, changes, store }: Measured): readonly NamedRow[] {
  return [
    { name: 'render p95 ms', value: rounded(percentile(renders, 0.95)), unit: 'ms' },
    { name: 'fold ms', value: rounded(median(folds)), unit: 'ms' },
    { name: 'persona bytes', value: personaBytes(), unit: 'bytes' },
    { name: 'store bytes', value: store, unit: 'bytes' },
    { name: 'core changes per 100 outcomes', value: rounded(changes), unit: 'changes' },
  ]
}

/** A full layer as the file that a person opens. */
function personaBytes(): number {
  return new TextEncoder().encode(toYaml(fullLayer('author').persona.document)).length
}

function renderTimes(): readonly number[] {
  const layers = (['house', 'author', 'work'] as const).map(fullLayer)
  const place = { mode: 'action' as const }
  return Array.from({ length: WARM_UP + RENDERS }, () => timeOf(() => render(layers, { place }))).slice(WARM_UP)
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

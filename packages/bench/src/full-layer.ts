import type { ActorId, DeviceId, ItemId, MeasureId, PatchId } from '@understudy/contracts'
import {
  foldPatches,
  type PersonaItem,
  type PersonaLayer,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'

/** As many as a layer may hold. */
const ITEMS_A_LAYER = 80
const IDENTITY = { id: 'bench', name: 'Bench', role: 'author' }

/** A layer with all the items it may hold. */
export function fullLayer(kind: PersonaLayer['kind']): PersonaLayer {
  const added = Array.from({ length: ITEMS_A_LAYER }, (_, n) => addItem(n, `${kind}-${n}`))
  return { kind, persona: foldPatches(IDENTITY, [patchOf(0, added)]) }
}

export function addItem(n: number, id: string): PersonaOp {
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

export function patchOf(n: number, ops: readonly PersonaOp[]): PersonaPatch {
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

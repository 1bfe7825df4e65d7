import type { ActorId, DeviceId, ItemId, MeasureId, PatchId, Result } from '@understudy/contracts'
import type { ItemText, Persona, PersonaItem, PersonaOp, PersonaPatch } from '../src/index.ts'
import { emptyPersona, foldPatches } from '../src/index.ts'

export const mara = { id: 'mara', name: 'Mara Quill', role: 'author' }
export const nobody: Persona = emptyPersona(mara)

export function id(text: string): ItemId {
  return text as ItemId
}

export function measure(text: string): MeasureId {
  return text as MeasureId
}

export function item(changed: Partial<PersonaItem> & { readonly id: ItemId }): PersonaItem {
  return {
    statement: 'Keep sentences short',
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: { for: 0, against: 0 },
    status: 'active',
    locked: false,
    source: 'learned',
    createdAt: '2026-05-01T12:00:00.000Z',
    ...changed,
  }
}

export function textOf({ statement, except, scope }: PersonaItem): ItemText {
  return { statement, except, scope }
}

let made = 0

/** A patch by a person, one ms after the one made before it. */
export function patch(ops: readonly PersonaOp[], changed: Partial<PersonaPatch> = {}): PersonaPatch {
  made += 1
  return {
    format: 1,
    id: `patch-${made}` as PatchId,
    at: 1_000 + made,
    counter: 0,
    device: 'desk' as DeviceId,
    actor: 'mara' as ActorId,
    by: 'person',
    cause: { key: 'test.cause' },
    learner: null,
    check: null,
    cost: null,
    ops,
    ...changed,
  }
}

export function add(added: PersonaItem): PersonaOp {
  return { type: 'add', field: 'style', item: added }
}

/** A persona of these items. */
export function personaOf(items: readonly PersonaItem[], ops: readonly PersonaOp[] = []): Persona {
  return foldPatches(mara, [patch([...items.map(add), ...ops])])
}

export function expectOk<T, R extends string>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}

/** What a persona says, without how many patches it took. */
export function content({ document, items, forgotten, held }: Persona): unknown {
  const states = [...items].map(([itemId, { version: _, ...state }]) => [itemId, state] as const)
  return { document, items: new Map(states), forgotten, held }
}

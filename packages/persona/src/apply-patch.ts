import { failure, ok, type ItemId, type Result } from '@understudy/contracts'
import { applyOp, type Draft, type PatchRefusal } from './apply-op.ts'
import type { PersonaDocument } from './document.ts'
import { ITEM_FIELDS, type ItemField, type PersonaItem } from './item.ts'
import type { PersonaPatch } from './patch.ts'
import type { ItemState, Persona } from './persona.ts'
import { isKeyOf, thingKey, type PersonaThing } from './persona-thing.ts'
import { sameValue } from './same-value.ts'

/** What a fold changes as it goes: everything of a persona but the item lists of its document. */
export interface Ground {
  document: PersonaDocument
  version: number
  live: number
  readonly items: Map<ItemId, ItemState>
  readonly forgotten: Set<ItemId>
  readonly held: Set<string>
}

/**
 * The persona with `patch` applied, all of it or nothing. `detail` names the item or path that stood in the way.
 * What a person did is never refused for what stands there now; what was learned or imported is, if that changed.
 */
export function applyPatch(persona: Persona, patch: PersonaPatch): Result<Persona, PatchRefusal> {
  const ground = groundOf(persona)
  const applied = applyInPlace(ground, patch)
  return applied.ok ? ok(settle(ground, persona.document)) : applied
}

export function groundOf({ document, version, items, forgotten, held }: Persona): Ground {
  const live = countLive(items)
  return { document, version, live, items: new Map(items), forgotten: new Set(forgotten), held: new Set(held) }
}

/** Applies `patch` to `ground` itself, or says why not and leaves it as it was. */
export function applyInPlace(ground: Ground, patch: PersonaPatch): Result<null, PatchRefusal> {
  const trial = new Trial(ground)
  for (const op of patch.ops) {
    const done = applyOp(trial, op, patch.by)
    if (!done.ok) return failure(done.reason, `${op.type} ${done.detail}`)
  }
  trial.commit()
  return ok(null)
}

/** The persona of a ground, its document's lists made anew; a list in which nothing changed is the one of `before`. */
export function settle(ground: Ground, before: PersonaDocument): Persona {
  const lists: Record<ItemField, PersonaItem[]> = { style: [], content: [], format: [], reasoning: [] }
  for (const { field, item } of ground.items.values()) if (item.status === 'active') lists[field].push(item)
  const preference = { ...ground.document.preference }
  for (const field of ITEM_FIELDS) {
    const list = lists[field].toSorted(byAge)
    preference[field] = sameValue(list, before.preference[field]) ? before.preference[field] : list
  }
  const { version, items, forgotten, held } = ground
  return { document: { ...ground.document, preference }, version, items, forgotten, held }
}

function byAge(one: PersonaItem, other: PersonaItem): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** One patch being tried: later ops see what earlier ones did, and the ground sees nothing until `commit`. */
class Trial implements Draft {
  document: PersonaDocument
  live: number
  private readonly staged = new Map<ItemId, ItemState | null>()
  private readonly gone: ItemId[] = []
  private readonly holds = new Map<string, boolean>()

  constructor(private readonly ground: Ground) {
    this.document = ground.document
    this.live = ground.live
  }

  item(id: ItemId): ItemState | null {
    const staged = this.staged.get(id)
    return staged === undefined ? (this.ground.items.get(id) ?? null) : staged
  }

  put(id: ItemId, state: ItemState | null): void {
    this.live += liveness(state) - liveness(this.item(id))
    const version = (this.ground.items.get(id)?.version ?? 0) + 1
    this.staged.set(id, state === null ? null : { ...state, version })
  }

  isForgotten(id: ItemId): boolean {
    return this.ground.forgotten.has(id) || this.gone.includes(id)
  }

  forget(id: ItemId): void {
    this.gone.push(id)
  }

  isHeld(thing: PersonaThing): boolean {
    const key = thingKey(thing)
    return this.holds.get(key) ?? this.ground.held.has(key)
  }

  hold(thing: PersonaThing, held: boolean): void {
    this.holds.set(thingKey(thing), held)
  }

  commit(): void {
    const { ground } = this
    ground.document = this.document
    ground.live = this.live
    ground.version += 1
    for (const [id, state] of this.staged) {
      if (state === null) ground.items.delete(id)
      else ground.items.set(id, state)
    }
    for (const [key, held] of this.holds) {
      if (held) ground.held.add(key)
      else ground.held.delete(key)
    }
    for (const id of this.gone) {
      ground.forgotten.add(id)
      for (const key of ground.held) if (isKeyOf(key, id)) ground.held.delete(key)
    }
  }
}

function countLive(items: ReadonlyMap<ItemId, ItemState>): number {
  let live = 0
  for (const state of items.values()) live += liveness(state)
  return live
}

function liveness(state: ItemState | null): number {
  return state?.item.status === 'active' ? 1 : 0
}

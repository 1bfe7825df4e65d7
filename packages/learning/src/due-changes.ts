import type { ItemId, MeasureId } from '@understudy/contracts'
import {
  isActing,
  isPutAway,
  itemId,
  thingKey,
  type ItemState,
  type Persona,
  type PersonaItem,
} from '@understudy/persona'
import type { Choice } from './choice.ts'
import { indexOf } from './choice-index.ts'
import { claimsAbout, standingOf, type Ground, type Standing } from './claims.ts'
import { evidenceFor } from './evidence.ts'
import type { Claim } from './held-out-check.ts'
import { itemChange, type ItemChange } from './item-change.ts'
import type { Posterior } from './posterior.ts'
import type { StyleReader } from './style-reader.ts'

/** A claim with this share of its passages in another's says the same thing in other words. */
const TWIN_SHARE = 0.75

export interface DueInput {
  readonly posterior: Posterior
  readonly choices: readonly Choice[]
  readonly persona: Persona
  readonly at: number
  /** Measures that the last choice moved; null to look at all of them and write plain counts too. */
  readonly moved: ReadonlySet<string> | null
  readonly reader: StyleReader
}

export interface Due {
  readonly standing: Standing
  readonly change: ItemChange
}

/** What is to be done to items: first to those there are, in the order of ids, then new ones, the surest first. */
export function dueChanges(input: DueInput): readonly Due[] {
  const { persona, at, moved, reader } = input
  const ground = groundOf(input)
  const stood = [...persona.items.values()]
    .filter(isOurs)
    .flatMap(({ item }) => claimOf(item))
    .filter(({ measure }) => moved?.has(measure) ?? true)
    .map(claim => standingOf(claim, ground))
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  return [...stood, ...freshClaims(input)].flatMap(standing => {
    const state = persona.items.get(idOf(standing)) ?? null
    const isHeld = persona.held.has(thingKey({ item: idOf(standing) }))
    const change = itemChange(standing, state, { at, reader, isClosing: moved === null, isHeld })
    return change === null ? [] : [{ standing, change }]
  })
}

function groundOf({ posterior, choices, reader }: DueInput): Ground {
  return { posterior, choices, population: reader.population() }
}

/**
 * Items that learning made and nobody locked. Of one that was put away only the counts go on: they say what the
 * writer's choices would have it, and come out the same whether the session closed before it was put away or after.
 */
function isOurs({ item }: ItemState): boolean {
  return item.source === 'learned' && !item.locked && item.status !== 'superseded'
}

/** What could be said that is not said yet, nor was put away, nor says what another does. */
function freshClaims(input: DueInput): readonly Standing[] {
  const { choices, persona, moved } = input
  const ground = groundOf(input)
  const claims = [...(moved ?? indexOf(choices).spokenOf())].sort().flatMap(measure => claimsAbout(measure, ground))
  const open = claims.filter(claim => !isSpokenFor(claim, persona)).sort(bySureness)
  if (open.length === 0) return []
  const heard = [...persona.items.values()]
    .filter(({ item }) => item.status !== 'superseded')
    .flatMap(({ item }) => claimOf(item))
  const agreed = heard.map(claim => ({ measure: claim.measure, outcomes: supporting(claim, choices) }))
  const waning = new Set(heard.filter(claim => !isHeld(standingOf(claim, ground))).map(({ measure }) => measure))
  return open.filter(({ measure, evidence }) => {
    // what no longer holds everywhere may hold in a part of it, on the same choices
    const others = waning.has(measure) ? agreed.filter(other => other.measure !== measure) : agreed
    if (others.some(({ outcomes }) => isTwin(evidence.agreeing, outcomes))) return false
    agreed.push({ measure, outcomes: new Set(evidence.agreeing) })
    return true
  })
}

function isHeld({ stands }: Standing): boolean {
  return stands === 'active' || stands === 'proposed'
}

function bySureness(one: Standing, other: Standing): number {
  return other.sureness - one.sureness || (idOf(one) < idOf(other) ? -1 : 1)
}

function supporting({ measure, direction, scope }: Claim, choices: readonly Choice[]): ReadonlySet<string> {
  return new Set(evidenceFor(choices, measure, direction, scope).agreeing)
}

function isTwin(outcomes: readonly string[], other: ReadonlySet<string>): boolean {
  return outcomes.filter(outcome => other.has(outcome)).length >= TWIN_SHARE * outcomes.length
}

/**
 * Whether there is such an item already, or a person had the last word: it was refused, retired, taken back or
 * forgotten, or a wish said in words, or a locked item, speaks about the measure.
 */
function isSpokenFor(claim: Standing, { items, forgotten, held }: Persona): boolean {
  const id = idOf(claim)
  const present = items.get(id)?.item
  if (
    forgotten.has(id) ||
    held.has(thingKey({ item: id })) ||
    (present !== undefined && (isPutAway(present) || isActing(present)))
  )
    return true
  return [...items.values()].some(({ item }) => isPersons(item) && covers(item, claim))
}

function isPersons(item: PersonaItem): boolean {
  return isActing(item) && (item.source !== 'learned' || item.locked)
}

function covers({ measure, scope }: PersonaItem, claim: Claim): boolean {
  return measure === claim.measure && holds(scope.mode, claim.scope.mode) && holds(scope.work, claim.scope.work)
}

function holds(wide: string | undefined, narrow: string | undefined): boolean {
  return wide === undefined || wide === narrow
}

function claimOf({ measure, direction, scope }: PersonaItem): readonly Claim[] {
  return measure === null || direction === null ? [] : [{ measure, direction, scope }]
}

function idOf({ measure, direction, scope }: Claim): ItemId {
  return itemId(measure as MeasureId, direction, scope)
}

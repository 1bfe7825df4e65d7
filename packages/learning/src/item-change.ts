import type { ItemId, MeasureId } from '@understudy/contracts'
import {
  isPutAway,
  itemId,
  type ItemState,
  type ItemStatus,
  type PersonaItem,
  type PersonaOp,
} from '@understudy/persona'
import type { Standing } from './claims.ts'
import type { StyleReader } from './style-reader.ts'

/** What is to be done to one item, and why in one word. */
export interface ItemChange {
  readonly type: 'proposed' | 'activated' | 'superseded' | 'counted'
  readonly item: ItemId
  readonly statement: string
  readonly evidence: { readonly for: number; readonly against: number }
  readonly ops: readonly PersonaOp[]
}

export interface ItemGround {
  readonly at: number
  readonly reader: StyleReader
  readonly isClosing: boolean
  /** Whether a person took a learned change of it back: then it is only counted. */
  readonly isHeld: boolean
}

/**
 * Null where the item may stay as it is, or where nothing is known of its measure. Plain counts are due only when a
 * session closes.
 */
export function itemChange(
  standing: Standing,
  state: ItemState | null,
  { at, reader, isClosing, isHeld }: ItemGround,
): ItemChange | null {
  if (state === null) return isHeld ? null : added(standing, at, reader)
  const { item } = state
  const to = isPutAway(item) || isHeld ? null : statusFor(standing, item.status)
  const type = to === null || to === item.status ? 'counted' : TYPE_OF[to]
  if (type === 'counted' && !isClosing) return null
  const ops = [...recounted(standing, state), ...moved(item, to ?? item.status)]
  if (ops.length === 0) return null
  return { type, item: item.id, statement: item.statement, evidence: countsOf(standing), ops }
}

const TYPE_OF = { active: 'activated', proposed: 'proposed', superseded: 'superseded' } as const
type LearnedStatus = keyof typeof TYPE_OF

function added(standing: Standing, at: number, reader: StyleReader): ItemChange | null {
  const { measure, direction, scope, evidence, stands } = standing
  const statement = reader.imperative(measure, direction)
  if (statement === null || (stands !== 'active' && stands !== 'proposed')) return null
  const item: PersonaItem = {
    id: itemId(measure as MeasureId, direction, scope),
    statement,
    measure: measure as MeasureId,
    direction,
    scope,
    except: null,
    evidence: countsOf(standing),
    status: stands,
    locked: false,
    source: 'learned',
    createdAt: new Date(at).toISOString(),
  }
  const add: PersonaOp = { type: 'add', field: 'style', item, outcomes: evidence.outcomes }
  return { type: TYPE_OF[stands], item: item.id, statement, evidence: item.evidence, ops: [add] }
}

/** An item once active stays so until the evidence turns: one that flickers in the prompt would be of no use. */
function statusFor({ stands }: Standing, present: ItemStatus): LearnedStatus {
  if (stands === 'active') return 'active'
  if (present === 'superseded') return stands === 'proposed' ? 'proposed' : 'superseded'
  if (stands === 'turned') return 'superseded'
  return present === 'active' ? 'active' : 'proposed'
}

/** An item brought to another status; nothing where it has it. */
export function moved({ id, status }: PersonaItem, to: ItemStatus): readonly PersonaOp[] {
  return status === to ? [] : [{ type: 'transition', item: id, from: status, to }]
}

/** Counts are of the passages remembered now, so they can also fall. */
export function recounted(
  { evidence }: Pick<Standing, 'evidence'>,
  { item, outcomes }: ItemState,
): readonly PersonaOp[] {
  const [known, seen] = [new Set(outcomes), new Set(evidence.outcomes)]
  const came = evidence.outcomes.filter(outcome => !known.has(outcome))
  const dropped = outcomes.filter(outcome => !seen.has(outcome))
  const change = { for: evidence.for - item.evidence.for, against: evidence.against - item.evidence.against }
  if (change.for === 0 && change.against === 0 && came.length === 0 && dropped.length === 0) return []
  return [{ type: 'evidence', item: item.id, ...change, outcomes: came, ...(dropped.length > 0 && { dropped }) }]
}

function countsOf({ evidence }: Standing): PersonaItem['evidence'] {
  return { for: evidence.for, against: evidence.against }
}

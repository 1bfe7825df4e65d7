import {
  ITEM_FIELDS,
  type ItemField,
  type ItemState,
  type ItemStatus,
  type Persona,
  type PersonaItem,
  surenessOf,
  type Sureness,
} from '@understudy/persona'

/** A persona in the order a person reads it. */
export interface PersonaView {
  readonly proposals: readonly ItemState[]
  /** Acting items by field; a field with none is left out. */
  readonly fields: readonly { readonly field: ItemField; readonly items: readonly ItemState[] }[]
  /** Refused, retired and no longer true. */
  readonly putAway: readonly ItemState[]
}

/** Surest first, then by age; the same items in the same order whatever order they came in. */
export function viewPersona({ items }: Pick<Persona, 'items'>): PersonaView {
  const sorted = [...items.values()].toSorted(byReading)
  const having = (status: ItemStatus) => sorted.filter(({ item }) => item.status === status)
  const active = having('active')
  return {
    proposals: having('proposed'),
    fields: ITEM_FIELDS.map(field => ({ field, items: active.filter(state => state.field === field) })).filter(
      group => group.items.length > 0,
    ),
    putAway: sorted.filter(({ item: { status } }) => status !== 'active' && status !== 'proposed'),
  }
}

const SUREST_FIRST: Readonly<Record<Sureness, number>> = { yours: 0, firm: 1, usual: 2, trying: 3 }

function byReading({ item: one }: ItemState, { item: other }: ItemState): number {
  return (
    SUREST_FIRST[surenessOf(one)] - SUREST_FIRST[surenessOf(other)] ||
    choicesOf(other) - choicesOf(one) ||
    compare(one.createdAt, other.createdAt) ||
    compare(one.id, other.id)
  )
}

function choicesOf({ evidence }: PersonaItem): number {
  return evidence.for + evidence.against
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

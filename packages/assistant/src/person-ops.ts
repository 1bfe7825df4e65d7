import type { ItemDecision, ItemId } from '@understudy/contracts'
import type { ItemText, Persona, PersonaOp } from '@understudy/persona'

export type PersonDecision = 'accept' | 'refuse' | 'retire' | 'lock' | 'unlock'

/** What a person's decision about an item changes; empty where it stands so already, null where there is no such item. */
export function opsOfDecision(
  persona: Persona,
  item: ItemId,
  decision: PersonDecision,
  { weight, because }: LockTerms,
): readonly PersonaOp[] | null {
  const state = persona.items.get(item)
  if (state === undefined) return null
  const { status, locked, because: reason } = state.item
  if (decision === 'lock') return locked ? [] : [lockOp(item, true, weight, because)]
  if (decision === 'unlock') return locked ? [lockOp(item, false, state.lockedWeight, reason)] : []
  const to = STATUS_AFTER[decision]
  return status === to ? [] : [{ type: 'transition', item, from: status, to }]
}

/** What a lock holds on to, and why it is set, where a person says so. */
export interface LockTerms {
  readonly weight: number | null
  readonly because?: string | undefined
}

function lockOp(item: ItemId, to: boolean, weight: number | null, because: string | undefined): PersonaOp {
  return { type: 'set-locked', item, from: !to, to, weight, ...(because !== undefined && { because }) }
}

const STATUS_AFTER = { accept: 'active', refuse: 'refused', retire: 'retired' } as const

/** What a person's decision about one word of a list changes; null where the item lists no such word. */
export function opsOfWord(
  persona: Persona,
  item: ItemId,
  text: string,
  decision: 'accept' | 'refuse',
): readonly PersonaOp[] | null {
  const from = persona.items.get(item)?.item.words?.find(word => word.text === text)
  if (from === undefined) return null
  const to = { ...from, status: decision === 'accept' ? ('active' as const) : ('refused' as const) }
  return from.status === to.status ? [] : [{ type: 'word', item, word: text, from, to }]
}

export function opsOfEdit(persona: Persona, item: ItemId, to: ItemText): readonly PersonaOp[] | null {
  const state = persona.items.get(item)
  if (state === undefined) return null
  const { statement, except, scope } = state.item
  return [{ type: 'revise', item, from: { statement, except, scope }, to }]
}

/** How a decision reads in the ledger. */
export function causeOf(decision: ItemDecision['decision']): { readonly key: string } {
  return { key: `assistant.cause.${decision}` }
}

import type { ItemDecision, ItemId, WordWish } from '@understudy/contracts'
import { meaningOf, type ItemText, type Persona, type PersonaItem, type PersonaOp } from '@understudy/persona'

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

/** What a person writes of an item; where `words` are given they are all that it lists from now on. */
export interface EditedText extends ItemText {
  readonly words?: readonly WordWish[]
}

export function opsOfEdit(persona: Persona, item: ItemId, edited: EditedText): readonly PersonaOp[] | null {
  const state = persona.items.get(item)
  if (state === undefined) return null
  const { words, ...to } = edited
  const { statement, except, scope } = state.item
  const from = { statement, except, scope, ...(to.means && { means: meaningOf(state.item) }) }
  return [{ type: 'revise', item, from, to }, ...(words === undefined ? [] : opsOfWords(state.item, words))]
}

/** Word by word, so that what was counted of a word that stays is kept. */
function opsOfWords({ id: item, words = [] }: PersonaItem, wanted: readonly WordWish[]): readonly PersonaOp[] {
  const byText = new Map(wanted.map(wish => [wish.text, wish]))
  const gone = words.filter(({ text }) => !byText.has(text))
  const put = [...byText.values()].flatMap((wish): readonly PersonaOp[] => {
    const from = words.find(({ text }) => text === wish.text) ?? null
    const to = { ...(from ?? { evidence: { for: 0, against: 0 } }), ...wish, status: 'active' as const }
    return [{ type: 'word', item, word: wish.text, from, to }]
  })
  return [...put, ...gone.map((from): PersonaOp => ({ type: 'word', item, word: from.text, from, to: null }))]
}

/** How a decision reads in the ledger. */
export function causeOf(decision: ItemDecision['decision']): { readonly key: string } {
  return { key: `assistant.cause.${decision}` }
}

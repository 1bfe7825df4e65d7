import type { ItemId } from '@understudy/contracts'
import { actingWords, type Persona, type PersonaItem } from '@understudy/persona'

/**
 * What `core` in prompts says of the learned items that hold everywhere, each as one text. Evidence is no part of it,
 * nor is the order that goes by evidence: they change with every session, and say nothing new.
 */
export function saidInCore(persona: Persona): ReadonlyMap<ItemId, string> {
  const said = new Map<ItemId, string>()
  for (const [id, { item }] of persona.items) if (isSaid(item)) said.set(id, textOf(item))
  return said
}

/** The items of which one says something that the other does not. */
export function saidOtherwise(one: ReadonlyMap<ItemId, string>, other: ReadonlyMap<ItemId, string>): readonly ItemId[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(id => one.get(id) !== other.get(id))
}

function isSaid(item: PersonaItem): boolean {
  const isGeneral = Object.values(item.scope).every(value => value === undefined)
  const isEmpty = item.words !== undefined && actingWords(item).length === 0
  return item.status === 'active' && item.source === 'learned' && isGeneral && !isEmpty
}

/** A prompt names words that are only proposed where it has no other. */
function textOf(item: PersonaItem): string {
  const acting = actingWords(item)
  const sure = acting.filter(({ status }) => status === 'active')
  const words = (sure.length > 0 ? sure : acting).map(({ text, wish, instead }) => [text, wish, instead])
  return JSON.stringify([item.statement, item.except, words])
}

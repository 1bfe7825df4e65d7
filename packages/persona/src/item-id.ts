import { scopeKey, type ItemId, type MeasureId, type Scope } from '@understudy/contracts'
import type { PersonaItem } from './item.ts'

/** The id of a learned item, from what it says: `sentence-length.lower`, `said-tags.higher.mode=dialogue`. */
export function itemId(measure: MeasureId, direction: 'higher' | 'lower', scope: Scope): ItemId {
  const key = scopeKey(scope)
  const id = `${measure}.${direction}${key === '' ? '' : `.${key}`}`
  return id as ItemId
}

/** Whether an item acts at all: `proposed` in ranking alone, `active` also in the prompt. */
export function isActing({ status }: Pick<PersonaItem, 'status'>): boolean {
  return status === 'active' || status === 'proposed'
}

/** Whether a person, or learning on a person's word, put the item away: only a person brings it back. */
export function isPutAway({ status }: Pick<PersonaItem, 'status'>): boolean {
  return status === 'refused' || status === 'retired'
}

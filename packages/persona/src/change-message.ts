import type { Catalogue, Json, Message } from '@understudy/contracts'
import type { PersonaChange } from './compare-personas.ts'
import { describeItem, type DescribeOptions } from './describe-item.ts'
import type { PersonaItem } from './item.ts'
import type { ItemWord } from './item-word.ts'
import { placeInWords, valueInWords } from './value-words.ts'

/** A change as one line for a timeline, the item in the writer's person; `options` as for `describeItem`. */
export function changeMessage(change: PersonaChange, options: DescribeOptions = {}): Message {
  const voice = options.name === undefined ? 'second' : 'third'
  const saying = (item: PersonaItem): string => describeItem(item, voice, { ...options, counts: false })
  if (saysNothing(change)) return { key: 'persona.change.forgotten-since' }
  switch (change.type) {
    case 'item-added':
      return { key: `persona.change.added-${change.item.status}`, params: { item: saying(change.item) } }
    case 'item-gone':
      return { key: 'persona.change.gone', params: { item: saying(change.item) } }
    case 'item-forgotten':
      return { key: 'persona.change.forgotten' }
    case 'item-reworded': {
      const from = saying({ ...change.item, ...change.from })
      const to = saying({ ...change.item, ...change.to })
      return from === to
        ? { key: 'persona.change.tested', params: { item: to } }
        : { key: 'persona.change.reworded', params: { from, to } }
    }
    case 'item-status':
      return { key: `persona.change.${change.to}`, params: { item: saying(change.item) } }
    case 'item-locked':
      return lockMessage(change, saying(change.item))
    case 'item-word':
      return {
        key: `persona.change.word-${wordDeed(change.to)}`,
        params: { word: (change.to ?? change.from)?.text ?? '' },
      }
    case 'item-evidence': {
      const { for: agree, against } = change.to
      return { key: 'persona.change.evidence', params: { item: saying(change.item), for: agree, against } }
    }
    case 'value':
      return valueMessage(change, options.catalogue)
  }
}

/** Of an item that was forgotten later no words are left, in no version. */
function saysNothing(change: PersonaChange): boolean {
  return 'item' in change && change.item.statement === ''
}

function lockMessage({ item: { because }, locked }: LockChange, item: string): Message {
  if (!locked) return { key: 'persona.change.unlocked', params: { item } }
  if (because === undefined) return { key: 'persona.change.locked', params: { item } }
  return { key: 'persona.change.locked-because', params: { item, because } }
}

type LockChange = Extract<PersonaChange, { readonly type: 'item-locked' }>

function wordDeed(to: ItemWord | null): string {
  if (to === null) return 'gone'
  return to.status
}

function valueMessage({ path, from, to }: ValueChange, catalogue: Catalogue | undefined): Message {
  const place = placeInWords(path, catalogue)
  const shown = (value: Json): string => valueInWords(value, catalogue)
  if (from === null) return { key: 'persona.change.value-set', params: { place, to: shown(to) } }
  if (to === null) return { key: 'persona.change.value-gone', params: { place, from: shown(from) } }
  return { key: 'persona.change.value', params: { place, from: shown(from), to: shown(to) } }
}

type ValueChange = Extract<PersonaChange, { readonly type: 'value' }>

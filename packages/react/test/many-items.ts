import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import type { ItemState, PersonaItem } from '@understudy/persona'
import { openAssistant } from './open-assistant.ts'

const MODES = ['dialogue', 'action', 'description', 'reflection'] as const
const AWAY = ['refused', 'retired', 'superseded'] as const
const THINGS = ['sentences', 'paragraphs', 'speech tags', 'similes', 'openings', 'commas', 'beats', 'chapters'] as const

/** An assistant whose author has `live` items that act and `away` ones that were put away. */
export async function manyItems(live: number, away: number): Promise<UnderstudyAssistant> {
  const assistant = await openAssistant()
  const { persona, ...state } = assistant.state()
  const items = Array.from({ length: live + away }, (_, at) => itemAt(at, at < live ? 'active' : AWAY[at % 3]))
  const full = {
    ...state,
    persona: { ...persona, items: new Map(items.map(each => [each.item.id, each])) },
  }
  return { ...assistant, state: () => full }
}

function itemAt(at: number, status: PersonaItem['status'] = 'retired'): ItemState {
  const mode = MODES[at % 6]
  const item: PersonaItem = {
    id: `item-${at}` as ItemId,
    statement: `Keep ${THINGS[at % THINGS.length]} as in the ${at + 1}th of your pages`,
    measure: null,
    direction: null,
    scope: mode === undefined ? {} : { mode },
    except: at % 7 === 0 ? 'where nobody speaks' : null,
    evidence: { for: at % 17, against: at % 3 },
    status,
    locked: at % 11 === 0,
    source: at % 4 === 0 ? 'stated' : 'learned',
    createdAt: '2026-05-01T12:00:00Z',
  }
  return { field: at % 5 === 0 ? 'content' : 'style', item, version: 1, outcomes: [], lockedWeight: null }
}

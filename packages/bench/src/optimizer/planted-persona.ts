import {
  TOOL_IDS,
  TOOL_MOST,
  type ActorId,
  type DeviceId,
  type PatchId,
  type ToolId,
  type ToolSetting,
} from '@understudy/contracts'
import type { OptimizerGround } from '@understudy/learning/symbolic'
import { applyPatch, emptyPersona, type Persona, type PersonaItem } from '@understudy/persona'
import { TOLD_AUTHOR } from './told-desk.ts'

/** An item as it would stand there, of all that is not said. */
export function toldItem(changed: Partial<PersonaItem> & Pick<PersonaItem, 'id' | 'statement'>): PersonaItem {
  return {
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: { for: 0, against: 0 },
    status: 'active',
    locked: false,
    source: 'learned',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...changed,
  }
}

/** A persona of these items, with the outcomes behind them where there are any. */
export function personaWith(
  items: readonly PersonaItem[],
  outcomesOf: (item: PersonaItem) => readonly string[] = () => [],
): Persona {
  const empty = emptyPersona({ id: TOLD_AUTHOR, name: 'Simulated', role: 'author' })
  if (items.length === 0) return empty
  const applied = applyPatch(empty, {
    format: 1,
    id: 'planted' as PatchId,
    at: 0,
    counter: 0,
    device: 'desk' as DeviceId,
    actor: TOLD_AUTHOR as ActorId,
    by: 'person',
    cause: { key: 'planted' },
    learner: null,
    check: null,
    cost: null,
    ops: items.map(item => ({ type: 'add', field: 'style', item, outcomes: outcomesOf(item) })),
  })
  if (!applied.ok) throw new Error(`The planted persona does not stand: ${applied.reason}`)
  return applied.value
}

/** What operations may change, over `persona`: every tool at its most but for exemplars, which are off; no pass. */
export function groundOver(persona: Persona): OptimizerGround {
  return {
    items: [...persona.items.values()].map(({ item, outcomes }) => ({ id: item.id, item, outcomes })),
    tools: Object.fromEntries(
      TOOL_IDS.map(tool => [tool, { on: tool !== 'exemplars', most: TOOL_MOST[tool] }]),
    ) as Record<ToolId, ToolSetting>,
    passes: [],
    templates: [
      {
        kind: 'voice',
        paragraphs: [
          { id: 'asked', text: 'Say the passage again as its writer would. What it tells stays as it is.' },
          { id: 'writer', text: 'What is known of the writer: {writer.core}' },
          { id: 'place', text: 'What is known of this place: {writer.scoped} {tools}' },
        ],
      },
    ],
  }
}

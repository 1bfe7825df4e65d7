import type { DocumentId, ExchangeId, ItemId, Mode, SessionId } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import {
  TOOL_MOST,
  type GroundItem,
  type OptimizerGround,
  type RecordedDifference,
  type ToolId,
  type Trajectory,
} from '../src/symbolic/index.ts'

/** What the writer kept over what, each in a passage of its own. */
export function differencesOf(
  rows: readonly (readonly [passed: string, kept: string])[],
  over: Partial<RecordedDifference> = {},
): readonly RecordedDifference[] {
  return rows.map(([passed, kept], at) => ({
    outcome: `${over.place?.mode ?? 'o'}-${at}`,
    exchange: `e-${at}` as ExchangeId,
    passage: `${over.place?.mode ?? 'p'}-${at}`,
    place: {},
    language: 'en',
    kind: null,
    at,
    by: 'reworked' as const,
    ...over,
    kept,
    passed,
  }))
}

export function inMode(mode: Mode): Partial<RecordedDifference> {
  return { place: { mode } }
}

/** An exchange to each difference. */
export function trajectoriesOf(
  differences: readonly RecordedDifference[],
  over: Partial<Trajectory> = {},
): readonly Trajectory[] {
  return differences.map((difference, at) => ({
    exchange: difference.exchange,
    session: 's-1' as SessionId,
    document: 'd-1' as DocumentId,
    at,
    place: difference.place,
    language: difference.language,
    asked: { type: 'continuation', kind: null, instruction: null, before: null, selected: null, after: null },
    items: [],
    prompt: null,
    tools: {},
    candidates: [{ text: difference.passed, score: 0, chosen: true, dropped: false }],
    offers: [{ ending: 'accepted', shown: difference.passed, settled: difference.kept }],
    cost: 0.25,
    ...over,
    differences: [difference],
  }))
}

export function learnedItem(statement: string, over: Partial<PersonaItem> = {}): GroundItem {
  const id = `learned.${statement}` as ItemId
  const item: PersonaItem = {
    id,
    statement,
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: { for: 3, against: 0 },
    status: 'active',
    locked: false,
    source: 'learned',
    createdAt: '',
    ...over,
  }
  return { id, item }
}

export function groundOf(over: Partial<OptimizerGround> = {}): OptimizerGround {
  const tools = Object.fromEntries(
    (Object.keys(TOOL_MOST) as ToolId[]).map(tool => [tool, { on: true, most: TOOL_MOST[tool] }]),
  ) as OptimizerGround['tools']
  return { items: [], tools, passes: [], templates: [], ...over }
}

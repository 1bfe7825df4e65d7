import type { Outcome } from '@understudy/contracts'
import type { Persona, PersonaItem } from '@understudy/persona'
import type { EvidenceChoice, EvidenceLevel, FileEvidence, ItemEvidence } from '@understudy/persona/file'
import { measureChange } from '@understudy/stylometry'
import type { Core } from './core.ts'
import { differenceOf, readOutcomes, readPagesBehind } from './differences.ts'
import type { Difference } from './understudy-assistant.ts'

/** Choices an item takes along, the newest; how many there were its counts say. */
const CHOICES = 8

/** The choices behind the items of a persona, as they may travel at a level. */
export async function evidenceOf(
  { store, scope }: Pick<Core, 'store' | 'scope'>,
  { document, items }: Persona,
  level: EvidenceLevel,
): Promise<FileEvidence> {
  if (level === 'none') return { level, items: [] }
  const { style, content, format, reasoning } = document.preference
  const backed: ItemEvidence[] = []
  for (const item of [...style, ...content, ...format, ...reasoning]) {
    const ids = items.get(item.id)?.outcomes ?? []
    if (ids.length === 0) continue
    const [outcomes, pages] = await Promise.all([readOutcomes(store, scope, ids), readPagesBehind(store, scope, ids)])
    const moved = new Map(outcomes.slice(0, CHOICES).map(outcome => [outcome.id, movedBy(outcome, item)]))
    const newest = [...outcomes.map(differenceOf), ...pages].toSorted((one, other) => other.at - one.at)
    const choices = newest.slice(0, CHOICES).map(choice => choiceOf(choice, moved.get(choice.outcome) ?? null, level))
    if (choices.length > 0) backed.push({ item: item.id, choices })
  }
  return { level, items: backed }
}

/** The same with half the choices of each item; null where none is left to leave out. */
export function halved({ level, items }: FileEvidence): FileEvidence | null {
  const most = Math.max(0, ...items.map(({ choices }) => choices.length))
  if (most === 0) return null
  const fewer = items.map(({ item, choices }) => ({ item, choices: choices.slice(0, Math.floor(most / 2)) }))
  return { level, items: fewer.filter(({ choices }) => choices.length > 0) }
}

function choiceOf(difference: Difference, moved: number | null, level: EvidenceLevel): EvidenceChoice {
  const { at, choice, before, suggested, after } = difference
  const told = { day: new Date(at).toISOString().slice(0, 10), choice, ...(moved === null ? {} : { moved }) }
  // pages handed over are no difference, and long
  if (level !== 'full' || choice === 'own-pages') return told
  return {
    ...told,
    ...(before === null ? {} : { before }),
    ...(suggested === null ? {} : { suggested }),
    ...(after === null ? {} : { after }),
  }
}

/** How far the passage moved by the item's measure, or would have by what was turned down; null where it has none, or where words were forgotten. */
function movedBy(outcome: Outcome, { measure }: PersonaItem): number | null {
  const { passage, passageFrom, base, suggested } = outcome
  const { choice, after: left } = differenceOf(outcome)
  const after = choice === 'refused' || choice === 'taken-back' ? suggested : left
  if (measure === null || passage === null || base === null || after === null) return null
  const changed = passage.slice(0, passageFrom) + after + passage.slice(passageFrom + base.length)
  return measureChange(passage, changed)[measure] ?? 0
}

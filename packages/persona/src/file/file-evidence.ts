import type { Json } from '@understudy/contracts'
import type { PersonaDocument } from '../document.ts'
import { ITEM_FIELDS, type PersonaItem } from '../item.ts'
import { withWords } from '../item-word.ts'
import type { PersonaFile } from './file-schema.ts'

/**
 * How much of what a persona rests on travels in a file. `none`: what the writer's way is and nothing of how it is
 * known, neither counts nor dates. `redacted`: counts, and each choice by day, outcome and measure, without a word of a
 * manuscript. `full`: also what stood there, what was offered and what was made of it.
 */
export type EvidenceLevel = 'none' | 'redacted' | 'full'
export const EVIDENCE_LEVELS: readonly EvidenceLevel[] = ['none', 'redacted', 'full']

export type EvidenceKind = 'accepted' | 'refused' | 'edited' | 'taken-back' | 'own-pages'
export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['accepted', 'refused', 'edited', 'taken-back', 'own-pages']

/** The choices behind an exported persona, as its file says them. They are read to be shown, and never taken over. */
export interface FileEvidence {
  readonly level: EvidenceLevel
  readonly items: readonly ItemEvidence[]
}

export interface ItemEvidence {
  /** The item's id. */
  readonly item: string
  /** Newest first; a file may hold fewer than were counted. */
  readonly choices: readonly EvidenceChoice[]
}

export interface EvidenceChoice {
  /** The day, as in `2026-11-21`. */
  readonly day: string
  readonly choice: EvidenceKind
  /** How far what came of it, or was turned down, lies from what stood there by the item's measure; 1 is what a reader notices. */
  readonly moved?: number
  readonly before?: string
  readonly suggested?: string
  readonly after?: string
}

/** The section of a file; without words of a manuscript unless all of it travels. */
export function fileOfEvidence({ level, items }: FileEvidence): Json {
  if (level === 'none') return { level }
  const written = items.map(({ item, choices }) => ({ item, choices: choices.map(choice => choiceAt(level, choice)) }))
  return { level, items: written }
}

function choiceAt(level: EvidenceLevel, { day, choice, moved, before, suggested, after }: EvidenceChoice): Json {
  const words = {
    ...(before === undefined ? {} : { before }),
    ...(suggested === undefined ? {} : { suggested }),
    ...(after === undefined ? {} : { after }),
  }
  return { day, choice, ...(moved === undefined ? {} : { moved }), ...(level === 'full' ? words : {}) }
}

/** The document as it travels at a level. */
export function documentAt(level: EvidenceLevel, document: PersonaDocument): PersonaDocument {
  if (level !== 'none') return document
  const preference = { ...document.preference }
  for (const field of ITEM_FIELDS) preference[field] = preference[field].map(uncounted)
  const pattern = document.pattern.map(({ evidence: _, ...habit }) => habit)
  preference.models = preference.models.map(({ evidence: _, ...model }) => model)
  const modules = {
    ...document.modules,
    tools: document.modules.tools.map(({ evidence: _, ...tool }) => tool),
    pipeline: document.modules.pipeline.map(({ evidence: _, ...pass }) => pass),
    templates: document.modules.templates.map(({ evidence: _, ...template }) => template),
  }
  return { ...document, preference, pattern, modules }
}

function uncounted(item: PersonaItem): PersonaItem {
  const words = (item.words ?? []).map(word => ({ ...word, evidence: NONE }))
  return withWords({ ...item, evidence: NONE, createdAt: '' }, words)
}

const NONE = { for: 0, against: 0 }

/** What a file says of its evidence; null where it does not say, as one written by hand. */
export function evidenceOfFile({ evidence }: PersonaFile): FileEvidence | null {
  if (evidence === undefined) return null
  const { level, items = [] } = evidence
  return { level, items: items.map(({ item, choices }) => ({ item, choices: choices.map(choiceOfFile) })) }
}

type FileChoice = NonNullable<NonNullable<PersonaFile['evidence']>['items']>[number]['choices'][number]

/** An absent key, not one that is undefined. */
function choiceOfFile({ day, choice, moved, before, suggested, after }: FileChoice): EvidenceChoice {
  return {
    day,
    choice,
    ...(moved === undefined ? {} : { moved }),
    ...(before === undefined ? {} : { before }),
    ...(suggested === undefined ? {} : { suggested }),
    ...(after === undefined ? {} : { after }),
  }
}

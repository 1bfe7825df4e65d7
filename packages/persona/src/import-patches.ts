import type { ItemId, Message, PatchId } from '@understudy/contracts'
import { applyPatch } from './apply-patch.ts'
import type { PatchRefusal } from './apply-op.ts'
import { contentHash } from './content-hash.ts'
import type { PersonaDocument } from './document.ts'
import { ITEM_FIELDS, type ItemField, type PersonaItem } from './item.ts'
import { actingWords, withWords, type ItemWord } from './item-word.ts'
import { isActing } from './item-id.ts'
import { textsOf } from './ops-between.ts'
import type { PersonaOp, PersonaPatch } from './patch.ts'
import type { Persona } from './persona.ts'
import { filledPaths, registerAt } from './register.ts'
import { sameValue } from './same-value.ts'

export type ImportStamp = Pick<PersonaPatch, 'at' | 'counter' | 'device' | 'actor'>

/** What opening a file would do; a person reads it and says yes. */
export interface PersonaImport {
  /** One for each item and one for all other values, in ledger order, ids from their content. */
  readonly patches: readonly PersonaPatch[]
  readonly report: ImportReport
}

export interface ImportReport {
  /** Items that are new here, as they will stand. */
  readonly added: readonly PersonaItem[]
  /** Items that are here and worded otherwise in the file: its words are taken. */
  readonly reworded: readonly ItemId[]
  /** Items that are here just so already. */
  readonly present: readonly ItemId[]
  /** Items that the file brings and that stay out. */
  readonly leftOut: readonly { readonly id: ItemId; readonly why: PatchRefusal | 'not-acting' }[]
  /** Values outside the items that change, by path. */
  readonly values: readonly (readonly string[])[]
  /** Values that the file brings and that stay as they are here. */
  readonly keptValues: readonly { readonly path: readonly string[]; readonly why: PatchRefusal }[]
  /** Items that were locked in the file: here they are not. */
  readonly unlocked: number
}

const IMPORTED: Message = { key: 'persona.cause.import' }

/**
 * The patches that bring an opened file in. Items come marked `imported`, unlocked and without evidence, proposed or
 * active as they were. What is locked, put away or forgotten here stays so; whose persona it is does not change; what
 * the file does not name stays.
 */
export function importPatches(persona: Persona, document: PersonaDocument, stamp: ImportStamp): PersonaImport {
  const tally: Tally = { persona, stamp, patches: [], added: [], reworded: [], present: [], leftOut: [] }
  let unlocked = 0
  for (const field of ITEM_FIELDS) {
    for (const item of document.preference[field]) {
      importItem(tally, field, item)
      if (item.locked) unlocked += 1
    }
  }
  const { values, keptValues } = importValues(tally, document)
  const { patches, added, reworded, present, leftOut } = tally
  return { patches, report: { added, reworded, present, leftOut, values, keptValues, unlocked } }
}

interface Tally {
  /** As it stands after the patches so far. */
  persona: Persona
  readonly stamp: ImportStamp
  readonly patches: PersonaPatch[]
  readonly added: PersonaItem[]
  readonly reworded: ItemId[]
  readonly present: ItemId[]
  readonly leftOut: { readonly id: ItemId; readonly why: PatchRefusal | 'not-acting' }[]
}

function importItem(tally: Tally, field: ItemField, item: PersonaItem): void {
  if (!isActing(item)) {
    tally.leftOut.push({ id: item.id, why: 'not-acting' })
    return
  }
  const here = tally.persona.items.get(item.id)?.item
  if (here !== undefined && isActing(here)) {
    rewordItem(tally, here, item)
    return
  }
  const { because: _, ...unlocked } = item
  const brought: PersonaItem = {
    ...withWords(unlocked, broughtWords(item)),
    source: 'imported',
    locked: false,
    evidence: { for: 0, against: 0 },
    createdAt: item.createdAt === '' ? new Date(tally.stamp.at).toISOString() : item.createdAt,
  }
  const refusal = take(tally, [{ type: 'add', field, item: brought }])
  if (refusal === null) tally.added.push(brought)
  else tally.leftOut.push({ id: item.id, why: refusal })
}

/** Words that act in the file, without its counts: they are not of this writer's choices. */
function broughtWords(item: PersonaItem): readonly ItemWord[] {
  return actingWords(item).map(word => ({ ...word, evidence: { for: 0, against: 0 } }))
}

function rewordItem(tally: Tally, here: PersonaItem, item: PersonaItem): void {
  const said = textsOf(here, item)
  const ops = [...(said === null ? [] : [{ type: 'revise', item: here.id, ...said } as const]), ...newWords(here, item)]
  if (ops.length === 0) {
    tally.present.push(here.id)
    return
  }
  const refusal = take(tally, ops)
  if (refusal === null) tally.reworded.push(here.id)
  else tally.leftOut.push({ id: here.id, why: refusal })
}

/** What the file lists and the item here does not. A word that is here stays as it is, also one that was taken off. */
function newWords(here: PersonaItem, item: PersonaItem): readonly PersonaOp[] {
  const known = new Set(here.words?.map(({ text }) => text))
  return broughtWords(item)
    .filter(({ text }) => !known.has(text))
    .map(word => ({ type: 'word', item: here.id, word: word.text, from: null, to: word }))
}

function importValues(tally: Tally, document: PersonaDocument): Pick<ImportReport, 'values' | 'keptValues'> {
  const ops: PersonaOp[] = []
  const values: (readonly string[])[] = []
  const keptValues: { readonly path: readonly string[]; readonly why: PatchRefusal }[] = []
  for (const path of filledPaths(document)) {
    const op = setOp(tally.persona.document, asImported(document), path)
    if (op === null) continue
    if (isPrompt(path) && op.from !== null) {
      keptValues.push({ path, why: 'decided-item' })
      continue
    }
    const tried = applyPatch(tally.persona, patchOf(tally, [op]))
    if (tried.ok) {
      ops.push(op)
      values.push(path)
    } else keptValues.push({ path, why: tried.reason })
  }
  if (ops.length > 0) take(tally, ops)
  return { values, keptValues }
}

type SetOp = Extract<PersonaOp, { readonly type: 'set' }>

/** What only waits for a person does not take the place of what stands there. */
function isPrompt([section, list]: readonly string[]): boolean {
  return section === 'modules' && list === 'templates'
}

/** Null where both documents say the same at `path`, or where it is the identity: a file does not rename anyone. */
function setOp(here: PersonaDocument, brought: PersonaDocument, path: readonly string[]): SetOp | null {
  const register = path[0] === 'identity' ? null : registerAt(path)
  if (register === null) return null
  const [from, to] = [register.read(here), register.read(brought)]
  return to === null || sameValue(from, to) ? null : { type: 'set', path, from, to }
}

function asImported(document: PersonaDocument): PersonaDocument {
  const imported = { source: 'imported', locked: false } as const
  const pattern = document.pattern.filter(isActing).map(habit => ({ ...habit, ...imported }))
  const models = document.preference.models.filter(isActing).map(model => ({ ...model, ...imported }))
  const modules = {
    ...document.modules,
    tools: document.modules.tools.filter(isActing).map(tool => ({ ...tool, ...imported })),
    pipeline: document.modules.pipeline.filter(isActing).map(pass => ({ ...pass, ...imported })),
    // what a file says of items is data in a prompt; this would be the prompt itself
    templates: document.modules.templates
      .filter(isActing)
      .map(template => ({ ...template, ...imported, status: 'proposed' as const })),
  }
  return { ...document, pattern, preference: { ...document.preference, models }, modules }
}

/** Adds a patch of `ops` where it applies; else says why not. */
function take(tally: Tally, ops: readonly PersonaOp[]): PatchRefusal | null {
  const patch = patchOf(tally, ops)
  const applied = applyPatch(tally.persona, patch)
  if (!applied.ok) return applied.reason
  tally.persona = applied.value
  tally.patches.push(patch)
  return null
}

function patchOf({ stamp, patches }: Tally, ops: readonly PersonaOp[]): PersonaPatch {
  const counter = stamp.counter + patches.length
  return {
    format: 1,
    id: `import.${contentHash(JSON.stringify([stamp.at, counter, stamp.device, ops]))}` as PatchId,
    at: stamp.at,
    counter,
    device: stamp.device,
    actor: stamp.actor,
    by: 'import',
    cause: IMPORTED,
    learner: null,
    check: null,
    cost: null,
    ops,
  }
}

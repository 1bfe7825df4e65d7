import type { ItemId } from '@understudy/contracts'
import type { DecidableValue, ModelPreference, PatternItem, PersonaDocument } from './document.ts'
import { holdsFor } from './holds-for.ts'
import { ITEM_FIELDS, type ItemField, type ItemSource, type PersonaItem } from './item.ts'
import { withWords, type ItemWord } from './item-word.ts'
import { byText, opsBetween, pathsOf, textsOf, valueOf } from './ops-between.ts'
import type { PersonaOp } from './patch.ts'
import type { ItemState, Persona } from './persona.ts'
import { isDecidablePath, registerAt } from './register.ts'
import { sameValue } from './same-value.ts'
import { isRecord } from './value-guards.ts'

/** What a person's edit of a whole document comes to. */
export interface DocumentEdit {
  /** For one patch by a person; none where nothing was changed. */
  readonly ops: readonly PersonaOp[]
  /** What the edited document says otherwise and no hand may: it stays as it was. */
  readonly kept: readonly KeptValue[]
}

export interface KeptValue {
  /** By the keys of the file, items and habits by their ids. */
  readonly path: readonly string[]
  /** `counted`: counts and dates come from choices. `provenance`: where an item is from. `identity`: whose persona it is. `bad-path`: a key that has a meaning of its own. */
  readonly why: 'counted' | 'provenance' | 'identity' | 'bad-path'
}

export interface EditOptions {
  /** The document that was edited, where the persona may have changed since; else the persona's own. */
  readonly shown?: PersonaDocument
  /** What a lock is to hold an item at. */
  readonly weightOf?: (item: ItemId) => number | null
}

/**
 * The operations by which a person makes a persona's document say what `edited` says. An item that is gone is retired,
 * words and habits that are gone are not learned again. What was learned and is now worded, placed or measured otherwise
 * is the person's own: stated. Locking, status and words of a list leave an item learned. What a hand adds is stated,
 * also where it claims to be learned. Counts, dates and origins stay, and so does what came to be since the person was
 * shown the document.
 */
export function editDocument(persona: Persona, edited: PersonaDocument, options: EditOptions = {}): DocumentEdit {
  const { shown = persona.document, weightOf = () => null } = options
  const [before, after] = [itemsOf(shown), itemsOf(edited)]
  const items = new Map(persona.items)
  for (const id of before.keys()) {
    const state = persona.items.get(id)
    if (!after.has(id) && state?.item.status === 'active')
      items.set(id, { ...state, item: { ...state.item, status: 'retired' } })
  }
  const kept: KeptValue[] = []
  for (const [id, [field, item]] of after) {
    if (sameValue(before.get(id), [field, item])) continue
    const here = persona.items.get(id)
    kept.push(...keptOfItem(item, before.get(id)?.[1] ?? here?.item))
    items.set(id, stateOf(field, item, here, weightOf))
  }
  const identity = { ...edited.identity, id: persona.document.identity.id }
  if (edited.identity.id !== identity.id) kept.push({ path: ['identity', 'id'], why: 'identity' })
  for (const path of pathsOf(edited, edited)) if (registerAt(path) === null) kept.push({ path, why: 'bad-path' })
  const preference = { ...edited.preference, models: modelsOf(persona, edited) }
  const pattern = habitsOf(persona, edited)
  const wanted = { ...edited, identity, pattern, preference, modules: modulesOf(persona, edited) }
  const isEdited = (op: PersonaOp): boolean =>
    op.type !== 'set' || !sameValue(valueOf(shown, op.path), valueOf(edited, op.path))
  const ops = opsBetween(persona, { document: wanted, items }).filter(isEdited)
  const taken = ops.filter(op => takesAway(op, persona))
  return { ops: [...ops, ...holdsFor(taken, persona)], kept }
}

function itemsOf({ preference }: PersonaDocument): ReadonlyMap<ItemId, readonly [ItemField, PersonaItem]> {
  return new Map(
    ITEM_FIELDS.flatMap(field => preference[field].map(item => [item.id, [field, item] as const] as const)),
  )
}

function stateOf(
  field: ItemField,
  item: PersonaItem,
  here: ItemState | undefined,
  weightOf: (item: ItemId) => number | null,
): ItemState {
  const weight = here?.item.locked === true ? here.lockedWeight : weightOf(item.id)
  const words = item.words?.map(word => ({
    ...word,
    evidence: byText(here?.item ?? {}).get(word.text)?.evidence ?? NONE,
  }))
  return {
    field,
    version: 0,
    outcomes: here?.outcomes ?? [],
    lockedWeight: item.locked ? weight : null,
    item: {
      ...withWords(item, words ?? []),
      evidence: here?.item.evidence ?? NONE,
      createdAt: here?.item.createdAt ?? item.createdAt,
      source: sourceOf(item, here?.item),
    },
  }
}

const NONE = { for: 0, against: 0 }

/** Where an item is from after the edit: a person takes as their own what they say otherwise, or say is theirs. */
function sourceOf(item: PersonaItem, here: PersonaItem | undefined): ItemSource {
  if (here === undefined) return item.source === 'learned' ? 'stated' : item.source
  if (here.source !== 'learned') return here.source
  return item.source === 'stated' || textsOf(here, item) !== null ? 'stated' : 'learned'
}

function keptOfItem(item: PersonaItem, here: PersonaItem | undefined): readonly KeptValue[] {
  const counts = ({ evidence, words = [] }: Pick<PersonaItem, 'evidence' | 'words'>) => [
    evidence,
    ...words.map((word: ItemWord) => word.evidence),
  ]
  const isCounted =
    here === undefined ? counts(item).some(count => !sameValue(count, NONE)) : !sameValue(item.evidence, here.evidence)
  const isDated = here !== undefined && item.createdAt !== '' && item.createdAt !== here.createdAt
  const isMoved = item.source !== sourceOf(item, here) && (here === undefined || item.source !== here.source)
  return [
    ...(isCounted || isDated ? [{ path: ['preference', item.id], why: 'counted' } as const] : []),
    ...(isMoved ? [{ path: ['preference', item.id], why: 'provenance' } as const] : []),
  ]
}

/** Habits with the counts that stand; one that was learned and has another value is the person's own. */
function habitsOf(persona: Persona, { pattern }: PersonaDocument): readonly PatternItem[] {
  return pattern.map(habit => {
    const { evidence: _, ...said } = habit
    const here = persona.document.pattern.find(({ id }) => id === habit.id)
    const isSame = here !== undefined && here.value === habit.value && here.unit === habit.unit
    const source = habit.source === 'learned' && !(isSame && here.source === 'learned') ? 'stated' : habit.source
    return { ...said, source, ...(here?.evidence && { evidence: here.evidence }) }
  })
}

/** The same of which model for which task. */
function modelsOf({ document }: Persona, { preference }: PersonaDocument): readonly ModelPreference[] {
  return preference.models.map(said => {
    const { evidence: _, ...kept } = said
    return { ...kept, ...standingOf(said, document.preference.models) }
  })
}

function modulesOf({ document }: Persona, { modules }: PersonaDocument): PersonaDocument['modules'] {
  const here = document.modules
  return {
    ...modules,
    tools: modules.tools.map(({ evidence: _, ...said }) => ({ ...said, ...standingOf(said, here.tools) })),
    pipeline: modules.pipeline.map(({ evidence: _, ...said }) => ({ ...said, ...standingOf(said, here.pipeline) })),
    templates: modules.templates.map(({ evidence: _, ...said }) => ({ ...said, ...standingOf(said, here.templates) })),
  }
}

/** Where a value is from after the edit, and its counts where it says the same as before. */
function standingOf(
  said: DecidableValue,
  list: readonly DecidableValue[],
): Pick<DecidableValue, 'source' | 'evidence'> {
  const here = list.find(({ id }) => id === said.id)
  const isSame = here !== undefined && sameValue(wordsOf(said), wordsOf(here))
  const source = said.source === 'learned' && !(isSame && here.source === 'learned') ? 'stated' : said.source
  return { source, ...(isSame && here.evidence && { evidence: here.evidence }) }
}

/** What it says, without what was decided about it. */
function wordsOf({
  source: _,
  status: __,
  locked: ___,
  evidence: ____,
  unknown: _____,
  ...said
}: DecidableValue): unknown {
  return said
}

/** Whether an operation takes away what learning would bring again. Retired items stay away by themselves. */
function takesAway(op: PersonaOp, { items }: Persona): boolean {
  if (op.type === 'word') return op.to === null && items.get(op.item)?.item.source === 'learned'
  return (
    op.type === 'set' && isDecidablePath(op.path) && op.to === null && isRecord(op.from) && op.from.source === 'learned'
  )
}

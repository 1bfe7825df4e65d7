import type { ItemId, Json } from '@understudy/contracts'
import type { PersonaDocument } from './document.ts'
import type { PersonaItem } from './item.ts'
import { meaningOf } from './item-meaning.ts'
import type { ItemText, PersonaOp } from './patch.ts'
import type { ItemState, Persona } from './persona.ts'
import { filledPaths, registerAt } from './register.ts'
import { sameValue } from './same-value.ts'

/** A persona as far as operations reach: all but tombstones, which nothing takes back, and what is held. */
export type Standing = Pick<Persona, 'document' | 'items'>

/**
 * The operations that make `present` say what `wanted` says, by a person. What makes room comes first, so that a full
 * layer can be changed into another full one. Both documents name one identity.
 */
export function opsBetween(present: Standing, wanted: Standing): readonly PersonaOp[] {
  const [first, last]: [PersonaOp[], PersonaOp[]] = [[], []]
  for (const id of new Set([...present.items.keys(), ...wanted.items.keys()])) {
    for (const op of itemOps(present.items.get(id), wanted.items.get(id))) (fills(op) ? last : first).push(op)
  }
  return [...first, ...last, ...valueOps(present.document, wanted.document)]
}

/** Whether an operation may need room among the active items. */
function fills(op: PersonaOp): boolean {
  return op.type === 'add' || (op.type === 'transition' && op.to === 'active')
}

function itemOps(present: ItemState | undefined, wanted: ItemState | undefined): readonly PersonaOp[] {
  const gone = present === undefined ? [] : [{ type: 'remove', ...wholeOf(present) } as const]
  const come = wanted === undefined ? [] : [{ type: 'add', ...wholeOf(wanted) } as const]
  if (present === undefined || wanted === undefined || !isSameThing(present, wanted)) return [...gone, ...come]
  return [
    ...textOps(present.item, wanted.item),
    ...wordOps(present.item, wanted.item),
    ...lockOps(present, wanted),
    ...countOps(present, wanted),
    ...statusOps(present.item, wanted.item),
  ]
}

function wholeOf({ field, item, outcomes, lockedWeight }: ItemState) {
  return { field, item, outcomes, lockedWeight }
}

/** Whether two items of one id agree in all that no operation changes. */
function isSameThing(one: ItemState, other: ItemState): boolean {
  const fixed = ({ field, item: { source, createdAt, unknown } }: ItemState): unknown => {
    return { field, source, createdAt, unknown }
  }
  return sameValue(fixed(one), fixed(other))
}

function textOps(present: PersonaItem, wanted: PersonaItem): readonly PersonaOp[] {
  const said = textsOf(present, wanted)
  return said === null ? [] : [{ type: 'revise', item: present.id, ...said }]
}

/** What of an item is said otherwise in another version of it, and `means` where that differs; null where nothing is. */
export function textsOf(
  one: PersonaItem,
  other: PersonaItem,
): { readonly from: ItemText; readonly to: ItemText } | null {
  const textOf = ({ statement, except, scope }: PersonaItem): ItemText => ({ statement, except, scope })
  const [from, to] = [textOf(one), textOf(other)]
  const [meant, means] = [meaningOf(one), meaningOf(other)]
  if (!sameValue(meant, means)) return { from: { ...from, means: meant }, to: { ...to, means } }
  return sameValue(from, to) ? null : { from, to }
}

function wordOps(present: PersonaItem, wanted: PersonaItem): readonly PersonaOp[] {
  const [before, after] = [byText(present), byText(wanted)]
  const texts = [...new Set([...before.keys(), ...after.keys()])]
  const ops = texts.flatMap((word): readonly PersonaOp[] => {
    const [from, to] = [before.get(word) ?? null, after.get(word) ?? null]
    return sameValue(from, to) ? [] : [{ type: 'word', item: present.id, word, from, to }]
  })
  const takes = (op: PersonaOp): boolean => op.type === 'word' && op.to === null
  return [...ops.filter(takes), ...ops.filter(op => !takes(op))]
}

/** The words that an item lists, by their text. */
export function byText({ words = [] }: Pick<PersonaItem, 'words'>) {
  return new Map(words.map(word => [word.text, word] as const))
}

function lockOps(present: ItemState, wanted: ItemState): readonly PersonaOp[] {
  const { id, locked: from } = present.item
  const to = wanted.item.locked
  const { item, lockedWeight: weight } = to ? wanted : present
  const isSame = present.lockedWeight === wanted.lockedWeight && present.item.because === wanted.item.because
  if (from === to && isSame) return []
  const reason = item.because === undefined ? {} : { because: item.because }
  return [{ type: 'set-locked', item: id, from, to, weight, ...reason }]
}

function countOps({ item, outcomes }: ItemState, wanted: ItemState): readonly PersonaOp[] {
  const [known, counted] = [new Set(outcomes), new Set(wanted.outcomes)]
  const came = wanted.outcomes.filter(outcome => !known.has(outcome))
  const dropped = outcomes.filter(outcome => !counted.has(outcome))
  const change = {
    for: wanted.item.evidence.for - item.evidence.for,
    against: wanted.item.evidence.against - item.evidence.against,
  }
  if (change.for === 0 && change.against === 0 && came.length === 0 && dropped.length === 0) return []
  return [{ type: 'evidence', item: item.id, ...change, outcomes: came, dropped }]
}

function statusOps({ id, status: from }: PersonaItem, { status: to }: PersonaItem): readonly PersonaOp[] {
  return from === to ? [] : [{ type: 'transition', item: id, from, to }]
}

function valueOps(present: PersonaDocument, wanted: PersonaDocument): readonly PersonaOp[] {
  return pathsOf(present, wanted).flatMap((path): readonly PersonaOp[] => {
    const [from, to] = [valueOf(present, path), valueOf(wanted, path)]
    return sameValue(from, to) ? [] : [{ type: 'set', path, from, to }]
  })
}

/** Every path at which one of two documents says something, each once. */
export function pathsOf(one: PersonaDocument, other: PersonaDocument): readonly (readonly string[])[] {
  const paths = [one, other].flatMap(document => [
    ...['name', 'role', ...Object.keys(document.identity.unknown)].map(key => ['identity', key]),
    ...filledPaths(document),
  ])
  return [...new Map(paths.map(path => [JSON.stringify(path), path])).values()]
}

/** What stands at `path`; null where nothing does, also where no value of a persona could. */
export function valueOf(document: PersonaDocument, path: readonly string[]): Json {
  return registerAt(path)?.read(document) ?? null
}

/** The parts of `ops` that touch one of these items or paths: by item, or by its path as JSON. */
export function isAbout(op: PersonaOp, items: ReadonlySet<ItemId>, paths: ReadonlySet<string>): boolean {
  if (op.type === 'set') return paths.has(JSON.stringify(op.path))
  if (op.type === 'hold')
    return op.of.item === undefined ? paths.has(JSON.stringify(op.of.path)) : items.has(op.of.item)
  return items.has(op.type === 'add' || op.type === 'remove' ? op.item.id : op.item)
}

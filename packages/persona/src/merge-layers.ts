import type { Check, HouseSheet, Json, PlacedSetting, Scope, WordRule } from '@understudy/contracts'
import { inScope } from '@understudy/contracts'
import { compileItem } from './compile-item.ts'
import type { MemoryNote } from './document.ts'
import type { ItemStatus } from './item.ts'
import { LAYER_KINDS, standingItems, type PersonaLayer } from './precedence.ts'
import { ruleLines, type RuleLine } from './rule-lines.ts'

/** The style sheets of all layers as one: they are stated, so a word below wins. */
export function wordsOf(layers: readonly PersonaLayer[]): Readonly<Record<string, WordRule>> {
  return merged(layers, ({ preference }) => preference.words)
}

/**
 * How each rule is set at `place`, strongest first: by rule 7, and within a layer the line that says most about where it
 * holds. Mode and speaker stay to be told passage by passage.
 */
export function rulesOf(
  layers: readonly PersonaLayer[],
  { work, pointOfView }: Scope,
): Readonly<Record<string, readonly PlacedSetting[]>> {
  const place = { ...(work === undefined ? {} : { work }), ...(pointOfView === undefined ? {} : { pointOfView }) }
  const byRule = new Map<string, RankedLine[]>()
  for (const [depth, { persona }] of fromAbove(layers).entries())
    for (const [rule, value] of Object.entries(persona.document.preference.rules))
      byRule.set(rule, [...(byRule.get(rule) ?? []), ...ruleLines(value).map(line => ({ depth, line }))])
  const placed = ({ line: { scope, set, except } }: RankedLine): readonly PlacedSetting[] => {
    const { work: inWork, pointOfView: seenBy, ...passage } = scope
    const holds = (inWork ?? place.work) === place.work && (seenBy ?? place.pointOfView) === place.pointOfView
    return holds ? [{ set, except, scope: passage }] : []
  }
  return Object.fromEntries(
    [...byRule].flatMap(([rule, lines]) => {
      const settings = lines.toSorted(compareLines).flatMap(placed)
      return settings.length === 0 ? [] : [[rule, settings]]
    }),
  )
}

interface RankedLine {
  /** How far down its layer is. */
  readonly depth: number
  readonly line: RuleLine
}

function compareLines(one: RankedLine, other: RankedLine): number {
  if (one.line.locked !== other.line.locked) return one.line.locked ? -1 : 1
  const byLayer = one.line.locked ? one.depth - other.depth : other.depth - one.depth
  return byLayer || Object.keys(other.line.scope).length - Object.keys(one.line.scope).length
}

/** The lines of the style sheets of all layers, those below first: they win. */
export function sheetOf(layers: readonly PersonaLayer[]): HouseSheet {
  const linesOf = (key: keyof HouseSheet): readonly string[] =>
    fromAbove(layers)
      .toReversed()
      .flatMap(({ persona }) => {
        const said = persona.document.preference.sheet[key]
        return (Array.isArray(said) ? said : [said]).filter(line => typeof line === 'string')
      })
  return { names: linesOf('names'), punctuation: linesOf('punctuation'), numbers: linesOf('numbers') }
}

/** The extensions of all layers as one, by key; below wins. */
export function extensionsOf(layers: readonly PersonaLayer[]): Readonly<Record<string, Json>> {
  return merged(layers, ({ extensions }) => extensions)
}

export function notesOf(layers: readonly PersonaLayer[]): readonly MemoryNote[] {
  const byId = new Map<string, MemoryNote>()
  for (const { persona } of fromAbove(layers)) for (const note of persona.document.memory.notes) byId.set(note.id, note)
  return [...byId.values()]
}

/** What is only ever stated, of all layers as one; below wins. */
export function factsOf(
  layers: readonly PersonaLayer[],
  section: 'demographics' | 'personality',
): Readonly<Record<string, Json>> {
  return merged(layers, document => document[section])
}

/**
 * The tests of the items that hold in the work and point of view of `place`, strongest first. Mode and speaker stay to be
 * told passage by passage.
 */
export function checksOf(
  layers: readonly PersonaLayer[],
  { work, pointOfView }: Scope,
  statuses: readonly ItemStatus[] = ['active'],
): readonly Check[] {
  const place = { ...(work === undefined ? {} : { work }), ...(pointOfView === undefined ? {} : { pointOfView }) }
  return standingItems(layers, statuses).items.flatMap(standing => {
    const { mode: _, speaker: __, ...scope } = standing.item.scope
    return inScope(scope, place) ? compileItem(standing) : []
  })
}

function fromAbove(layers: readonly PersonaLayer[]): readonly PersonaLayer[] {
  return layers.toSorted((one, other) => LAYER_KINDS.indexOf(one.kind) - LAYER_KINDS.indexOf(other.kind))
}

function merged<T>(
  layers: readonly PersonaLayer[],
  part: (document: PersonaLayer['persona']['document']) => Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  // no spread: a word may be called anything, and entries keep own properties own
  return Object.fromEntries(fromAbove(layers).flatMap(({ persona }) => Object.entries(part(persona.document))))
}

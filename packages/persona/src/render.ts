import {
  broughtBy,
  inScope,
  mostTokens,
  say,
  type Catalogue,
  type ItemRef,
  type Json,
  type RenderedPersona,
  type Scope,
  type TokenCounter,
} from '@understudy/contracts'
import { toolsOf } from './acting-modules.ts'
import { personaCatalogue } from './catalogue.ts'
import { describeItem } from './describe-item.ts'
import { asData } from './fence.ts'
import { extensionsOf, factsOf, notesOf, wordsOf } from './merge-layers.ts'
import { isEmptyList } from './item-word.ts'
import type { ItemState } from './persona.ts'
import { compareStanding, standingItems, type LayeredItem, type PersonaLayer } from './precedence.ts'
import { costOf, frameCost, linesWithin, sectionOf, type PromptLine, type PromptSection } from './render-budget.ts'
import { extensionLines, factLines, noteLines, wordsLine } from './render-data.ts'
import { corePartsOf, rankedAsSettled } from './settled-core.ts'

/** Where and to whom it is rendered. */
export interface RenderContext {
  readonly place: Scope
  /** Who may speak there, as scopes name them: what is meant for their speech is said along. Defaults to nobody. */
  readonly speakers?: readonly string[]
  /** What of the stated-only fields leaves this machine: a local setting, never part of the document. Defaults to nothing. */
  readonly send?: { readonly demographics?: boolean; readonly personality?: boolean }
  /** Defaults to English. */
  readonly catalogue?: Catalogue
}

export interface RenderBudget {
  /** Tokens of `core`, `scoped` and `extensions` together. Defaults to 400. */
  readonly tokens?: number
  /** Defaults to `mostTokens`, which supposes nothing of a vocabulary. A model's own lets more in. */
  readonly count?: TokenCounter
}

/** Layers as text for a prompt. `version` is the sum of the layers' versions. */
export interface RenderedLayers extends RenderedPersona {
  /** Extension fields, fenced, by key. */
  readonly extensions: Readonly<Record<string, string>>
}

export const DEFAULT_BUDGET_TOKENS = 400

/** Most that each may take of the whole, so that none crowds out the others; what is not needed goes to the items. */
const EXTENSIONS_SHARE = 0.3
const SCOPED_SHARE = 0.35
const SIDE_SHARE = 0.12
/** A field that has less says nothing: rather some of them than none. */
const LEAST_FIELD_TOKENS = 40
/** Kept free for what waits to be settled, where core is: some three lines. */
const WAITING_SHARE = 0.12

/**
 * The persona for a prompt: deterministic, never over budget. `core` holds what is meant everywhere, the style sheet
 * and notes, and depends on the layers alone; `scoped` holds what is meant at `place`, and what a learner found since core
 * was settled. Locked items first, then stated ones, then by evidence. Only active items that nothing stronger overrules
 * go in.
 */
export function render(
  layers: readonly PersonaLayer[],
  context: RenderContext,
  budget: RenderBudget = {},
): RenderedLayers {
  const { tokens = DEFAULT_BUDGET_TOKENS, count = mostTokens } = budget
  const press: Press = { layers, context, catalogue: context.catalogue ?? personaCatalogue, tokens, count }
  const items = standingItems(layers.map(rankedAsSettled)).items.filter(({ item }) => !isEmptyList(item))
  const { settled, waiting } = corePartsOf(items.filter(isGeneral), layers)
  const here = items.filter(each => !isGeneral(each) && isMeantAt(each.item.scope, context))
  const extensions = renderExtensions(press)
  const room = tokens - Object.values(extensions).reduce((sum, text) => sum + count(text), 0)
  const core = renderCore(press, settled, room - roomForScoped(press))
  const scoped = renderScoped(press, [...here, ...waiting].toSorted(compareStanding), room - count(core.text))
  const version = layers.reduce((sum, { persona }) => sum + persona.version, 0)
  return {
    core: core.text,
    scoped: scoped.text,
    version,
    items: eachOnce([...core.items, ...scoped.items]),
    extensions,
  }
}

interface Press {
  readonly layers: readonly PersonaLayer[]
  readonly context: RenderContext
  readonly catalogue: Catalogue
  readonly tokens: number
  readonly count: TokenCounter
}

function isGeneral({ item }: Pick<LayeredItem, 'item'>): boolean {
  return Object.values(item.scope).every(value => value === undefined)
}

/** A passage may begin to speak: how somebody does is told before they open their mouth. */
function isMeantAt(scope: Scope, { place, speakers = [] }: RenderContext): boolean {
  const { speaker, mode, ...rest } = scope
  if (speaker === undefined || !speakers.includes(speaker)) return inScope(scope, place)
  return mode === 'dialogue' ? inScope(rest, place) : inScope({ ...rest, ...(mode !== undefined && { mode }) }, place)
}

function renderCore(press: Press, items: readonly LayeredItem[], room: number): PromptSection {
  const { catalogue, count } = press
  const heading = say(catalogue, { key: 'persona.prompt.core' })
  const side = sideLines(press)
  const left = room - frameCost(heading, count) - costOf(side, count)
  const lines = linesWithin(itemLines(items, catalogue), left, count)
  return sectionOf(heading, [...lines, ...side], room, count)
}

/** Words, notes and what is switched on to be sent, each within its share. */
function sideLines({ layers, context: { send }, catalogue, tokens, count }: Press): readonly PromptLine[] {
  const share = Math.floor(tokens * SIDE_SHARE)
  const words = wordsLine(wordsOf(layers), share, { count, catalogue })
  const facts = [
    ...(send?.demographics === true ? factLines(factsOf(layers, 'demographics'), catalogue) : []),
    ...(send?.personality === true ? factLines(factsOf(layers, 'personality'), catalogue) : []),
  ]
  return [
    ...(words === null ? [] : [words]),
    ...linesWithin(noteLines(broughtBy(toolsOf(layers), 'notes', notesOf(layers)), catalogue), share, count),
    ...linesWithin(facts, share, count),
  ]
}

/**
 * Reckoned from all scoped items as core was settled, in place or not, so that `core` is the same at every place, and
 * with a share for those that wait.
 */
function roomForScoped({ layers, catalogue, tokens, count }: Press): number {
  const items = layers.flatMap(({ persona, core = persona }) => [...core.items.values()].filter(isSaidInPlace))
  const waiting = layers.some(({ core }) => core !== undefined) ? Math.floor(tokens * WAITING_SHARE) : 0
  if (items.length === 0 && waiting === 0) return 0
  const most = Math.floor(tokens * SCOPED_SHARE)
  let need = waiting + frameCost(say(catalogue, { key: 'persona.prompt.scoped' }), count)
  for (const item of items) {
    if (need >= most) return most
    need += costOf([itemLine(item, catalogue)], count)
  }
  return Math.min(most, need)
}

function isSaidInPlace({ item }: ItemState): boolean {
  return item.status === 'active' && !isGeneral({ item }) && !isEmptyList(item)
}

function renderScoped({ catalogue, count }: Press, items: readonly LayeredItem[], room: number): PromptSection {
  const heading = say(catalogue, { key: 'persona.prompt.scoped' })
  const lines = itemLines(items, catalogue)
  return sectionOf(heading, linesWithin(lines, room - frameCost(heading, count), count), room, count)
}

/** Each field has its share; what one leaves goes to those after it. */
function renderExtensions(press: Press): Readonly<Record<string, string>> {
  const fields = Object.entries(extensionsOf(press.layers))
  const rendered: (readonly [string, string])[] = []
  let room = Math.floor(press.tokens * EXTENSIONS_SHARE)
  for (const [at, [key, value]] of fields.entries()) {
    const share = Math.max(LEAST_FIELD_TOKENS, Math.floor(room / (fields.length - at)))
    const text = renderExtension(press, key, value, Math.min(room, share))
    if (text === '') continue
    rendered.push([key, text])
    room -= press.count(text)
  }
  return Object.fromEntries(rendered)
}

function renderExtension({ catalogue, count }: Press, key: string, value: Json, room: number): string {
  const heading = say(catalogue, { key: 'persona.prompt.extension' })
  // the key is data too
  const name: PromptLine = { text: `${asData(key)}:`, item: null }
  const left = room - frameCost(heading, count) - costOf([name], count)
  const lines = linesWithin(extensionLines(value), left, count)
  return lines.length === 0 ? '' : sectionOf(heading, [name, ...lines], room, count).text
}

function* itemLines(items: readonly LayeredItem[], catalogue: Catalogue): Iterable<PromptLine> {
  for (const item of items) yield itemLine(item, catalogue)
}

function itemLine({ item, version }: ItemState, catalogue: Catalogue): PromptLine {
  return {
    text: `- ${asData(describeItem(item, 'imperative', { catalogue }))}`,
    item: { id: item.id, version },
  }
}

/** A list of words may have some in each part. */
function eachOnce(items: readonly ItemRef[]): readonly ItemRef[] {
  return items.filter(
    ({ id, version }, at) => items.findIndex(other => other.id === id && other.version === version) === at,
  )
}

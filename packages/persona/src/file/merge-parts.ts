import type { Json } from '@understudy/contracts'
import type { CST } from 'yaml'
import { sameValue } from '../same-value.ts'
import { isRecord } from '../value-guards.ts'
import { alignLists, type Pairing } from './align-lists.ts'
import { hasAlias, hasComment, isBlock, isFilled, type Part } from './kept-text.ts'
import { entryOf, nameOf } from './part-name.ts'
import type { Indent } from './render-part.ts'
import { insertPart, removePart, setPart, type Site } from './set-part.ts'
import { isShort } from './write-persona.ts'

/** What a value was and is to be. */
export interface Change {
  /** By the keys of the file; `*` for an element of a list. */
  readonly path: readonly string[]
  /** Undefined where the text did not say it. */
  readonly before: Json | undefined
  readonly after: Json
  /** `after` without what goes without saying: what is written where nothing stands yet. Undefined where all of it does. */
  readonly shown: Json | undefined
}

export interface MergeOptions {
  readonly indent: Indent
  /** Whether aliases stay: they cannot where only one of those that share a value changed. */
  readonly withAliases: boolean
}

type Values = { readonly [key: string]: Json }
type MapChange = Change & { readonly before: Values; readonly after: Values }
type ListChange = Change & { readonly before: readonly Json[]; readonly after: readonly Json[] }

/** Lists whose elements have a name and no order. */
const NAMED: Readonly<Record<string, string>> = {
  'memory.notes': 'id',
  pattern: 'id',
  'preference.models': 'id',
  'modules.tools': 'id',
  'modules.pipeline': 'id',
  'modules.templates': 'id',
  'preference.style': 'id',
  'preference.content': 'id',
  'preference.format': 'id',
  'preference.reasoning': 'id',
  'preference.style.*.words': 'text',
  'preference.content.*.words': 'text',
  'preference.format.*.words': 'text',
  'preference.reasoning.*.words': 'text',
}

/** Brings what stands in a part up to date; false where the part has to be set anew. `outer` is where the part stands. */
export function mergeValue(part: Part, change: Change, outer: Site, options: MergeOptions): boolean {
  const { before, after } = change
  const isSame = before !== undefined && sameValue(before, after)
  if (isSame && (options.withAliases || !hasAlias(part.value))) return true
  if (part.value?.type === 'alias') return false
  const site = siteOf(part.value, options)
  if (site === null || isEmpty(after)) return isSame
  if (outer.column !== null && outgrows(part.value, change)) return false
  if (isRecord(before) && isRecord(after)) mergeMap(site, { ...change, before, after }, options)
  else if (isList(before) && isList(after)) mergeList(site, { ...change, before, after }, options)
  else return false
  // a map may be left with nothing but what goes without saying
  return site.parts.some(isFilled)
}

function siteOf(value: CST.Token | undefined, { indent }: MergeOptions): Site | null {
  if (isBlock(value)) return { parts: value.items, column: value.indent, indent }
  if (value?.type !== 'flow-collection' || !value.items.some(isFilled)) return null
  return { parts: value.items, column: null, indent }
}

/** Whether a line is too long by now for what it says. Comments keep it as it is. */
function outgrows(value: CST.Token | undefined, { before, after }: Change): boolean {
  return value?.type === 'flow-collection' && isShort(before) && !isShort(after) && !hasComment(value)
}

function mergeMap(site: Site, change: MapChange, options: MergeOptions): void {
  const { before, after, shown } = change
  const named = new Map<string, Part>()
  const gone: Part[] = []
  for (const part of site.parts.filter(isFilled)) {
    const name = nameOf(part)
    if (name === null) continue
    named.set(name, part)
    const inner = innerChange(change, name)
    if (inner === null) {
      // what was read as nothing, as in `measure: null`, may stand
      if (valueOf(before, name) !== undefined) gone.push(part)
    } else if (!mergeValue(part, inner, site, options)) {
      if (inner.shown === undefined && !hasComment(part)) gone.push(part)
      else setPart(site, part, { [name]: inner.shown ?? inner.after })
    }
  }
  const names = Object.keys(after)
  for (const [at, name] of names.entries()) {
    if (named.has(name) || sameValue(valueOf(before, name), valueOf(after, name))) continue
    const value = isRecord(shown) ? valueOf(shown, name) : valueOf(after, name)
    // where the file would have it, or at the end
    const above = names.slice(0, at).findLast(key => named.has(key)) ?? [...named.keys()].at(-1)
    const previous = above === undefined ? null : (named.get(above) ?? null)
    if (value !== undefined) named.set(name, insertPart(site, previous, { [name]: value }))
  }
  removeAll(site, gone)
}

function innerChange({ path, before, after, shown }: MapChange, name: string): Change | null {
  const inner = valueOf(after, name)
  if (inner === undefined) return null
  return {
    path: [...path, name],
    before: valueOf(before, name),
    after: inner,
    shown: isRecord(shown) ? valueOf(shown, name) : inner,
  }
}

function mergeList(site: Site, change: ListChange, options: MergeOptions): void {
  const { before, after, shown, path } = change
  const parts = site.parts.filter(isFilled)
  const key = NAMED[path.join('.')]
  const pairs = key === undefined ? alignLists(before, after) : namedPairs(parts, change, key)
  const partAt = (index: number | null): Part | null => (index === null ? null : (parts[index] ?? null))
  const kept = new Set<Part>()
  for (const { from, to } of pairs) {
    const part = partAt(from)
    const value = after[to]
    if (part === null || value === undefined) continue
    kept.add(part)
    const was =
      key === undefined ? before[from ?? 0] : before.find(element => nameIn(element, key) === nameIn(value, key))
    const inner = { path: [...path, '*'], before: was, after: value, shown: isList(shown) ? shown[to] : value }
    if (!mergeValue(part, inner, site, options)) setPart(site, part, [inner.shown ?? value])
  }
  let previous: Part | null = null
  for (const { from, to } of pairs) {
    const part = partAt(from)
    const value = (isList(shown) ? shown[to] : undefined) ?? after[to]
    previous = part ?? (value === undefined ? previous : insertPart(site, previous, [value]))
  }
  removeAll(
    site,
    parts.filter(part => !kept.has(part)),
  )
}

/** After all that comes in, which needs something to stand beside; from the end, so that what takes a place stays. */
function removeAll(site: Site, gone: readonly Part[]): void {
  for (const part of gone.toReversed()) removePart(site, part)
}

/** Each element of `after` with the part that names the same. */
function namedPairs(parts: readonly Part[], { after }: ListChange, key: string): readonly Pairing[] {
  const names = parts.map(part => entryOf(part, key))
  return after.map((element, to) => {
    const name = nameIn(element, key)
    const from = names.indexOf(name)
    return { from: name === null || from === -1 ? null : from, to }
  })
}

function nameIn(element: Json, key: string): string | null {
  const name = isRecord(element) ? element[key] : undefined
  return typeof name === 'string' ? name : null
}

function isEmpty(value: Json): boolean {
  return isList(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function valueOf(values: Values, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}

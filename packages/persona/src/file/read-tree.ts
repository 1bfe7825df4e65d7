import { LineCounter, isAlias, isNode, parseDocument, visit, type Document } from 'yaml'
import { refuse, type PersonaFileFailure } from './file-failure.ts'

/** Aliases that one anchor may be resolved to, counted as often as they would be written out. */
const MAX_ALIASES = 100

/** A file as plain values, and where in it each of them stands. */
export interface FileTree {
  readonly value: unknown
  readonly hasAliases: boolean
  readonly place: Place
}

/** A path as people write it, with its line where that is known: `preference.style[3].scope (line 14)`. */
export type Place = (path: readonly PropertyKey[]) => string

export type TreeResult = { readonly ok: true; readonly value: FileTree } | PersonaFileFailure

/** Reads JSON or YAML as data alone: no tags, no merge keys, aliases bounded. */
export function readTree(text: string): TreeResult {
  const json = readJson(text)
  if (json !== undefined) return { ok: true, value: { value: json, hasAliases: false, place: placeInText(text) } }
  const lines = new LineCounter()
  const document = parseYaml(text, lines)
  if (document === null) return refuse('too-deep', 'line 1', 'more levels than can be read')
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken !== undefined)
    return refuse('bad-syntax', lineAt(lines, broken.pos[0]), broken.code.toLowerCase().replaceAll('_', ' '))
  return resolved(document, lines)
}

/** Undefined where it is no JSON: then it is YAML, or its error is better told by YAML, with a line. */
function readJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null where its nesting exhausts the stack. */
function parseYaml(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function resolved(document: Document.Parsed, lines: LineCounter): TreeResult {
  const alias = firstAlias(document)
  const place = placeIn(document, lines)
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { ok: true, value: { value, hasAliases: alias !== null, place } }
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-deep', 'line 1', 'more levels than can be read')
    // the library throws this for an alias of nothing and for too many of them alike
    if (!(error instanceof ReferenceError) || alias === null) throw error
    const at = lineAt(lines, alias.offset)
    return error.message.startsWith('Unresolved')
      ? refuse('bad-syntax', at, 'alias of no anchor')
      : refuse('alias-bomb', at, `more than ${MAX_ALIASES} aliases`)
  }
}

function firstAlias(document: Document.Parsed): { readonly offset: number } | null {
  let offset: number | null = null
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset === null ? null : { offset }
}

/** Places are asked for only of what is refused, so JSON is read again for its lines only then. */
function placeInText(text: string): Place {
  return path => {
    const lines = new LineCounter()
    const document = parseYaml(text, lines)
    return document === null ? pathText(path) : placeIn(document, lines)(path)
  }
}

function placeIn(document: Document.Parsed, lines: LineCounter): Place {
  return path => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && !isAlias(node) && node.range) return `${pathText(path)} (${lineAt(lines, node.range[0])})`
    }
    return path.length === 0 ? 'the file' : pathText(path)
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('')
}

function lineAt(lines: LineCounter, offset: number): string {
  return `line ${lines.linePos(offset).line}`
}

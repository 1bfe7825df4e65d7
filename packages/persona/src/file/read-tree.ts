import {
  LineCounter,
  isAlias,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml'
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
  const { document, lines } = readYaml(text)
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken !== undefined) return brokenAt(broken, lines)
  const twice = repeatedKey(document)
  return twice === null ? resolved(document, lines) : refuse('bad-syntax', lineAt(lines, twice), 'duplicate key')
}

/** Where the first key stands that its map has already; null where there is none. */
function repeatedKey(document: Document.Parsed): number | null {
  let offset: number | null = null
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        // as the key of a plain object, where 1 and "1" are one
        const name = isScalar(key) ? String(key.value) : String(key)
        if (seen.has(name)) {
          offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return offset
}

/** The mistakes that people make, by what the YAML library calls them. */
const MISTAKES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'set in too far or not far enough, or a bracket that is not closed',
  MISSING_CHAR: 'something is missing, as a closing quotation mark, or a colon after a key',
  TAB_AS_INDENT: 'a tab where only spaces may stand',
  UNEXPECTED_TOKEN: 'something that does not belong here',
}

function brokenAt({ code, pos }: YAMLParseError | YAMLWarning, lines: LineCounter): PersonaFileFailure {
  const at = lineAt(lines, pos[0])
  if (code === 'RESOURCE_EXHAUSTION') return refuse('too-deep', at, 'more levels than can be read')
  return refuse('bad-syntax', at, MISTAKES[code] ?? code.toLowerCase().replaceAll('_', ' '))
}

/** Whether a text is JSON, which has no comments. */
export function isJson(text: string): boolean {
  return readJson(text) !== undefined
}

/** Undefined where it is no JSON: then it is YAML, or its error is better told by YAML, with a line. */
function readJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readYaml(text: string): { readonly document: Document.Parsed; readonly lines: LineCounter } {
  const lines = new LineCounter()
  // keys are compared below: the library compares each with each, which takes minutes on a large map
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  })
  return { document, lines }
}

function resolved(document: Document.Parsed, lines: LineCounter): TreeResult {
  const alias = firstAlias(document)
  const place = placeIn(document, lines)
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { ok: true, value: { value, hasAliases: alias !== null, place } }
  } catch (error) {
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
    const { document, lines } = readYaml(text)
    return placeIn(document, lines)(path)
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

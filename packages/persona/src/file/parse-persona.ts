import type * as z from 'zod/mini'
import type { PersonaDocument } from '../document.ts'
import { ITEM_FIELDS } from '../item.ts'
import { isActing } from '../item-id.ts'
import { MAX_LIVE_ITEMS } from '../limits.ts'
import { isRecord } from '../value-guards.ts'
import { unsafePart } from './check-tree.ts'
import { refuse, type PersonaFileFailure, type PersonaFileReason } from './file-failure.ts'
import { evidenceOfFile, type FileEvidence } from './file-evidence.ts'
import { fileSchema } from './file-schema.ts'
import { FILE_VERSION, migrated } from './migrations.ts'
import { documentOfFile } from './persona-of-file.ts'
import { readTree, type FileTree, type Place } from './read-tree.ts'

/** A persona of 80 items is about 32 KB; a style sheet of thousands of words still fits. In UTF-8. */
export const MAX_FILE_BYTES = 1_000_000

export type PersonaFileResult =
  | {
      readonly ok: true
      readonly value: PersonaDocument
      /** The choices behind it, as the file says them: to be shown, and nobody's here. Null where it says nothing of them. */
      readonly evidence: FileEvidence | null
    }
  | PersonaFileFailure

/**
 * Reads a persona file, YAML or JSON. Nothing in it is obeyed or looked up: what comes is a document, or the first
 * thing that is wrong with it and where.
 */
export function parsePersona(text: string): PersonaFileResult {
  if (text.length > MAX_FILE_BYTES || new TextEncoder().encode(text).length > MAX_FILE_BYTES) {
    return refuse('too-large', 'the file', `more than ${MAX_FILE_BYTES / 1_000_000} MB`)
  }
  if (text.includes('\0')) return refuse('not-a-persona', 'the file', 'not text')
  // prose, a web page or a photograph is told for what it is, not for its mistakes in YAML
  if (!text.includes('schemaVersion')) return refuse('not-a-persona', 'the file', 'no schemaVersion')
  const tree = readTree(text.replace(/^\uFEFF/, ''))
  if (!tree.ok) return tree
  return notOurs(tree.value) ?? unsafePart(tree.value) ?? documentOf(tree.value)
}

function notOurs({ value, place }: FileTree): PersonaFileFailure | null {
  if (!isRecord(value) || !Object.hasOwn(value, 'schemaVersion'))
    return refuse('not-a-persona', 'the file', 'no schemaVersion')
  const version = value.schemaVersion
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('not-a-persona', place(['schemaVersion']), `not ${FILE_VERSION}`)
  }
  return version > FILE_VERSION
    ? refuse('newer-version', place(['schemaVersion']), `version ${version}, this reads ${FILE_VERSION}`)
    : null
}

function documentOf({ value, place }: FileTree): PersonaFileResult {
  const read = fileSchema.safeParse(current(value))
  if (!read.success) return issueFailure(read.error.issues[0], place)
  const document = documentOfFile(read.data)
  return wrongItems(document, place) ?? { ok: true, value: document, evidence: evidenceOfFile(read.data) }
}

/** The file as this version writes it. */
function current(value: unknown): unknown {
  const version = isRecord(value) ? value.schemaVersion : null
  return isRecord(value) && typeof version === 'number' ? migrated(value, version) : value
}

function wrongItems(document: PersonaDocument, place: Place): PersonaFileFailure | null {
  const seen = new Set<string>()
  let acting = 0
  for (const field of ITEM_FIELDS) {
    for (const [at, item] of document.preference[field].entries()) {
      if (seen.has(item.id)) return refuse('duplicate-item', place(['preference', field, at]), 'id used before')
      seen.add(item.id)
      if (isActing(item)) acting += 1
    }
  }
  if (acting <= MAX_LIVE_ITEMS)
    return (
      duplicateOf('memory.notes', document.memory.notes) ??
      duplicateOf('pattern', document.pattern) ??
      duplicateOf('preference.models', document.preference.models) ??
      duplicateOf('modules.tools', document.modules.tools) ??
      duplicateOf('modules.pipeline', document.modules.pipeline) ??
      duplicateOf('modules.templates', document.modules.templates)
    )
  return refuse('too-many-items', 'preference', `${acting}, ${MAX_LIVE_ITEMS} at most`)
}

function duplicateOf(place: string, list: readonly { readonly id: string }[]): PersonaFileFailure | null {
  const seen = new Set<string>()
  for (const [at, { id }] of list.entries()) {
    if (seen.has(id)) return refuse('duplicate-item', `${place}[${at}]`, 'id used before')
    seen.add(id)
  }
  return null
}

type Issue = z.core.$ZodIssue

function issueFailure(issue: Issue | undefined, place: Place): PersonaFileFailure {
  if (issue === undefined) return refuse('bad-value', 'the file', 'not a persona')
  return refuse(reasonOf(issue), place(issue.path), detailOf(issue))
}

function reasonOf({ code, path }: Issue): PersonaFileReason {
  if (path[0] === 'identity') return 'not-a-persona'
  if (path[0] === 'preference' && path[3] === 'scope') return 'impossible-scope'
  return code === 'too_big' ? 'too-long' : 'bad-value'
}

/** In our words: the library's may quote the value. */
function detailOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.join(', ')}`
    case 'too_big':
      return `${String(issue.maximum)} at most`
    case 'too_small':
      return `${String(issue.minimum)} at least`
    case 'custom':
      return issue.message
    default:
      return 'does not fit'
  }
}

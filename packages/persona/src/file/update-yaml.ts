import type { PersonaDocument } from '../document.ts'
import { refuse, type PersonaFileFailure } from './file-failure.ts'
import { fileOfDocument, fullFileOfDocument } from './file-of-persona.ts'
import { readKept, textOf } from './kept-text.ts'
import { mergeValue } from './merge-parts.ts'
import { parsePersona } from './parse-persona.ts'
import { isJson } from './read-tree.ts'
import { indentOf } from './render-part.ts'
import { sameDocument } from './same-document.ts'
import { toJson, toYaml } from './write-persona.ts'

/** A text brought up to date; where `kept` is false it was written anew, for the reason of `failure`. */
export type UpdatedYaml =
  | { readonly kept: true; readonly text: string }
  | { readonly kept: false; readonly text: string; readonly failure: PersonaFileFailure }

/**
 * A person's own text of a persona with the values of `document` in it. What did not change stands as it stood, to the
 * letter: comments, blank lines, order. A comment of what went goes too, but for those that a blank line sets apart from
 * it. Evidence in the text goes, for it is no part of a persona. Items, notes, habits and words of a list stay in the order of the text. A text that cannot be read is written anew.
 */
export function updateYaml(text: string, document: PersonaDocument): UpdatedYaml {
  const read = parsePersona(text)
  if (!read.ok) return { kept: false, text: toYaml(document), failure: read }
  if (read.evidence === null && sameDocument(read.value, document)) return { kept: true, text }
  if (isJson(text)) return { kept: true, text: toJson(document) }
  for (const withAliases of [true, false]) {
    const updated = merged(text, read.value, document, withAliases)
    if (updated !== null) return { kept: true, text: updated }
  }
  const failure = refuse('bad-syntax', 'the file', 'cannot be brought up to date')
  return { kept: false, text: toYaml(document), failure }
}

/** Null where the text does not say `after` in the end. */
function merged(text: string, before: PersonaDocument, after: PersonaDocument, withAliases: boolean): string | null {
  const kept = readKept(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  if (kept === null) return null
  const indent = indentOf(kept)
  const outer = { parts: [kept.root], column: null, indent }
  const change = {
    path: [],
    before: { ...fullFileOfDocument(before), evidence: null },
    after: fullFileOfDocument(after),
    shown: fileOfDocument(after),
  }
  if (!mergeValue(kept.root, change, outer, { indent, withAliases })) return null
  const updated = textOf(kept)
  const read = parsePersona(updated)
  return read.ok && read.evidence === null && sameDocument(read.value, after) ? updated : null
}

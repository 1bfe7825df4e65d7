import { sentences, words } from '@understudy/prose'
import type { EditedPassage } from './edit-operation.ts'
import type { EditKind } from './edit-reading.ts'

/**
 * The kind of a change that can be told in any language: every word stayed as it was, or a text was put where none stood.
 * Null where words came or went.
 */
export function plainKind({
  base,
  settled,
}: EditedPassage): { readonly kind: EditKind; readonly because: readonly string[] } | null {
  const [before, after] = [textsOf(base), textsOf(settled)]
  if (before.length === 0 && after.length > 0) return { kind: 'content', because: ['nothing before'] }
  if (before.join(' ').toLowerCase() !== after.join(' ').toLowerCase()) return null
  if (sentences(base).length !== sentences(settled).length) return { kind: 'structure', because: ['sentences'] }
  return before.join(' ') === after.join(' ')
    ? { kind: 'punctuation', because: ['marks'] }
    : { kind: 'capitals', because: ['capitals'] }
}

function textsOf(text: string): readonly string[] {
  return words(text).map(word => word.text)
}

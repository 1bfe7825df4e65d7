import { sentences } from '@understudy/prose'
import { commandsMachine } from './addresses-machine.ts'
import { isOtherLanguage } from './is-other-language.ts'
import type { OperationRefusal } from './operation.ts'
import { namesIn } from './says-fact.ts'
import type { Screen } from './screen-statement.ts'

/**
 * Why a paragraph of a template may not be said so. It speaks to a model by nature, but takes nothing over from the
 * texts it will stand beside, and what fences those texts stays as it is.
 */
export function whyNoParagraph(before: string, text: string, screen: Screen): OperationRefusal | null {
  const said = text.normalize('NFKC')
  if (said.trim() === '') return 'malformed'
  if (fencesOf(before).some(sentence => !text.includes(sentence))) return 'locked'
  if (marksOf(before) !== marksOf(text)) return 'variables'
  if (commandsMachine(said) && !commandsMachine(before)) return 'no-preference'
  if (isOtherLanguage(said)) return 'other-language'
  if (screen.known.holds(said, before)) return 'quoted'
  const known = namesIn(before, screen.names)
  return namesIn(said, screen.names).some(name => !known.includes(name)) ? 'fact' : null
}

/** Sentences that say what is material and never instructs, and what of a story no wording may change. */
function fencesOf(paragraph: string): readonly string[] {
  return sentences(paragraph)
    .map(({ from, to }) => paragraph.slice(from, to).trim())
    .filter(sentence => /\binstruct|\bmaterial\b|\bnothing else\b|\bstay as they are\b|\bno events\b/iu.test(sentence))
}

function marksOf(text: string): string {
  return (text.match(/<[^<>]*>/gu) ?? []).toSorted().join(' ')
}

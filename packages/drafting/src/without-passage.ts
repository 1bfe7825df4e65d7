import { words } from '@understudy/prose'

/** "Original: ... Rewritten: ...": only what stands behind the last label is the answer. */
const LABELLED =
  /^\s*(?:#{1,6}[ \t]+)?(?:\*\*)?(?:original|before|input)\b[^\n:]{0,20}:(?:\*\*)?[^]*\n\s*(?:#{1,6}[ \t]+)?(?:\*\*)?(?:rewritten|revised|rewrite|revision|tightened|expanded|edited|corrected|improved|after|output|new)\b[^\n:]{0,20}:(?:\*\*)?\s*/iu
/** What follows the passage said again is its rewrite where it has so many of its words; else it goes on from it. */
const ALIKE = 0.4
/** A passage of fewer words, each counted once, may well be kept and have a line like it put after it. */
const LEAST_WORDS = 12

/** A rewrite without the passage itself said again before it, whole and word for word. */
export function withoutPassage(answer: string, passage: string): string {
  const labelled = answer.replace(LABELLED, '')
  if (labelled !== answer && labelled.trim() !== '') return labelled
  const rest = afterPassage(answer, passage.trim())
  return rest === null || wordsOf(passage).size < LEAST_WORDS || !isAlike(rest, passage) ? answer : rest
}

/** What stands behind the passage, spaces counted as one; null where the answer does not begin with all of it. */
function afterPassage(answer: string, passage: string): string | null {
  const said = answer.trimStart()
  let at = 0
  for (const piece of passage.split(/\s+/u)) {
    if (!said.startsWith(piece, at)) return null
    at += piece.length
    at += /^\s*/u.exec(said.slice(at))?.[0].length ?? 0
  }
  // on the same line it is a sentence more
  const rest = said.slice(at)
  return rest !== '' && /\n\s*$/u.test(said.slice(0, at)) ? rest : null
}

function isAlike(rest: string, passage: string): boolean {
  const others = wordsOf(passage)
  const own = [...wordsOf(rest)]
  return own.length > 0 && own.filter(word => others.has(word)).length >= ALIKE * own.length
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(words(text.toLowerCase()).map(word => word.text))
}

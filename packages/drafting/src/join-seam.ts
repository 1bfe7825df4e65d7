import { hasSpacelessScript, words } from '@understudy/prose'

const OPENERS = /[“‘«„([{—\-/]$/u
const CLOSERS = /^(?:[,.;:!?…)\]}”»]|['’](?:s|t|re|ve|ll|d|m)\b)/u
/** What may yet turn out a half word, or the end of one. */
const UNDECIDED = /^["'’“‘”]?[\p{L}\p{M}\p{N}]*$/u
/** Searched for from its beginning, all of a long text would be. */
const LONGEST_WORD = 200
/** Words that may well be said twice running. */
const DOUBLED = new Set(['had', 'that'])

/**
 * A continuation as it must follow `before`: with one space or none. Models drop the space they should begin with, so
 * one is put in between words, unless both halves make one word that the book has. A last word that the model says
 * again, or says whole where it stood half, is said once. Null while it may still turn out either way.
 */
export function joinSeam(before: string, text: string, { book, done }: { book: string; done: boolean }): string | null {
  const bare = text.trimStart()
  if (bare === '') return done ? '' : null
  if (before === '' || /\s$/u.test(before)) return bare
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(before.slice(-LONGEST_WORD))?.[0] ?? ''
  const first = /^[\p{L}\p{M}\p{N}]+/u.exec(bare)?.[0] ?? ''
  if (!done && UNDECIDED.test(bare)) return null
  const rest = withoutWordAgain(last, first, bare)
  if (rest !== null) return rest
  if (OPENERS.test(before) || CLOSERS.test(bare) || closesSpeech(before, bare)) return bare
  if (hasSpacelessScript((before.at(-1) ?? '') + (bare.at(0) ?? ''))) return bare
  const isHalf = bare === text && last !== '' && first !== '' && isOneWord(last, first, book)
  return isHalf ? bare : ` ${bare}`
}

/** What follows `last` where the answer begins with it again; null where it does not. */
function withoutWordAgain(last: string, first: string, bare: string): string | null {
  if (last.length < 2 || !first.startsWith(last) || DOUBLED.has(last.toLowerCase())) return null
  if (first === last) return bare.slice(last.length)
  // `won` before `wonderful` is a half said whole; a short word before a longer one is often two words
  return last.length >= 4 ? bare.slice(last.length) : null
}

/** A straight mark closes where the paragraph has one open. */
function closesSpeech(before: string, bare: string): boolean {
  if (!bare.startsWith('"')) return false
  const paragraph = before.slice(before.lastIndexOf('\n') + 1)
  return (paragraph.match(/"/g)?.length ?? 0) % 2 === 1
}

function isOneWord(last: string, first: string, book: string): boolean {
  const counts = new Map<string, number>()
  for (const { text } of words(book)) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  const known = (word: string): number => counts.get(word.toLowerCase()) ?? 0
  // the half before the caret is in the book once, as itself
  return known(last + first) > 0 && known(last) <= 1
}

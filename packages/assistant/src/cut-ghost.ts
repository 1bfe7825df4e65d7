import { words as wordsOf, type Slice } from '@understudy/prose'

/** How far from the wished length a better place to stop is looked for, as parts of it. */
const [LEAST, MOST] = [0.6, 1.25]
/** How many words off a clause may be, for a sentence so far off to be as good; and the same of stopping anywhere. */
const CLAUSE = 1
const ANYWHERE = 3
const SENTENCE_END = /[.!?…。！？]/u
const CLAUSE_END = /[,;:—–、；：]/u

export interface GhostCut {
  /** What of it may be shown by now; as more comes it is only extended. */
  readonly text: string
  /** Whether nothing that may still come would be shown. */
  readonly closed: boolean
}

/**
 * A continuation cut to about so many words, at the end of a sentence or a clause where there is one near, else behind a
 * word. A little is held back until that is known. `done`: all of it has come.
 */
export function cutGhost(text: string, wished: number, done: boolean): GhostCut {
  const all = wordsOf(text)
  const [least, most] = [Math.max(1, Math.ceil(LEAST * wished)), Math.max(1, Math.floor(MOST * wished))]
  // the word behind the last that may stand has to have begun, for what lies between to be known
  if (all.length <= most)
    return done ? { text, closed: true } : { text: text.slice(0, endOf(all, least, text)), closed: false }
  const stops = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const [best] = stops
    .map(count => ({ count, cost: Math.abs(count - wished) + costOf(gapAfter(text, all, count)) }))
    .sort((one, other) => one.cost - other.cost)
  const count = best?.count ?? most
  const end = (all[count - 1]?.to ?? 0) + closingOf(gapAfter(text, all, count)).length
  return { text: text.slice(0, end), closed: true }
}

/** Where the last word that is shown in any case ends; the end of the text while it has not come so far. */
function endOf(all: readonly Slice[], count: number, text: string): number {
  return all[count - 1]?.to ?? text.length
}

/** What stands between a word and the next. */
function gapAfter(text: string, all: readonly Slice[], count: number): string {
  return text.slice(all[count - 1]?.to ?? 0, all[count]?.from ?? text.length)
}

function costOf(gap: string): number {
  if (SENTENCE_END.test(gap)) return 0
  return CLAUSE_END.test(gap) ? CLAUSE : ANYWHERE
}

/** The marks that belong to what was said before them: up to a space, and no dash that has to be followed by something. */
function closingOf(gap: string): string {
  return /^[^\s—–]*/u.exec(gap)?.[0] ?? ''
}

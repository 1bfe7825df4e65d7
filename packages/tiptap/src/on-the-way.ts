import { wordEdits, type TextEdit } from '@understudy/prose'

/** Longer ones are not compared letter by letter: whoever writes in them has gone their own way. */
const MOST_CHARS = 4_000

/**
 * Whether `here` lies between `base` and `goal`: each word that differs is as it was, partly cut, partly written as
 * the goal has it, or done, and everything else stands. So it holds under every key of a writer who makes the change
 * by hand, in whichever order its words come, and for each step back.
 */
export function isOnTheWay(base: string, goal: string, here: string): boolean {
  if (here === base || here === goal) return true
  if (base.length + goal.length > MOST_CHARS || here.length > base.length + goal.length) return false
  return isBetween(base, goal, here) || fillsSlots(base, wordEdits(base, goal), here)
}

/** Whether `here` is `base` with every edit somewhere on its way; what stands between the edits is found again by itself. */
function fillsSlots(base: string, edits: readonly TextEdit[], here: string): boolean {
  const [edit, ...later] = edits
  if (!edit) return here === base
  const lead = base.slice(0, edit.from)
  if (!here.startsWith(lead)) return false
  const rest = here.slice(lead.length)
  const old = base.slice(edit.from, edit.to)
  const next = later[0]
  const between = base.slice(edit.to, next?.from ?? base.length)
  if (!next) return rest.endsWith(between) && isBetween(old, edit.text, rest.slice(0, rest.length - between.length))
  const moved = later.map(one => ({ ...one, from: one.from - edit.to, to: one.to - edit.to }))
  for (let at = rest.indexOf(between); at >= 0; at = rest.indexOf(between, at + 1)) {
    if (isBetween(old, edit.text, rest.slice(0, at)) && fillsSlots(base.slice(edit.to), moved, rest.slice(at)))
      return true
  }
  return false
}

/** What is left of `old` after one cut, with the beginning of `fresh` written before or after it. */
function isBetween(old: string, fresh: string, here: string): boolean {
  for (let written = 0; written <= Math.min(here.length, fresh.length); written++) {
    const begun = fresh.slice(0, written)
    if (here.startsWith(begun) && isCutFrom(old, here.slice(written))) return true
    if (here.endsWith(begun) && isCutFrom(old, here.slice(0, here.length - written))) return true
  }
  return false
}

/** Whether `rest` is `old` with at most one stretch taken out. */
function isCutFrom(old: string, rest: string): boolean {
  if (rest.length > old.length) return false
  let start = 0
  while (start < rest.length && rest[start] === old[start]) start++
  return old.endsWith(rest.slice(start))
}

import type { Candidate, Hunk, SelectedBlock } from '@understudy/contracts'
import type { HeedHunk } from './heed-wishes.ts'

/** A candidate as far as the writer's wishes let it be shown. */
export interface HeededCandidate {
  readonly candidate: Candidate
  /** Hunks that go against a wish, left out. */
  readonly against: number
  /** Hunks written otherwise, so that they keep one. */
  readonly repaired: number
}

/** The candidate with hunks that go against a wish left out, and its text as it is then. */
export function heedCandidate(
  candidate: Candidate,
  selected: readonly SelectedBlock[],
  heed: HeedHunk,
): HeededCandidate {
  const heeded = candidate.hunks.map(heed)
  const hunks = heeded.filter(hunk => hunk !== null)
  if (hunks.length === candidate.hunks.length && hunks.every((hunk, at) => hunk === candidate.hunks[at]))
    return { candidate, against: 0, repaired: 0 }
  const text = textWith(hunks, selected) ?? candidate.text
  const against = candidate.hunks.length - hunks.length
  const repaired = heeded.filter((hunk, at) => hunk !== null && hunk !== candidate.hunks[at]).length
  return { candidate: { ...candidate, hunks, text }, against, repaired }
}

/** The selection with these hunks taken; null where one changes more than words. */
export function textWith(hunks: readonly Hunk[], selected: readonly SelectedBlock[]): string | null {
  const texts = selected.map(({ block, text, from, to }) => {
    let [written, end] = [text.slice(0, to), to]
    const here = hunks.filter(({ change }) => change.block === block)
    for (const { change } of here.toSorted((one, other) => startOf(other) - startOf(one))) {
      if (change.type !== 'replace') return null
      written = written.slice(0, change.from) + change.text + written.slice(change.to)
      end += change.text.length - (change.to - change.from)
    }
    return written.slice(from, end)
  })
  return texts.includes(null) ? null : texts.join('\n\n')
}

function startOf({ change }: Hunk): number {
  return change.type === 'replace' ? change.from : 0
}

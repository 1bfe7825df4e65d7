import { joinRuns, sliceRuns, type HandRuns } from './provenance-runs.ts'

/** A text that was deleted, and whose it was; `at` is where it stood, in the document right after. */
export interface DeletedText {
  readonly text: string
  readonly runs: HandRuns
  readonly at: number
}

/** How many deletions are remembered, so that undo and moves give text back to the hand it had. */
const REMEMBERED = 200

/** Consecutive presses of Backspace or Delete are remembered as one text, because undo brings them back as one. */
export function rememberDeleted(
  known: readonly DeletedText[],
  deleted: DeletedText,
  deletedUpTo: number,
): readonly DeletedText[] {
  const last = known.at(-1)
  if (last && last.at === deletedUpTo) {
    const joined = { text: deleted.text + last.text, runs: joinRuns(deleted.runs, last.runs), at: deleted.at }
    return [...known.slice(0, -1), joined]
  }
  if (last && last.at === deleted.at) {
    const joined = { text: last.text + deleted.text, runs: joinRuns(last.runs, deleted.runs), at: deleted.at }
    return [...known.slice(0, -1), joined]
  }
  return [...known.slice(-REMEMBERED + 1), deleted]
}

/** Whose `text` was when it was deleted; the latest deletion that held it counts. */
export function recallDeleted(known: readonly DeletedText[], text: string): HandRuns | null {
  for (const deleted of known.toReversed()) {
    const at = deleted.text.indexOf(text)
    if (at >= 0) return sliceRuns(deleted.runs, at, at + text.length)
  }
  return null
}

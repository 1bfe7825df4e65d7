import type { CandidateId, Env, SuggestionId, SuggestionPart } from '@understudy/contracts'
import type { HeedHunk } from './heed-wishes.ts'
import { hearRewrite, type Collected, type Hearing } from './collect-rewrite.ts'

export interface Streaming extends Hearing {
  /** What the writer's wishes leave of a hunk. */
  readonly heedHunk: HeedHunk
  readonly env: Env
  /** Comes before the first hunk: notices, and who made it. */
  readonly open: (suggestion: SuggestionId, candidate: CandidateId) => Iterable<SuggestionPart>
}

/** What the only candidate came to, and what of it is on screen; null where nothing is. */
export interface Streamed {
  readonly collected: Collected
  readonly shown: Shown | null
}

export interface Shown {
  readonly suggestion: SuggestionId
  readonly candidate: CandidateId
}

/**
 * Shows the only candidate of a rewrite while it is made: each hunk as it comes, and what has come stays whatever
 * becomes of the rest. Should a proposer make several all the same, the first to bring something is the one.
 */
export async function* streamRewrite(
  { env, open, heedHunk, ...hearing }: Streaming,
  signal: AbortSignal,
): AsyncGenerator<SuggestionPart, Streamed> {
  let collected: Collected = { candidates: [], usage: null, failed: null }
  let shown: Shown | null = null
  for await (const part of hearRewrite(hearing, signal)) {
    if (part.type === 'collected') {
      collected = part.collected
      continue
    }
    if (signal.aborted) break
    const hunk = part.type === 'hunk' ? heedHunk(part.hunk) : null
    if (part.type === 'hunk' && hunk === null) continue
    if (shown === null) {
      shown = { suggestion: env.newId() as SuggestionId, candidate: part.candidate }
      yield* open(shown.suggestion, shown.candidate)
    }
    const { suggestion, candidate } = shown
    if (part.candidate !== candidate) continue
    if (hunk !== null) yield { type: 'hunk', suggestion, hunk }
    else if (part.type === 'query') yield { type: 'query', suggestion, query: part.query }
  }
  return { collected, shown }
}

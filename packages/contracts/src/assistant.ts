import type { Ended, Hidden, PartAccepted, QueryEnded, Settled, Shown, Survival, Undone } from './events.ts'
import type { Hand, ProvenanceRun } from './hand.ts'
import type { Hunk, Query } from './hunk.ts'
import type { CandidateId, DocumentId, ProposerId, SuggestionId } from './ids.ts'
import type { Json } from './json.ts'
import type { Message } from './message.ts'
import type { SuggestionRequest } from './request.ts'
import type { TextBlock } from './text.ts'
import type { Usage } from './text-model.ts'

/**
 * What the editor extension talks to. `@understudy/assistant` implements it; a host may put its own in front.
 */
export interface Assistant {
  /**
   * Yields what to show for `request`, then one `end`. Stops quietly when `signal` aborts.
   * A rewrite's hunks never overlap; where one candidate is asked for they may come long before the `end`, and what
   * came stays, also where the answer then breaks off: `end` is `complete`, and a `notice` says so.
   */
  suggest(request: SuggestionRequest, signal: AbortSignal): AsyncIterable<SuggestionPart>
  /** Takes note of what became of a suggestion. Returns at once and never throws; keeping it is the assistant's care. */
  record(event: EditorEvent): void
  /** Suggestions of an earlier session are reported on from now on. Absent where an assistant forgets them. */
  resume?(suggestions: readonly ResumedSuggestion[]): void
  /** Takes note of what the manuscript now says, so that names and words of the book are known. Cheap; returns at once. */
  read(reading: ManuscriptReading): void
}

/** A suggestion that an editor was opened with, the `origin` it was once opened with itself, and what of it is pending. */
export interface ResumedSuggestion {
  readonly suggestion: SuggestionId
  readonly origin: Json
  readonly hunks: readonly Hunk[]
}

export type SuggestionPart =
  /** Comes before any other part of a suggestion: who made it, and in words why this one. */
  | {
      readonly type: 'opened'
      readonly suggestion: SuggestionId
      readonly candidate: CandidateId
      readonly credit: Credit
      /** Opaque to the editor: kept with what is pending and handed back by `resume` in a later session. */
      readonly origin?: Json
    }
  /** More of a ghost. Only ever extends what is shown. */
  | { readonly type: 'text'; readonly suggestion: SuggestionId; readonly delta: string }
  | { readonly type: 'hunk'; readonly suggestion: SuggestionId; readonly hunk: Hunk }
  | { readonly type: 'query'; readonly suggestion: SuggestionId; readonly query: Query }
  /** One quiet line for the writer, as when an endpoint failed and another proposer answered. */
  | { readonly type: 'notice'; readonly message: Message }
  /**
   * `suggestion` is null where none was opened. `empty`: nothing to change, or nothing to say. `failed` with a
   * suggestion: a ghost that broke off within a sentence, which is not to be offered; the editor ends it.
   */
  | {
      readonly type: 'end'
      readonly suggestion: SuggestionId | null
      readonly reason: 'complete' | 'empty' | 'failed' | 'withheld'
      readonly usage: Usage | null
    }

/** Who made a suggestion and why it is the one shown. */
export interface Credit {
  readonly proposer: ProposerId
  readonly label: Message
  readonly why: readonly Message[]
}

/** What the editor reports; the assistant adds who, when, and with which versions, and logs it. */
export type EditorEvent =
  | Omit<Shown<string>, 'candidate' | 'proposer'>
  | Hidden
  | PartAccepted<string>
  | Ended<string>
  | Undone
  | Settled<string>
  | Survival<string>
  | QueryEnded<string>

/** Blocks `from` (inclusive) to `to` (exclusive) of what was last read are now `blocks`; the first reading replaces nothing. */
export interface ManuscriptReading {
  readonly document: DocumentId
  readonly from: number
  readonly to: number
  readonly blocks: readonly ReadBlock[]
  /** All blocks, by index after this reading, that a scene break stands right before which is no text. Absent: none. */
  readonly breaks?: readonly number[]
}

export interface ReadBlock extends TextBlock {
  readonly provenance: readonly ProvenanceRun[]
}

/** The hand of most characters of a block; null for an empty one. */
export function mainHand(provenance: readonly ProvenanceRun[]): Hand | null {
  const chars = new Map<Hand, number>()
  for (const { from, to, hand } of provenance) chars.set(hand, (chars.get(hand) ?? 0) + to - from)
  let main: Hand | null = null
  for (const [hand, count] of chars) if (main === null || count > (chars.get(main) ?? 0)) main = hand
  return main
}

import type {
  Assistant,
  Credit,
  EditorEvent,
  ManuscriptReading,
  ResumedSuggestion,
  SuggestionPart,
} from '../assistant.ts'
import type { Hunk } from '../hunk.ts'
import type { CandidateId, ProposerId, SuggestionId } from '../ids.ts'
import type { SuggestionRequest } from '../request.ts'

/** Parts as they come, or a function that makes them for the request and may take its time. */
export type ScriptedAnswer =
  | readonly SuggestionPart[]
  | ((request: SuggestionRequest, signal: AbortSignal) => AsyncIterable<SuggestionPart>)

/** Answers from a script, in order, and remembers what it was asked and told. */
export class ScriptedAssistant implements Assistant {
  readonly asked: SuggestionRequest[] = []
  readonly aborted: SuggestionRequest[] = []
  readonly events: EditorEvent[] = []
  readonly readings: ManuscriptReading[] = []
  readonly resumed: ResumedSuggestion[] = []

  constructor(private readonly answers: readonly ScriptedAnswer[]) {}

  async *suggest(request: SuggestionRequest, signal: AbortSignal): AsyncIterable<SuggestionPart> {
    const answer = this.answers[this.asked.push(request) - 1]
    if (answer === undefined) throw new Error(`ScriptedAssistant has only ${this.answers.length} answers`)
    signal.addEventListener('abort', () => this.aborted.push(request))
    for await (const part of typeof answer === 'function' ? answer(request, signal) : answer) {
      if (signal.aborted) return
      yield part
    }
  }

  record(event: EditorEvent): void {
    this.events.push(event)
  }

  resume(suggestions: readonly ResumedSuggestion[]): void {
    this.resumed.push(...suggestions)
  }

  read(reading: ManuscriptReading): void {
    this.readings.push(reading)
  }

  /** The events of one type, in order. */
  told<T extends EditorEvent['type']>(type: T): readonly Extract<EditorEvent, { readonly type: T }>[] {
    return this.events.filter((event): event is Extract<EditorEvent, { readonly type: T }> => event.type === type)
  }
}

/** A ghost that arrives in `deltas`, whole. */
export function ghostParts(suggestion: string, ...deltas: readonly string[]): readonly SuggestionPart[] {
  const id = suggestion as SuggestionId
  return [
    openedPart(suggestion),
    ...deltas.map((delta): SuggestionPart => ({ type: 'text', suggestion: id, delta })),
    { type: 'end', suggestion: id, reason: 'complete', usage: null },
  ]
}

/** A rewrite made of `hunks`. */
export function hunkParts(suggestion: string, ...hunks: readonly Hunk[]): readonly SuggestionPart[] {
  const id = suggestion as SuggestionId
  return [
    openedPart(suggestion),
    ...hunks.map((hunk): SuggestionPart => ({ type: 'hunk', suggestion: id, hunk })),
    { type: 'end', suggestion: id, reason: 'complete', usage: null },
  ]
}

export function openedPart(suggestion: string): SuggestionPart {
  return {
    type: 'opened',
    suggestion: suggestion as SuggestionId,
    candidate: `${suggestion}-candidate` as CandidateId,
    credit: SCRIPTED,
  }
}

const SCRIPTED: Credit = { proposer: 'scripted' as ProposerId, label: { key: 'scripted' }, why: [] }

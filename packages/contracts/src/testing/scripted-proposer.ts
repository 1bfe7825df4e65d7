import type { Brief } from '../brief.ts'
import type { CandidateId, ProposerId } from '../ids.ts'
import type { Proposer, ProposalPart } from '../proposer.ts'
import type { PlacedRequest } from '../request.ts'

export type ScriptedProposal =
  | readonly ProposalPart[]
  | ((request: PlacedRequest, signal: AbortSignal) => AsyncIterable<ProposalPart>)

/** Proposes from a script, in order, and remembers what it was asked and what it knew. */
export class ScriptedProposer implements Proposer {
  readonly id: ProposerId
  readonly label: Proposer['label']
  readonly asked: { readonly request: PlacedRequest; readonly brief: Brief }[] = []

  constructor(
    private readonly proposals: readonly ScriptedProposal[],
    readonly makes: Proposer['makes'] = 'whole',
    id = 'scripted',
  ) {
    this.id = id as ProposerId
    this.label = { key: id }
  }

  serves(): boolean {
    return true
  }

  async *propose(request: PlacedRequest, brief: Brief, signal: AbortSignal): AsyncIterable<ProposalPart> {
    const proposal = this.proposals[this.asked.push({ request, brief }) - 1]
    if (proposal === undefined) throw new Error(`ScriptedProposer has only ${this.proposals.length} proposals`)
    for await (const part of typeof proposal === 'function' ? proposal(request, signal) : proposal) {
      if (signal.aborted) return
      yield part
    }
  }
}

/** One whole candidate that arrives in `deltas`. */
export function wholeProposal(candidate: string, ...deltas: readonly string[]): readonly ProposalPart[] {
  const id = candidate as CandidateId
  return [
    ...deltas.map((delta): ProposalPart => ({ type: 'text', candidate: id, delta, sure: null })),
    { type: 'end', candidate: id, usage: null },
  ]
}

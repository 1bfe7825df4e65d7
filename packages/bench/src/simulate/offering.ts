import type { CandidateId, HunkId, Proposer, ProposerId } from '@understudy/contracts'

/** A proposer that answers any rewrite with the texts it was last handed, each as one change of the whole passage. */
export interface Offering {
  readonly proposer: Proposer
  hand(texts: readonly string[]): void
  /** The part of the brief that goes first in a prompt, as it was last told. */
  core(): string
}

export function offering(): Offering {
  let handed: readonly string[] = []
  let told = ''
  return {
    core: () => told,
    hand: texts => void (handed = texts),
    proposer: {
      id: 'prepared' as ProposerId,
      label: { key: 'prepared' },
      makes: 'whole',
      serves: request => request.type === 'rewrite',
      async *propose(request, brief) {
        told = brief.persona.core
        if (request.type !== 'rewrite') return
        const original = request.selected[0]?.text ?? ''
        const block = request.block.index
        for (const [nth, text] of handed.entries()) {
          const candidate = `${request.id}/${nth}` as CandidateId
          const change = { type: 'replace', block, from: 0, to: original.length, text } as const
          yield { type: 'text', candidate, delta: text, sure: null }
          yield {
            type: 'hunk',
            candidate,
            hunk: {
              id: `${candidate}/0` as HunkId,
              change,
              original,
              reason: { key: 'prepared' },
              rule: null,
              items: [],
            },
          }
          yield { type: 'end', candidate, usage: null }
        }
      },
    },
  }
}

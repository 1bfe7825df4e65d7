import type {
  CandidateId,
  FailureReason,
  Hunk,
  HunkId,
  ProposalPart,
  Proposer,
  ProposerId,
} from '@understudy/contracts'

/** One step of a proposer that plays a part: wait, then say. */
export interface Line {
  readonly afterMs?: number
  readonly say?: string
  readonly sure?: number
  readonly fail?: FailureReason
  readonly retryAfterMs?: number
}

/** A ghost proposer that says its lines on time and ends, unless it is stopped. */
export function playing(id: string, lines: readonly Line[]): Proposer {
  const candidate = `${id}-1` as CandidateId
  return {
    id: id as ProposerId,
    label: { key: `label.${id}` },
    makes: 'whole',
    serves: () => true,
    async *propose(_request, _brief, signal) {
      for (const { afterMs = 0, say, sure, fail, retryAfterMs } of lines) {
        await new Promise(resolve => setTimeout(resolve, afterMs))
        if (signal.aborted) return
        const again = retryAfterMs === undefined ? {} : { retryAfterMs }
        if (fail !== undefined) yield { type: 'failed', candidate, reason: fail, detail: 'played', ...again }
        if (fail !== undefined) return
        if (say !== undefined) yield { type: 'text', candidate, delta: say, sure: sure ?? null }
      }
      yield { type: 'end', candidate, usage: null }
    },
  }
}

/** A rewrite proposer that offers `texts` as whole candidates, each one hunk over `base`. */
export function offering(id: string, base: string, texts: readonly string[]): Proposer {
  return {
    ...playing(id, []),
    makes: 'whole',
    propose: async function* () {
      yield* texts.flatMap((text, index) => whole(`${id}-${index}`, base, text))
    },
  }
}

/** A copydesk of one rule: one hunk per occurrence of `word`, replaced by `by`. */
export function replacing(id: string, rule: string, word: string, by: string): Proposer {
  return {
    ...playing(id, []),
    makes: 'pool',
    async *propose(request) {
      const candidate = `${id}-pool-${request.id}` as CandidateId
      if (request.type !== 'rewrite') return
      for (const { block, text } of request.selected) {
        for (const match of text.matchAll(new RegExp(word, 'g'))) {
          const from = match.index
          const change = { type: 'replace', block, from, to: from + word.length, text: by } as const
          const hunk: Hunk = {
            id: `${candidate}/${block}:${from}` as HunkId,
            change,
            original: word,
            reason: { key: rule },
            rule: rule as Hunk['rule'],
            items: [],
          }
          yield { type: 'hunk', candidate, hunk }
        }
      }
      yield { type: 'end', candidate, usage: null }
    },
  }
}

/**
 * The proposer, telling first what it sends, the same word to the model each time and all that the request holds; then
 * what the model answers: all of it again, and why another answer failed.
 */
export function sending(proposer: Proposer): Proposer {
  return {
    ...proposer,
    async *propose(request, brief, signal) {
      const selected = request.type === 'rewrite' ? request.selected.map(({ text }) => text) : []
      const content = [request.before, ...selected, request.after].join('\n\n')
      const messages = [{ role: 'system', content: 'Be brief.' } as const, { role: 'user', content } as const]
      yield {
        type: 'sent',
        prompt: { messages, candidates: 1, maxTokens: 9, temperature: 0, stop: [], model: 'm', remote: false },
      }
      const [said, broken] = ['said', 'broken'].map(name => `${proposer.id}-${name}` as CandidateId)
      if (said === undefined || broken === undefined) return
      yield { type: 'answered', candidate: said, part: { type: 'text', index: 0, delta: `${content}\n\nSo it goes.` } }
      yield { type: 'answered', candidate: said, part: { type: 'end', index: 0, finish: 'stop', usage: null } }
      const detail = `no answer to ${content}`
      yield { type: 'answered', candidate: broken, part: { type: 'failed', index: 1, reason: 'rejected', detail } }
      yield* proposer.propose(request, brief, signal)
    },
  }
}

function whole(id: string, base: string, text: string): readonly ProposalPart[] {
  const candidate = id as CandidateId
  const change = { type: 'replace', block: 0, from: 0, to: base.length, text } as const
  const hunk: Hunk = {
    id: `${id}/0` as HunkId,
    change,
    original: base,
    reason: { key: 'reworded' },
    rule: null,
    items: [],
  }
  return [
    { type: 'text', candidate, delta: text, sure: null },
    { type: 'hunk', candidate, hunk },
    { type: 'end', candidate, usage: { input: 10, output: 5 } },
  ]
}

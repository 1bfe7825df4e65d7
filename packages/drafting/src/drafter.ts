import type {
  Brief,
  CandidateId,
  ContinuationRequest,
  ExactPrompt,
  ModelPart,
  ModelPrompt,
  PlacedRequest,
  ProposalPart,
  Proposer,
  ProposerId,
  RewriteRequest,
  TextModel,
} from '@understudy/contracts'
import { isRefusal } from './bare-answer.ts'
import { continuationPrompt, rewritePrompt } from './prompts.ts'
import { readRewrite } from './rewrite-hunks.ts'
import { shapeContinuation } from './shape-continuation.ts'

export interface DrafterOptions {
  /** Sees each prompt before it leaves; returns it, a redacted one, or null to veto it. Defaults to letting all go. */
  readonly beforeSend?: (prompt: ModelPrompt, request: PlacedRequest) => ModelPrompt | null
  /** Names it where one host has several. Defaults to `drafter`. */
  readonly id?: string
}

/**
 * The proposer over a text model: continuations streamed as they come, rewrites as whole candidates with their hunks.
 * What a model wraps around its answer is taken off, and an answer that cannot be used is a failed candidate.
 */
export function drafter(model: TextModel, options: DrafterOptions = {}): Proposer {
  const { beforeSend = (prompt: ModelPrompt) => prompt, id = 'drafter' } = options
  return {
    id: id as ProposerId,
    label: { key: 'drafting.label' },
    makes: 'whole',
    serves: ({ type }) => type === 'continuation' || type === 'rewrite',
    async *propose(request, brief, signal) {
      if (request.type === 'chat') return
      const draft = request.type === 'continuation' ? continuationPrompt(request, brief) : rewritePrompt(request, brief)
      const prompt = beforeSend(draft, request)
      if (prompt === null || signal.aborted) return
      yield { type: 'sent', prompt: exact(prompt, model) }
      const parts = model.generate(prompt, signal)
      if (request.type === 'continuation') yield* continued(parts, { request, id })
      else yield* rewritten(parts, { request, brief, id })
    },
  }
}

function exact(prompt: ModelPrompt, { id, capabilities }: TextModel): ExactPrompt {
  return { ...prompt, model: id, remote: capabilities.remote }
}

async function* continued(
  parts: AsyncIterable<ModelPart>,
  { request, id }: { request: ContinuationRequest; id: string },
): AsyncIterable<ProposalPart> {
  const candidate = candidateId(id, request.id, 0)
  let raw = ''
  let shown = ''
  for await (const part of parts) {
    if (part.type === 'failed') {
      yield { type: 'failed', candidate, reason: part.reason, detail: part.detail }
      return
    }
    if (part.type === 'text') raw += part.delta
    if (isRefusal(raw)) {
      yield { type: 'failed', candidate, reason: 'malformed', detail: 'the model declined' }
      return
    }
    const shaped = shapeContinuation(raw, request, part.type === 'end')
    if (shaped.length > shown.length && shaped.startsWith(shown)) {
      yield { type: 'text', candidate, delta: shaped.slice(shown.length), sure: null }
      shown = shaped
    }
    if (part.type === 'end') yield { type: 'end', candidate, usage: part.usage }
  }
}

interface Rewriting {
  readonly request: PlacedRequest & RewriteRequest
  readonly brief: Brief
  readonly id: string
}

async function* rewritten(parts: AsyncIterable<ModelPart>, rewriting: Rewriting): AsyncIterable<ProposalPart> {
  const answers = new Map<number, string>()
  for await (const part of parts) {
    const answer = answers.get(part.index) ?? ''
    if (part.type === 'text') answers.set(part.index, answer + part.delta)
    else yield* finished(part, answer, rewriting)
  }
}

/** One answer, complete: a candidate with its hunks, or why it is none. */
function* finished(
  part: Exclude<ModelPart, { type: 'text' }>,
  answer: string,
  { request, brief, id }: Rewriting,
): Iterable<ProposalPart> {
  const candidate = candidateId(id, request.id, part.index)
  const malformed = (detail: string) => ({ type: 'failed', candidate, reason: 'malformed', detail }) as const
  if (part.type === 'failed') {
    yield { type: 'failed', candidate, reason: part.reason, detail: part.detail }
    return
  }
  const read = readRewrite(answer, request.selected, { candidate, items: brief.persona.items })
  if (part.finish === 'length') yield malformed('the answer was cut off')
  else if (!read.ok) yield malformed(read.detail)
  else {
    yield { type: 'text', candidate, delta: read.text, sure: null }
    for (const hunk of read.hunks) yield { type: 'hunk', candidate, hunk }
    yield { type: 'end', candidate, usage: part.usage }
  }
}

function candidateId(proposer: string, exchange: string, index: number): CandidateId {
  return `${proposer}.${exchange}.${index}` as CandidateId
}

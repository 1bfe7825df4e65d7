import {
  commonTokens,
  selectedText,
  type CandidateId,
  type ExactPrompt,
  type ModelPrompt,
  type PlacedRequest,
  type Proposer,
  type ProposerId,
  type TextModel,
} from '@understudy/contracts'
import { continuationParts } from './continuation-parts.ts'
import { continuationPrompt, rewritePrompt } from './prompts.ts'
import { streamedRewrite, wholeRewrites, type Sources } from './rewrite-parts.ts'

export interface DrafterOptions {
  /** Sees each prompt before it leaves; returns it, a redacted one, or null to veto it. Defaults to letting all go. */
  readonly beforeSend?: (prompt: ModelPrompt, request: PlacedRequest) => ModelPrompt | null
  /** Names it where one host has several. Defaults to `drafter`. */
  readonly id?: string
}

/**
 * The proposer over a text model: continuations streamed as they come, rewrites as whole candidates with their hunks, or,
 * where only one is asked for, hunk by hunk. What a model wraps around its answer is taken off, and an answer that
 * cannot be used is a failed candidate.
 */
export function drafter(model: TextModel, options: DrafterOptions = {}): Proposer {
  const { beforeSend = (prompt: ModelPrompt) => prompt, id = 'drafter' } = options
  return {
    id: id as ProposerId,
    label: { key: 'drafting.label' },
    makes: 'whole',
    serves,
    countTokens: model.countTokens ?? commonTokens,
    async *propose(request, brief, signal) {
      if (request.type === 'chat') return
      const draft = request.type === 'continuation' ? continuationPrompt(request, brief) : rewritePrompt(request, brief)
      const prompt = beforeSend(draft, request)
      if (prompt === null || signal.aborted) return
      yield { type: 'sent', prompt: exact(prompt, model) }
      const parts = model.generate(prompt, signal)
      const sources: Sources = index => ({ candidate: candidateId(id, request.id, index), items: brief.persona.items })
      if (request.type === 'continuation')
        yield* continuationParts(parts, request, sources(request.passedBy?.length ?? 0).candidate)
      else if (prompt.candidates === 1) yield* streamedRewrite(parts, request, sources)
      else yield* wholeRewrites(parts, request, sources)
    },
  }
}

/** Code is no prose, an instruction has to say something, and there must be words to rewrite. */
function serves(request: PlacedRequest): boolean {
  if (request.block.type === 'code' || request.type === 'chat') return false
  if (request.type === 'continuation') return true
  if (request.kind === 'instruction' && request.instruction.trim() === '') return false
  return selectedText(request.selected).trim() !== ''
}

function exact(prompt: ModelPrompt, { id, capabilities }: TextModel): ExactPrompt {
  return { ...prompt, model: id, remote: capabilities.remote }
}

function candidateId(proposer: string, exchange: string, index: number): CandidateId {
  return `${proposer}.${exchange}.${index}` as CandidateId
}

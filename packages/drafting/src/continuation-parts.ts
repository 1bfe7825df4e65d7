import type { CandidateId, ContinuationRequest, ModelPart, ProposalPart } from '@understudy/contracts'
import { isRefusal } from './bare-answer.ts'
import { failedPart } from './failed-part.ts'
import type { Sources } from './rewrite-parts.ts'
import { repeatsPrompt } from './repeats-prompt.ts'
import { sentenceGate } from './sentence-gate.ts'
import { sentenceReader } from './sentence-reader.ts'
import { shapeContinuation, type Progress, type Seam, type ShapedContinuation } from './shape-continuation.ts'

/**
 * A model's answer as a ghost's: text as it comes, then an end or a failure. Leaves the model once nothing that may
 * still come would be shown.
 */
export async function* continuationParts(
  parts: AsyncIterable<ModelPart>,
  request: ContinuationRequest & Pick<Seam, 'sent'>,
  sources: Sources,
): AsyncIterable<ProposalPart> {
  const { candidate, own } = sources(0)
  let raw = ''
  let shown = ''
  let awaits: ShapedContinuation['awaits'] = 'word'
  const mayEndSentence = sentenceGate()
  const read = sentenceReader()
  for await (const part of parts) {
    yield { type: 'answered', candidate, part }
    if (part.type === 'failed') {
      yield failedPart(part, candidate)
      return
    }
    if (part.type === 'text') raw += part.delta
    if (part.type === 'text' && awaits === 'sentence' && !mayEndSentence(raw)) continue
    if (isRefusal(raw)) {
      yield { type: 'failed', candidate, reason: 'malformed', detail: 'the model declined' }
      return
    }
    const repeats = repeatsPrompt(raw, own)
    if (repeats === 'yes') {
      yield { type: 'failed', candidate, reason: 'malformed', detail: 'the model said its prompt again' }
      return
    }
    if (repeats === 'perhaps' && part.type === 'text') continue
    const shaped = shapeContinuation(raw, request, progressOf(part), read)
    const { text, closed } = shaped
    awaits = shaped.awaits
    if (text.length > shown.length && text.startsWith(shown)) {
      yield { type: 'text', candidate, delta: text.slice(shown.length), sure: null }
      shown = text
    }
    if (part.type === 'text' && !closed) continue
    yield endOf(part, shown, candidate)
    return
  }
}

function progressOf(part: ModelPart): Progress {
  if (part.type !== 'end') return 'coming'
  return part.finish === 'length' ? 'cut' : 'ended'
}

function endOf(part: Exclude<ModelPart, { type: 'failed' }>, shown: string, candidate: CandidateId): ProposalPart {
  if (part.type === 'end' && part.finish === 'filtered' && shown === '')
    return { type: 'failed', candidate, reason: 'rejected', detail: 'the answer was withheld' }
  return { type: 'end', candidate, usage: part.type === 'end' ? part.usage : null }
}

import type { CandidateId, ModelPart, ProposalPart, RewriteRequest } from '@understudy/contracts'
import { failedPart } from './failed-part.ts'
import { readRewrite, type AnswerSource, type ReadRewrite } from './read-rewrite.ts'
import { rewriteStream } from './rewrite-stream.ts'
import { sentenceGate } from './sentence-gate.ts'

type Ending = Exclude<ModelPart, { type: 'text' }>

/** Names the candidate of each answer. */
export type Sources = (index: number) => AnswerSource

/** Several answers as candidates to choose among: each whole once it has ended, its text and then its hunks. */
export async function* wholeRewrites(
  parts: AsyncIterable<ModelPart>,
  { selected }: RewriteRequest,
  sources: Sources,
): AsyncIterable<ProposalPart> {
  const answers = new Map<number, string>()
  for await (const part of parts) {
    yield { type: 'answered', candidate: sources(part.index).candidate, part }
    const answer = answers.get(part.index) ?? ''
    if (part.type === 'text') {
      answers.set(part.index, answer + part.delta)
      continue
    }
    const source = sources(part.index)
    const fault = faultOf(part, source.candidate)
    if (fault === null) yield* whole(part, readRewrite(answer, selected, source), source.candidate)
    else yield* inPart(answer, selected, source, fault)
  }
}

/** The only answer: its hunks as they settle, the rest and the text once it has ended. */
export async function* streamedRewrite(
  parts: AsyncIterable<ModelPart>,
  { selected }: RewriteRequest,
  sources: Sources,
): AsyncIterable<ProposalPart> {
  const source = sources(0)
  const { candidate } = source
  const stream = rewriteStream(selected, source)
  const mayEndSentence = sentenceGate()
  let answer = ''
  for await (const part of parts) {
    yield { type: 'answered', candidate, part }
    if (part.type === 'text') {
      answer += part.delta
      const hunks = mayEndSentence(answer) ? stream.take(answer) : []
      for (const hunk of hunks) yield { type: 'hunk', candidate, hunk }
      continue
    }
    const isCut = part.type === 'end' && part.finish === 'length'
    const fault = isCut ? null : faultOf(part, candidate)
    if (fault === null) yield* whole(part, stream.finish(answer, isCut), candidate)
    else yield* [...textOf(stream.finish(answer, true), candidate), fault]
  }
}

/** An answer that broke off, as far as it had settled whole sentences; one that settled none is its fault alone. */
function* inPart(
  answer: string,
  selected: RewriteRequest['selected'],
  source: AnswerSource,
  fault: ProposalPart,
): Iterable<ProposalPart> {
  const { candidate } = source
  const stream = rewriteStream(selected, source)
  for (const hunk of stream.take(answer)) yield { type: 'hunk', candidate, hunk }
  yield* textOf(stream.finish(answer, true), candidate)
  yield fault
}

function textOf(read: ReadRewrite, candidate: CandidateId): readonly ProposalPart[] {
  return read.ok ? [{ type: 'text', candidate, delta: read.text, sure: null }] : []
}

/** A whole candidate, or why it is none. */
function* whole(part: Ending, read: ReadRewrite, candidate: CandidateId): Iterable<ProposalPart> {
  if (!read.ok) {
    yield { type: 'failed', candidate, reason: 'malformed', detail: read.detail }
    return
  }
  yield { type: 'text', candidate, delta: read.text, sure: null }
  for (const hunk of read.hunks) yield { type: 'hunk', candidate, hunk }
  yield { type: 'end', candidate, usage: part.type === 'end' ? part.usage : null }
}

/** Null for an answer that came to its own end. */
function faultOf(part: Ending, candidate: CandidateId): ProposalPart | null {
  if (part.type === 'failed') return failedPart(part, candidate)
  if (part.finish === 'filtered')
    return { type: 'failed', candidate, reason: 'rejected', detail: 'the answer was withheld' }
  if (part.finish === 'length')
    return { type: 'failed', candidate, reason: 'malformed', detail: 'the answer was cut off' }
  return null
}

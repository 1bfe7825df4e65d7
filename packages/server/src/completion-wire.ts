import type { ModelPart, Usage } from '@understudy/contracts'

type TextPart = Extract<ModelPart, { type: 'text' }>
type EndPart = Extract<ModelPart, { type: 'end' }>

/** What stands around every event of one answer. */
export interface Envelope {
  readonly id: string
  /** Seconds since 1970 UTC. */
  readonly created: number
  readonly model: string
}

/** One event of a stream of chat completions. */
export function chunkOf(envelope: Envelope, part: TextPart | EndPart): object {
  const choice =
    part.type === 'text'
      ? { delta: { role: 'assistant', content: part.delta }, logprobs: logprobsOf([part]), finish_reason: null }
      : { delta: {}, finish_reason: FINISH[part.finish] }
  return { ...envelope, object: 'chat.completion.chunk', choices: [{ index: part.index, ...choice }] }
}

/** The event that ends a stream whose cost was asked for. */
export function usageChunk(envelope: Envelope, usage: Usage): object {
  return { ...envelope, object: 'chat.completion.chunk', choices: [], usage: usageOf(usage) }
}

/** The whole of an answer, of those choices that came to an end. */
export function completionOf(envelope: Envelope, parts: readonly ModelPart[]): object {
  const choices = parts.filter(isEnd).map(({ index, finish }) => {
    const texts = parts.filter(isText).filter(part => part.index === index)
    const content = texts.map(({ delta }) => delta).join('')
    return {
      index,
      message: { role: 'assistant', content, refusal: null },
      logprobs: logprobsOf(texts),
      finish_reason: FINISH[finish],
    }
  })
  const usage = usageIn(parts)
  return {
    ...envelope,
    object: 'chat.completion',
    choices: choices.toSorted((a, b) => a.index - b.index),
    ...(usage === null ? {} : { usage: usageOf(usage) }),
  }
}

/** What all of it cost; null where the model does not count. */
export function usageIn(parts: readonly ModelPart[]): Usage | null {
  const counted = parts.flatMap(part => (part.type === 'end' && part.usage !== null ? [part.usage] : []))
  if (counted.length === 0) return null
  return counted.reduce((sum, { input, output }) => ({ input: sum.input + input, output: sum.output + output }))
}

const FINISH = { stop: 'stop', length: 'length', filtered: 'content_filter' } as const

/** Texts stand for tokens: a model's parts may hold several, and their probability is that of all of them. */
function logprobsOf(texts: readonly TextPart[]): object | null {
  const known = texts.flatMap(({ delta, logProbability }) =>
    logProbability === undefined ? [] : [{ token: delta, logprob: logProbability, bytes: null, top_logprobs: [] }],
  )
  return known.length === 0 ? null : { content: known, refusal: null }
}

function usageOf({ input, output }: Usage): object {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output }
}

function isEnd(part: ModelPart): part is EndPart {
  return part.type === 'end'
}

function isText(part: ModelPart): part is TextPart {
  return part.type === 'text'
}

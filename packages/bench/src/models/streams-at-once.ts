import type { TextModel } from '@understudy/contracts'
import { numberedWords, promptOf } from './numbered-words.ts'

export interface StreamsAtOnce {
  readonly streams: number
  /** Those that did not come to their end. */
  readonly dropped: number
  /** Those that came to their end with other words than their own. */
  readonly mixed: number
}

const WORDS = 200

/** Opens all streams at once; each is asked for words that no other has. */
export async function streamsAtOnce(model: TextModel, streams: number): Promise<StreamsAtOnce> {
  const answers = await Promise.all(Array.from({ length: streams }, (_, stream) => answerTo(model, stream)))
  const isOwn = (answer: string | null, stream: number): boolean => answer === numberedWords(stream, WORDS).join('')
  return {
    streams,
    dropped: answers.filter(answer => answer === null).length,
    mixed: answers.filter((answer, stream) => answer !== null && !isOwn(answer, stream)).length,
  }
}

/** Null where it failed. */
async function answerTo(model: TextModel, stream: number): Promise<string | null> {
  const prompt = {
    messages: [{ role: 'user', content: promptOf(stream, WORDS) }],
    candidates: 1,
    maxTokens: 4 * WORDS,
    temperature: 0,
    stop: [],
  } as const
  let text = ''
  for await (const part of model.generate(prompt, new AbortController().signal)) {
    if (part.type === 'text') text += part.delta
    if (part.type === 'end') return text
    if (part.type === 'failed') return null
  }
  return null
}

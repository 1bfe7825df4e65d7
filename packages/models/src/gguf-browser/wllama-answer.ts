import type { Alternative } from '@understudy/contracts'

/** What the runtime says of one token, as far as it is read here. */
interface WllamaToken {
  readonly token: string
  readonly bytes?: readonly number[]
  readonly logprob: number
  readonly top_logprobs?: readonly WllamaToken[]
}

/** One piece of an answer. */
export interface AnswerPiece {
  readonly text: string
  /** Summed over its tokens; null where nothing was told. */
  readonly logProbability: number | null
  /** What its first token might have been, likeliest first. */
  readonly alternatives: readonly Alternative[]
  readonly finish: 'stop' | 'length' | null
  /** Of the whole answer, in tokens; null before its end. */
  readonly usage: { readonly input: number; readonly output: number } | null
}

/** Reads a chunk of the runtime's stream; null where it is none. The published types leave out what streams carry. */
export function readAnswerPiece(chunk: unknown): AnswerPiece | null {
  if (!isObject(chunk) || !Array.isArray(chunk['choices'])) return null
  const choice: unknown = chunk['choices'][0]
  if (!isObject(choice) || typeof choice['text'] !== 'string') return null
  const tokens = tokensIn(choice['logprobs'])
  const finish = choice['finish_reason']
  return {
    text: choice['text'],
    logProbability:
      tokens.length === 0
        ? null
        : Math.min(
            0,
            tokens.reduce((sum, { logprob }) => sum + logprob, 0),
          ),
    alternatives: (tokens[0]?.top_logprobs ?? []).flatMap(alternativeOf),
    finish: finish === 'stop' || finish === 'length' ? finish : null,
    usage: usageIn(chunk['usage']),
  }
}

function tokensIn(logprobs: unknown): readonly WllamaToken[] {
  const content = isObject(logprobs) ? logprobs['content'] : null
  return Array.isArray(content) ? content.filter(isToken) : []
}

function isToken(value: unknown): value is WllamaToken {
  return isObject(value) && typeof value['token'] === 'string' && typeof value['logprob'] === 'number'
}

/** None of a token that ends the answer, or is only part of a character. */
function alternativeOf({ token, logprob }: WllamaToken): readonly Alternative[] {
  if (token === '' || token.includes('\uFFFD') || !Number.isFinite(logprob)) return []
  return [{ text: token, logProbability: Math.min(0, logprob) }]
}

function usageIn(usage: unknown): AnswerPiece['usage'] {
  if (!isObject(usage)) return null
  const { prompt_tokens: input, completion_tokens: output } = usage
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

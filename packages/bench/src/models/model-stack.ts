import type { TextModel } from '@understudy/contracts'
import { sturdyModel } from '@understudy/models'
import { openAIModel } from '@understudy/models/openai'
import { startProcess } from './start-process.ts'

/** An endpoint, our server before it, and the model that a page has of that. */
export interface ModelStack {
  /** Of the endpoint itself. */
  readonly rawURL: string
  /** As the studio builds it: retries and circuit around the adapter, to our server. */
  readonly model: TextModel
  stop(): void
}

/** More than are ever asked for: none is to wait here. */
const MOST_AT_ONCE = 100

/** Each in a process of its own. The endpoint answers with `tokens`. */
export async function startStack(tokens: readonly string[]): Promise<ModelStack> {
  const endpoint = await startProcess('./endpoint-process.js', { BENCH_ANSWER: JSON.stringify(tokens) })
  const server = await startProcess('./server-process.js', { BENCH_ENDPOINT: endpoint.baseURL })
  return {
    rawURL: endpoint.baseURL,
    model: sturdyModel(openAIModel({ baseURL: server.baseURL, model: 'bench', parallel: MOST_AT_ONCE })),
    stop() {
      server.stop()
      endpoint.stop()
    },
  }
}

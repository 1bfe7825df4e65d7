import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { giveAnswer } from './give-answer.ts'
import type { ModelServerAnswer, ModelServerRequest } from './model-server-answer.ts'

export interface ModelServerOptions {
  /** Called once a request; its answer is what the server then does. */
  readonly answer: (request: ModelServerRequest) => ModelServerAnswer | Promise<ModelServerAnswer>
  /** What it answers to `GET` of `/models`. Defaults to 404. */
  readonly list?: (request: ModelServerRequest) => ModelServerAnswer
  /** Defaults to any free one. */
  readonly port?: number
  /** Most requests to keep, the latest; all of them where absent. */
  readonly keeps?: number
}

export interface ModelServer {
  /** What a client takes as its `baseURL`. */
  readonly baseURL: string
  readonly port: number
  /** Every request so far, oldest first, as far as they are kept. */
  readonly requests: readonly ModelServerRequest[]
  /** Closes open connections too. */
  close(): Promise<void>
}

/**
 * A real HTTP server on this machine that speaks the streaming chat-completions protocol: what a test, a benchmark or
 * an end-to-end run talks to where there is no model. It answers by script, faults included, and keeps every request.
 */
export async function startModelServer({
  answer,
  list,
  port = 0,
  keeps = Infinity,
}: ModelServerOptions): Promise<ModelServer> {
  const requests: ModelServerRequest[] = []
  const server = createServer((incoming, response) => {
    void (async () => {
      const request = await readRequest(incoming, response)
      requests.push(request)
      if (requests.length > keeps) requests.shift()
      if (request.method === 'POST' && request.path.endsWith('/chat/completions'))
        await giveAnswer(await answer(request), request, response)
      else if (list !== undefined && request.method === 'GET' && request.path.endsWith('/models'))
        await giveAnswer(await list(request), request, response)
      else response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{"message":"no such page"}}')
    })().catch((error: unknown) => {
      // a script that throws is a fault of the test: it must not look like an answer
      response.destroy(error instanceof Error ? error : new Error(String(error)))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    baseURL: `http://127.0.0.1:${bound}/v1`,
    port: bound,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readRequest(incoming: IncomingMessage, response: ServerResponse): Promise<ModelServerRequest> {
  const ended = new Promise<'complete' | 'abandoned'>(resolve => {
    response.once('close', () => resolve(response.writableFinished ? 'complete' : 'abandoned'))
  })
  let body = ''
  for await (const piece of incoming.setEncoding('utf8')) body += String(piece)
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers,
    body,
    ...readBody(body),
    ended,
  }
}

function readBody(body: string): Pick<ModelServerRequest, 'candidates' | 'prompt'> {
  const json = asJson(body)
  const messages = json !== null && Array.isArray(json['messages']) ? json['messages'] : []
  const contents = messages.map((message: unknown) => asRecord(message)?.['content'])
  const n = json?.['n']
  return { candidates: typeof n === 'number' ? n : 1, prompt: contents.join('\n') }
}

function asJson(body: string): Readonly<Record<string, unknown>> | null {
  try {
    return asRecord(JSON.parse(body))
  } catch {
    return null
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null
}

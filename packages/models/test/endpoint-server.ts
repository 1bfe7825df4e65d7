import { createServer, type IncomingMessage } from 'node:http'

/** A request as an endpoint sees it. */
export interface EndpointRequest {
  /** `GET /v1/models` */
  readonly line: string
  readonly headers: IncomingMessage['headers']
  readonly body: Readonly<Record<string, unknown>>
}

/** What an endpoint answers: JSON, or a stream of events, or a text as it stands. Status defaults to 200. */
export type EndpointReply =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly json: unknown }
  | { readonly events: readonly object[] }
  | { readonly status?: number; readonly type: string; readonly text: string }
  | 'silence'

export interface EndpointServer {
  readonly baseURL: string
  readonly port: number
  readonly requests: readonly EndpointRequest[]
  /** Most requests that were being answered at once. */
  readonly atOnce: number
  close(): Promise<void>
}

/** A real HTTP server on this machine that answers as it is told, after `delayMs`. */
export async function startEndpoint(
  answer: (request: EndpointRequest, turn: number) => EndpointReply,
  { delayMs = 0 }: { readonly delayMs?: number } = {},
): Promise<EndpointServer> {
  const requests: EndpointRequest[] = []
  let [open, atOnce] = [0, 0]
  const server = createServer(async (incoming, response) => {
    atOnce = Math.max(atOnce, ++open)
    response.once('close', () => open--)
    const request = await readRequest(incoming)
    const reply = answer(request, requests.push(request) - 1)
    await new Promise(resolve => setTimeout(resolve, delayMs))
    if (reply === 'silence') return
    if ('events' in reply) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const event of reply.events) response.write(`data: ${JSON.stringify(event)}\n\n`)
      response.end('data: [DONE]\n\n')
    } else if ('json' in reply)
      response
        .writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers })
        .end(JSON.stringify(reply.json, null, 2))
    else response.writeHead(reply.status ?? 200, { 'content-type': reply.type }).end(reply.text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    port,
    requests,
    get atOnce() {
      return atOnce
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readRequest(incoming: IncomingMessage): Promise<EndpointRequest> {
  let text = ''
  for await (const piece of incoming.setEncoding('utf8')) text += String(piece)
  const body: unknown = text === '' ? {} : JSON.parse(text)
  return {
    line: `${incoming.method ?? ''} ${incoming.url ?? ''}`,
    headers: incoming.headers,
    body: typeof body === 'object' && body !== null ? { ...body } : {},
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'

/** A fetch-style handler as a listener of Node's http server. The request's signal aborts when the browser goes. */
export function nodeListener(handle: (request: Request) => Promise<Response>) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    try {
      await send(await handle(requestOf(incoming, gone.signal)), outgoing)
    } catch {
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.destroy()
    }
  }
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal }
  if (method !== 'GET' && method !== 'HEAD') {
    init.body = Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>
    init.duplex = 'half'
  }
  // the Host is checked by name in the handler; here it only makes the URL whole
  return new Request(new URL(incoming.url ?? '/', 'http://localhost'), init)
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) {
    outgoing.end()
    return
  }
  // what has a length is there already: it goes out at once, not through two kinds of stream
  if (response.headers.has('content-length')) {
    outgoing.end(new Uint8Array(await response.arrayBuffer()))
    return
  }
  const body = Readable.fromWeb(response.body as unknown as NodeReadableStream<Uint8Array>)
  outgoing.on('close', () => body.destroy())
  body.on('error', () => outgoing.destroy())
  body.pipe(outgoing)
}

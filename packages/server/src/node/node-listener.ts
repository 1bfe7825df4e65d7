import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/** Answers a request; null where there is nothing at its path. */
export type FetchHandler = (request: Request) => Promise<Response | null>

/**
 * A fetch-style handler as a listener of Node's http server. The request's signal aborts when the browser goes, and
 * what the answer streams is then let go of. Resolves when all has left; never rejects.
 */
export function nodeListener(handle: FetchHandler) {
  // a request that nobody holds is collected, and its signal then follows nothing
  const held = new Set<Request>()
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    // a socket that breaks is seen as a close
    outgoing.on('error', () => {})
    let request: Request | null = null
    try {
      request = requestOf(incoming, gone.signal)
      held.add(request)
      const response = await handle(request)
      await send(response ?? new Response(null, { status: 404 }), outgoing)
    } catch {
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.destroy()
    } finally {
      if (request !== null) held.delete(request)
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
  const left = new Promise<void>(resolve => outgoing.once('close', resolve))
  if (response.body !== null) await sendBody(response.body, outgoing, left)
  outgoing.end()
  await left
}

async function sendBody(
  body: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  left: Promise<void>,
): Promise<void> {
  const reader = body.getReader()
  void left.then(() => reader.cancel().catch(() => {}))
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (outgoing.destroyed) return
    if (!outgoing.write(read.value)) await Promise.race([drained(outgoing), left])
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise(resolve => outgoing.once('drain', resolve))
}

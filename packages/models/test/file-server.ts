import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How one request is answered; the last of a list answers all that follow. */
export interface FileAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Breaks the connection off after so many bytes of what was asked for. */
  readonly breakAfter?: number
  /** When to break it off: bytes that were not read yet go with the connection. */
  readonly breakWhen?: () => Promise<unknown>
  /** Says nothing more after so many bytes, and keeps the connection. */
  readonly stallAfter?: number
  /** Instead of the file. */
  readonly body?: string
  /** As if it knew no ranges. */
  readonly whole?: boolean
  /** Leaves the length out. */
  readonly chunked?: boolean
  readonly etag?: string
  readonly bytes?: Uint8Array
}

export interface FileServer {
  readonly url: string
  /** Of each request the range it asked for, or `all`. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** A real server on this machine that offers one file, and answers the first requests as told. */
export async function serveFile(bytes: Uint8Array, answers: readonly FileAnswer[] = []): Promise<FileServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? {}
    asked.push(request.headers.range ?? 'all')
    give(request, response, { ...answer, bytes: answer.bytes ?? bytes })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/models/toy.gguf`, asked, close: () => closed(server) }
}

function give(request: IncomingMessage, response: ServerResponse, answer: FileAnswer & { bytes: Uint8Array }): void {
  const { bytes, etag = '"first"', status, headers, body, whole = false, chunked = false } = answer
  if (status !== undefined || body !== undefined) {
    response.writeHead(status ?? 200, headers).end(body)
    return
  }
  const asked = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const isOther = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag
  const from = whole || isOther ? 0 : asked
  if (from >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
    return
  }
  const piece = bytes.subarray(from)
  const range = from === 0 ? {} : { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }
  const length = chunked ? {} : { 'content-length': piece.length }
  response.writeHead(from === 0 ? 200 : 206, { ...length, ...range, etag, ...headers })
  const until = answer.breakAfter ?? answer.stallAfter
  if (until === undefined) response.end(piece)
  else
    response.write(piece.subarray(0, until), () => {
      if (answer.breakAfter !== undefined)
        void (answer.breakWhen?.() ?? Promise.resolve()).then(() => response.destroy())
    })
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}

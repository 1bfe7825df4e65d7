import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeListener, type FetchHandler } from './node-listener.ts'

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Defaults to 127.0.0.1: this machine alone. With another, `authorize` decides who may ask. */
  readonly hostname?: string
}

export interface RunningServer {
  /** As in `http://127.0.0.1:4173`. */
  readonly address: string
  /**
   * Takes no more requests, gives those that run `graceMs` (2,000 by default) to end, then ends them. Resolves once the
   * last is over and the port is free.
   */
  stop(graceMs?: number): Promise<void>
}

/** Serves a fetch-style handler over Node's http. Rejects where the port is taken. */
export async function serve(
  handle: FetchHandler,
  { port, hostname = '127.0.0.1' }: ServeOptions,
): Promise<RunningServer> {
  const running = new Set<Promise<void>>()
  const listen = nodeListener(handle)
  const server = createServer((incoming, outgoing) => {
    const answer = listen(incoming, outgoing).finally(() => running.delete(answer))
    running.add(answer)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    address: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`,
    stop: (graceMs = GRACE_MS) => stop(server, running, graceMs),
  }
}

const GRACE_MS = 2_000

/** For what was ended to let go. */
const LETTING_GO_MS = 500

async function stop(server: Server, running: ReadonlySet<Promise<void>>, graceMs: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  await endedWithin(running, graceMs)
  // with those that still run, this also ends those kept alive after an answer
  server.closeAllConnections()
  await endedWithin(running, LETTING_GO_MS)
  await closed
}

async function endedWithin(running: ReadonlySet<Promise<void>>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)))
  await Promise.race([Promise.all(running), late])
  clearTimeout(timer)
}

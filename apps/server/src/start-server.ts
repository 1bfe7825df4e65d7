import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHandler, type LogEntry, type Upstream } from '@understudy/server'
import { nodeListener } from './node-listener.ts'
import { staticFiles } from './static-files.ts'

export interface ServerOptions {
  /** The built studio. */
  readonly root: string
  /** 0 for any that is free. */
  readonly port: number
  readonly upstream: Upstream | null
  readonly log?: (entry: LogEntry) => void
}

export interface RunningServer {
  /** As in `http://127.0.0.1:4173`. */
  readonly address: string
  /** Resolves once open streams have ended and the port is free. */
  stop(): Promise<void>
}

/** Serves the studio and the model proxy to this machine alone. Rejects where the port is taken. */
export async function startServer({ root, port, upstream, log }: ServerOptions): Promise<RunningServer> {
  const hosts: string[] = []
  const handle = createHandler({ upstream, allowedHosts: hosts, ...(log === undefined ? {} : { log }) })
  const files = staticFiles(root)
  const server = createServer(nodeListener(async request => (await handle(request)) ?? files(request)))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  hosts.push(`127.0.0.1:${bound}`, `localhost:${bound}`)
  return {
    address: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Upstream } from '../src/handler-options.ts'

export const KEY = 'sk-secret-of-the-server'

export interface OpenEndpoint {
  readonly upstream: Upstream
  close(): void
}

/** A model's server of the test's own, on a free port of this machine. */
export async function openEndpoint(
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<OpenEndpoint> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => answer(request, body, response))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    upstream: { baseURL: `http://127.0.0.1:${port}/v1`, apiKey: KEY, model: 'the-server-s' },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

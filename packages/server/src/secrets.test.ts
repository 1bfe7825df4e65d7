import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { ask, always, get, MESSAGES } from '../test/asking.ts'
import { KEY, openEndpoint } from '../test/endpoint.ts'
import { createHandler } from './create-handler.ts'
import type { LogEntry } from './handler-options.ts'

const SSE = { 'content-type': 'text/event-stream' }
const JSON_TYPE = { 'content-type': 'application/json' }
const QUOTED = JSON.stringify({ error: { message: `Wrong key: Bearer ${KEY}`, code: KEY, param: KEY } })

/** Everything an endpoint can do to get its key repeated. */
const TELLTALES: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  'an error': (_, response) => response.writeHead(401, JSON_TYPE).end(QUOTED),
  'an error of a field': (_, response) =>
    response.writeHead(400, JSON_TYPE).end(QUOTED.replace('Wrong', 'max_tokens is not supported')),
  'a fault': (_, response) => response.writeHead(500, { 'retry-after': KEY }).end(QUOTED),
  'an event': (_, response) => response.writeHead(200, SSE).end(`data: ${QUOTED}\n\n`),
  'an event in two pieces': (_, response) => {
    response.writeHead(200, SSE)
    response.write(`data: {"x":"${KEY.slice(0, 11)}`)
    setTimeout(() => response.end(`${KEY.slice(11)}"}\n\n`), 20)
  },
  'a whole answer': (request, response) =>
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ choices: [], headers: request.headers })),
  'a type': (_, response) => response.writeHead(200, { 'content-type': `application/json; key=${KEY}` }).end('{}'),
  'a page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(KEY),
  'a redirect': (_, response) =>
    response.writeHead(302, { location: `http://10.0.0.1/?key=${KEY}`, 'x-key': KEY }).end(),
  'a line of status': (_, response) => response.writeHead(418, KEY).end(),
  'a break': (_, response) => response.destroy(new Error(KEY)),
}

for (const [name, tell] of Object.entries(TELLTALES))
  it(`the key comes out nowhere by ${name}`, async () => {
    const { upstream, close } = await openEndpoint((request, _body, response) => tell(request, response))
    const entries: LogEntry[] = []
    const handle = always(createHandler({ model: upstream, log: entry => entries.push(entry) }))
    const came: string[] = []
    for (const request of [
      ask(MESSAGES),
      ask({ ...MESSAGES, stream: true }),
      get('/api/model'),
      get('/healthz'),
      get('/api/x'),
    ]) {
      const response = await handle(request)
      const body = await response.text().catch((fault: unknown) => String(fault))
      came.push(response.statusText, JSON.stringify([...response.headers]), body)
    }
    close()
    expect(came.length).toBe(15)
    expect(entries.length).toBe(3)
    expect(came.join('\n') + JSON.stringify(entries)).not.toContain(KEY)
    expect(JSON.stringify(entries)).not.toContain('tide')
  })

it('the key comes out nowhere by what is wrong with it', () => {
  const key = `${KEY}\nanother line`
  const fault = (() => {
    try {
      createHandler({ model: { baseURL: 'http://127.0.0.1:1/v1', apiKey: key, model: 'm' } })
      return null
    } catch (thrown) {
      return thrown
    }
  })()
  expect(fault).toBeInstanceOf(TypeError)
  expect(String(fault)).not.toContain(KEY)
})

import { afterEach, describe, expect, it } from 'vitest'
import { HOST } from '../test/asking.ts'
import { KEY, openEndpoint } from '../test/endpoint.ts'
import { createHandler } from './create-handler.ts'
import type { HandlerOptions, LogEntry, Upstream } from './handler-options.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function upstream(answer: Parameters<typeof openEndpoint>[0]): Promise<Upstream> {
  const opened = await openEndpoint(answer)
  closing.push(opened.close)
  return opened.upstream
}

const handler = (options: Partial<HandlerOptions>) => createHandler({ model: null, allowedHosts: [HOST], ...options })
const ask = (body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request(`http://${HOST}/api/v1/chat/completions`, {
    method: 'POST',
    headers: { host: HOST, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  })
const answered = async (handle: (request: Request) => Promise<Response | null>, request: Request) => {
  const response = await handle(request)
  if (response === null) throw new Error('not answered')
  return response
}
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code
const MESSAGES = { messages: [{ role: 'user', content: 'The tide was out.' }], stream: true }

describe('the handler', () => {
  it('says how it is, and whether there is a model', async () => {
    const handle = handler({})
    const get = (path: string) => answered(handle, new Request(`http://${HOST}${path}`, { headers: { host: HOST } }))
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await get('/api/model')).json()).toEqual({
      configured: false,
      model: null,
      remote: false,
      capabilities: {},
    })
  })
  it('leaves other paths to the host', async () => {
    expect(await handler({})(new Request(`http://${HOST}/index.html`))).toBeNull()
  })
  it('passes a stream on as it comes, with its own key and model', async () => {
    let seen: { authorization: string | undefined; body: string } = { authorization: undefined, body: '' }
    const endpoint = await upstream((request, body, response) => {
      seen = { authorization: request.headers.authorization, body }
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: one\n\n')
      setTimeout(() => response.end('data: [DONE]\n\n'), 20)
    })
    const response = await answered(
      handler({ model: endpoint }),
      ask({ ...MESSAGES, model: 'another', user: 'x' }, { authorization: 'Bearer theirs' }),
    )
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(await response.text()).toBe('data: one\n\ndata: [DONE]\n\n')
    expect(seen.authorization).toBe(`Bearer ${KEY}`)
    expect(JSON.parse(seen.body)).toEqual({ ...MESSAGES, model: 'the-server-s' })
  })
  it('ends upstream when the browser goes', async () => {
    let gone: () => void = () => {}
    const closed = new Promise<void>(resolve => (gone = resolve))
    const endpoint = await upstream((request, _body, response) => {
      request.socket.on('close', gone)
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: one\n\n')
    })
    const response = await answered(handler({ model: endpoint }), ask(MESSAGES))
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await closed
  })
  it('keeps count of who is there, however they go', async () => {
    const entries: LogEntry[] = []
    const endpoint = await upstream((_request, _body, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: one\n\n')
    })
    const handle = handler({ model: endpoint, limits: { perCaller: 1 }, log: entry => entries.push(entry) })
    for (let again = 0; again < 3; again++) {
      const page = new AbortController()
      const reader = (await answered(handle, ask(MESSAGES, {}, page.signal))).body?.getReader()
      await reader?.read()
      const late = await answered(handle, ask(MESSAGES))
      expect(late.status).toBe(429)
      // as a server does when the connection closes: the request is aborted and its answer left, in the middle of a read
      const reading = reader?.read().catch(() => {})
      page.abort()
      await reader?.cancel().catch(() => {})
      await reading
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    expect(entries.map(({ fault }) => fault)).toEqual(['busy', 'gone', 'busy', 'gone', 'busy', 'gone'])
  })
  it('breaks the answer off where the model does', async () => {
    const endpoint = await upstream((_request, _body, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: one\n\n', () => response.destroy())
    })
    const response = await answered(handler({ model: endpoint }), ask(MESSAGES))
    await expect(response.text()).rejects.toThrow()
  })
  it('ends an answer that stops coming', async () => {
    const endpoint = await upstream((_request, _body, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: one\n\n')
    })
    const response = await answered(handler({ model: endpoint, limits: { silenceMs: 60 } }), ask(MESSAGES))
    await expect(response.text()).rejects.toThrow()
  })
})

describe('what it refuses', () => {
  const refuses =
    (request: () => Request, status: number, code: string, options: Partial<HandlerOptions> = {}) =>
    async () => {
      const response = await answered(
        handler({ model: { baseURL: 'http://127.0.0.1:1/v1', apiKey: KEY, model: 'm' }, ...options }),
        request(),
      )
      expect([response.status, await codeOf(response)]).toEqual([status, code])
    }
  it(
    'another name',
    refuses(() => ask(MESSAGES, { host: 'evil.example' }), 403, 'host'),
  )
  it(
    'another site',
    refuses(() => ask(MESSAGES, { origin: 'https://evil.example' }), 403, 'origin'),
  )
  it(
    'an origin of none',
    refuses(() => ask(MESSAGES, { origin: 'null' }), 403, 'origin'),
  )
  it(
    'but not its own',
    refuses(() => ask(MESSAGES, { origin: `http://${HOST}` }), 502, 'unreachable'),
  )
  it(
    'no request at all',
    refuses(() => ask('not json'), 400, 'rejected'),
  )
  it(
    'a request without messages',
    refuses(() => ask({ model: 'm' }), 400, 'rejected'),
  )
  it(
    'one that is too long',
    refuses(() => ask(MESSAGES), 413, 'too-large', { limits: { bodyBytes: 10 } }),
  )
  it(
    'one too many at once',
    refuses(() => ask(MESSAGES), 429, 'busy', { limits: { perCaller: 0 } }),
  )
  it(
    'one without a model',
    refuses(() => ask(MESSAGES), 503, 'not-configured', { model: null }),
  )
  it(
    'one that is not signed in',
    refuses(() => ask(MESSAGES), 401, 'unauthorized', { authorize: () => null }),
  )
  it('an upstream that cannot be', () => {
    expect(() => handler({ model: { baseURL: 'ftp://x', apiKey: 'k', model: 'm' } })).toThrow(/http/)
    expect(() => handler({ model: { baseURL: 'http://x', apiKey: 'k\nx', model: 'm' } })).toThrow(/key/)
  })
})

describe('what the model does wrong', () => {
  const row = (status: number, headers: Record<string, string>, expected: [number, string]) => async () => {
    const entries: LogEntry[] = []
    const endpoint = await upstream((_request, _body, response) => {
      response.writeHead(status, headers)
      response.end(`oops ${KEY} The tide was out.`)
    })
    const response = await answered(handler({ model: endpoint, log: entry => entries.push(entry) }), ask(MESSAGES))
    const text = await response.text()
    expect([response.status, (JSON.parse(text) as { error: { code: string } }).error.code]).toEqual(expected)
    expect(text + JSON.stringify(entries)).not.toMatch(/sk-secret|tide/)
    expect(entries).toMatchObject([{ fault: expected[1], status: expected[0] }])
  }
  it('refuses the key', row(401, {}, [401, 'unauthorized']))
  it('is busy', row(429, { 'retry-after': '7' }, [429, 'busy']))
  it('has a fault', row(500, {}, [502, 'server-error']))
  it('has no such model', row(404, {}, [404, 'rejected']))
  it('sends a web page', row(200, { 'content-type': 'text/html' }, [502, 'malformed']))
  it('points elsewhere', row(302, { location: 'http://10.0.0.1/' }, [502, 'redirect']))
  it('knows the limit of an answer by another name, which a page has to know', async () => {
    const error = { message: 'The tide was out: max_tokens is not supported, use max_completion_tokens instead.' }
    const endpoint = await upstream((_request, _body, response) => {
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error }))
    })
    const response = await answered(handler({ model: endpoint }), ask({ ...MESSAGES, max_tokens: 40 }))
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'unsupported_parameter', param: 'max_tokens' } })
    expect(text).not.toContain('tide')
  })
  it('makes one answer at a time and calls that a fault, which a page has to know', async () => {
    const endpoint = await upstream((_request, _body, response) => {
      response.writeHead(500, { 'content-type': 'application/json' })
      response.end('{"error":{"code":500,"message":"Only one completion choice is allowed"}}')
    })
    const response = await answered(handler({ model: endpoint }), ask({ ...MESSAGES, n: 2 }))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'unsupported_parameter', param: 'n' } })
  })
  it('never answers', async () => {
    const endpoint = await upstream(() => {})
    const response = await answered(handler({ model: endpoint, limits: { silenceMs: 50 } }), ask(MESSAGES))
    expect([response.status, await codeOf(response)]).toEqual([504, 'timeout'])
  })
  it('makes room again after each', async () => {
    const endpoint = await upstream((_request, _body, response) => response.writeHead(500).end())
    const handle = handler({ model: endpoint, limits: { perCaller: 1 } })
    for (let again = 0; again < 3; again++) expect((await answered(handle, ask(MESSAGES))).status).toBe(502)
  })
})

import { ScriptedModel } from '@understudy/contracts/testing'
import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { answering, ask, get, HOST, MESSAGES, outcomeOf } from '../test/asking.ts'
import { openEndpoint } from '../test/endpoint.ts'
import type { HandlerOptions, LogEntry } from './handler-options.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})
async function endpoint(answer: (response: ServerResponse) => void) {
  const { upstream, close } = await openEndpoint((_request, _body, response) => answer(response))
  closing.push(close)
  return upstream
}
const JSON_TYPE = { 'content-type': 'application/json' }
const SSE = { 'content-type': 'text/event-stream' }
const scripted = new ScriptedModel(() => ['Yes.'])

describe('what a page sends', () => {
  const row =
    (request: () => Request, expected: readonly unknown[], options: Partial<HandlerOptions> = {}) =>
    async () => {
      const upstream = await endpoint(response => response.writeHead(200, SSE).end('data: [DONE]\n\n'))
      for (const model of [scripted, upstream])
        expect(await outcomeOf(await answering({ model, ...options })(request()))).toEqual(expected)
    }
  it(
    'is too large',
    row(() => ask(MESSAGES), [413, 'too-large'], { limits: { bodyBytes: 20 } }),
  )
  it(
    'is too large by what it says, and is not read',
    row(() => ask(MESSAGES, { headers: { 'content-length': '99000000' } }), [413, 'too-large']),
  )
  it(
    'is no JSON',
    row(() => ask('tide'), [400, 'rejected']),
  )
  it(
    'is empty',
    row(() => ask(''), [400, 'rejected']),
  )
  it(
    'is no UTF-8',
    row(() => ask(new Uint8Array([0x7b, 0xff, 0x7d])), [400, 'rejected']),
  )
  it(
    'asks for too many',
    row(() => ask({ ...MESSAGES, n: 99 }), [400, 'rejected']),
  )
  it(
    'is of no method we know',
    row(() => new Request(`http://${HOST}/api/model`, { method: 'PUT' }), [405, 'method']),
  )
  it(
    'only looks',
    row(() => get('/api/v1/chat/completions'), [405, 'method']),
  )
  it(
    'is for another path',
    row(() => get('/api/v1/models'), [404, 'not-found']),
  )
  it('never comes to its end', async () => {
    const body = new ReadableStream<Uint8Array>({ start: controller => controller.enqueue(new Uint8Array([0x7b])) })
    const request = new Request(ask(MESSAGES), { body, duplex: 'half' } as RequestInit)
    const handle = answering({ model: scripted, limits: { silenceMs: 30 } })
    expect(await outcomeOf(await handle(request))).toEqual([504, 'timeout'])
  })
})

describe('what an endpoint does', () => {
  const row = (answer: (response: ServerResponse) => void, expected: readonly unknown[]) => async () => {
    const model = await endpoint(answer)
    expect(await outcomeOf(await answering({ model, limits: { silenceMs: 200 } })(ask(MESSAGES)))).toEqual(expected)
  }
  const PRIVATE = 'http://169.254.169.254/latest/meta-data/'
  it(
    'sends a redirect to a private address, which nobody follows',
    row(response => response.writeHead(307, { location: PRIVATE }).end(), [502, 'redirect']),
  )
  it(
    'sends a web page',
    row(response => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome'), [502, 'malformed']),
  )
  it(
    'sends a page of faults',
    row(response => response.writeHead(502, { 'content-type': 'text/html' }).end('<p>'), [502, 'server-error']),
  )
  it(
    'hangs up',
    row(response => response.destroy(), [502, 'unreachable']),
  )
  const says = (status: number, error: object) => (response: ServerResponse) =>
    response.writeHead(status, JSON_TYPE).end(JSON.stringify({ error }))
  it('has no such model', row(says(404, { message: 'The model `tide` does not exist' }), [404, 'model_not_found']))
  it(
    'cannot read so much',
    row(says(400, { message: 'The maximum context length is 512 tokens.' }), [400, 'context_length_exceeded']),
  )
  it(
    'has no such page',
    row(response => response.writeHead(404).end('Not found'), [404, 'rejected']),
  )
  it(
    'gives up',
    row(response => response.writeHead(408).end(), [504, 'timeout']),
  )
  it(
    'says nothing',
    row(() => {}, [504, 'timeout']),
  )
  it(
    'begins an error that has no end',
    row(response => response.writeHead(400).write('{"error":'), [504, 'timeout']),
  )
  it('sends a header that is no time to wait', async () => {
    const model = await endpoint(response => response.writeHead(429, { 'retry-after': 'tide' }).end())
    expect((await answering({ model })(ask(MESSAGES))).headers.get('retry-after')).toBeNull()
  })
  it('talks without end, and is ended', async () => {
    let gone: () => void = () => {}
    const ended = new Promise<void>(resolve => (gone = resolve))
    const model = await endpoint(response => {
      response.writeHead(200, SSE)
      const talk = setInterval(() => response.write(`data: ${'x'.repeat(10_000)}\n\n`), 1)
      response.on('close', () => {
        clearInterval(talk)
        gone()
      })
    })
    const entries: LogEntry[] = []
    const handle = answering({ model, limits: { answerBytes: 50_000 }, log: entry => entries.push(entry) })
    await expect((await handle(ask(MESSAGES))).text()).rejects.toThrow()
    await ended
    expect(entries).toMatchObject([{ fault: 'too-large' }])
  })
  it('talks for too long, and is ended', async () => {
    const model = await endpoint(response => {
      response.writeHead(200, SSE)
      const talk = setInterval(() => response.write(': still here\n\n'), 5)
      response.on('close', () => clearInterval(talk))
    })
    const entries: LogEntry[] = []
    const handle = answering({ model, limits: { wholeMs: 80 }, log: entry => entries.push(entry) })
    await expect((await handle(ask(MESSAGES))).text()).rejects.toThrow()
    expect(entries).toMatchObject([{ fault: 'timeout' }])
  })
  it('is no address, found out when it is asked', async () => {
    const handle = answering({ model: () => ({ baseURL: 'no address', apiKey: null, model: 'm' }) })
    expect(await outcomeOf(await handle(ask(MESSAGES)))).toEqual([502, 'unreachable'])
    expect(await outcomeOf(await handle(get('/api/model')))).toEqual([500, 'server-error'])
  })
})

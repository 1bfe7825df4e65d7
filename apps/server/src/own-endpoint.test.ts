import { createHandler, type Handler, type LogEntry } from '@understudy/server'
import { startModelServer, type ModelServer } from '@understudy/models/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownEndpointRoutes } from './own-endpoint.ts'

const KEY = 'sk-only-in-the-browser-0123456789'
const ASKED = JSON.stringify({ model: 'of the page', messages: [{ role: 'user', content: 'Go on.' }] })

let endpoint: ModelServer
let entries: LogEntry[]
let handle: Handler
beforeEach(async () => {
  endpoint = await startModelServer({
    answer: () => ({ choices: ['Yes.'] }),
    list: ({ headers }) =>
      headers['authorization'] === `Bearer ${KEY}`
        ? { fault: 'status', status: 200, body: '{"data":[{"id":"nib"},{"id":"quill"}]}' }
        : { fault: 'status', status: 401 },
  })
  entries = []
  const log = (entry: LogEntry): void => void entries.push(entry)
  handle = createHandler({ model: null, log, routes: ownEndpointRoutes({ log, limits: { together: 2 } }) })
})
afterEach(() => endpoint.close())

async function ask(
  headers: Readonly<Record<string, string>>,
  asked: RequestInit = { method: 'POST', body: ASKED },
  path = '/api/own/v1/chat/completions',
): Promise<Response> {
  const request = new Request(`http://127.0.0.1:4173${path}`, {
    ...asked,
    headers: { 'content-type': 'application/json', ...headers },
  })
  const response = await handle(request)
  if (response === null) throw new Error('Nobody answered')
  return response
}

const there = (): Record<string, string> => ({
  'x-understudy-endpoint': encodeURI(endpoint.baseURL),
  'x-understudy-model': encodeURIComponent('quill/große:7b'),
})

describe('an endpoint that the page names', () => {
  it('is asked with the key of the browser, for the model that was named', async () => {
    const response = await ask({ ...there(), authorization: `Bearer ${KEY}` })
    expect([response.status, await response.text()]).toMatchObject([200, expect.stringContaining('Yes.')])
    expect(endpoint.requests[0]?.headers['authorization']).toBe(`Bearer ${KEY}`)
    expect(JSON.parse(endpoint.requests[0]?.body ?? '')).toMatchObject({ model: 'quill/große:7b' })
  })
  it('is asked without a key where there is none', async () => {
    await (await ask(there())).text()
    expect(endpoint.requests[0]?.headers['authorization']).toBeUndefined()
  })
  it('leaves neither key nor text in the log', async () => {
    await (await ask({ ...there(), authorization: `Bearer ${KEY}` })).text()
    expect(entries.map(({ event, status }) => [event, status])).toEqual([['completion', 200]])
    expect(JSON.stringify(entries)).not.toMatch(/sk-only|Go on/)
  })
  it('is asked no more often at once than the limits say', async () => {
    // what nobody reads is not over
    const unread = [await ask(there()), await ask(there())]
    expect((await ask(there())).status).toBe(429)
    await Promise.all(unread.map(response => response.text()))
    expect((await ask(there())).status).toBe(200)
  })
  it('lists its models, and says where it refuses the key', async () => {
    const list = (key: string) => ask({ ...there(), authorization: `Bearer ${key}` }, {}, '/api/own/models')
    expect(await (await list(KEY)).json()).toEqual({ names: ['nib', 'quill'] })
    expect(await (await list('another')).text()).toContain('"code":"unauthorized"')
    await endpoint.close()
    expect(await (await list(KEY)).text()).toContain('"code":"unreachable"')
  })
  it.each([
    ['no address', { 'x-understudy-endpoint': '' }],
    ['no model', { 'x-understudy-model': '' }],
    ['an address that is none', { 'x-understudy-endpoint': 'quill' }],
    ['a file', { 'x-understudy-endpoint': 'file:///etc/passwd' }],
    ['what cannot be read', { 'x-understudy-endpoint': '%zz' }],
    ['a key that is none', { authorization: 'Bearer a key' }],
  ])('is refused by name: %s', async (_, headers) => {
    const response = await ask({ ...there(), ...headers })
    expect([response.status, endpoint.requests]).toEqual([400, []])
    expect(await response.text()).toMatch(/rejected/)
  })
  it('is refused to another site', async () =>
    expect((await ask({ ...there(), origin: 'https://evil.example' })).status).toBe(403))
})

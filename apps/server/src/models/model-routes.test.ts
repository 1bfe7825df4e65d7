import { createHandler } from '@understudy/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryFolder, readyModel } from '../../test/memory-folder.ts'
import { MemoryModel } from '../../test/opened-model.ts'
import { modelRoutes } from './model-routes.ts'
import type { ModelsState } from './models-state.ts'
import { servedChoice, type ServedChoice } from './served-choice.ts'

const HOST = '127.0.0.1:4173'
let folder: MemoryFolder
let served: ServedChoice
let closing: AbortController
let handle: (request: Request) => Promise<Response | null>
beforeEach(async () => {
  folder = new MemoryFolder()
  closing = new AbortController()
  served = await servedChoice({
    environment: null,
    folder,
    file: { read: async () => ({ type: 'environment' }), write: async () => true },
    openFile: ({ id }) => new MemoryModel(id),
  })
  const findServers = async () => [{ baseURL: 'http://127.0.0.1:11434/v1' }]
  const routes = modelRoutes({ folder, served, findServers, closing: closing.signal })
  handle = createHandler({ model: served.model, routes })
})

const asked = async (path: string, init: RequestInit = {}) => {
  const response = await handle(new Request(`http://${HOST}/api${path}`, init))
  if (response === null) throw new Error('not answered')
  return response
}
const post = (path: string, fields: unknown, headers: Record<string, string> = {}) =>
  asked(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(fields),
  })
const stateOf = async (response: Response) => (await response.json()) as ModelsState

describe('the models of this machine', () => {
  it('are told', async () => {
    folder.put({ models: [readyModel('/x/a.gguf')] })
    expect(await stateOf(await asked('/models'))).toMatchObject({
      folder: { dir: '/models', models: [{ id: 'a.gguf' }] },
      served: { choice: { type: 'environment' }, fault: null },
    })
  })
  it('are added, chosen, served and removed', async () => {
    expect((await stateOf(await post('/models/add', { path: '/x/a.gguf' }))).folder.models).toHaveLength(1)
    await post('/models/use', { type: 'file', id: 'a.gguf' })
    expect(await (await asked('/model')).json()).toMatchObject({ configured: true, model: 'a.gguf', remote: false })
    const answer = await post('/v1/chat/completions', { messages: [{ role: 'user', content: 'Go on.' }] })
    expect(await answer.text()).toContain('Yes.')
    const after = await stateOf(await post('/models/remove', { id: 'a.gguf' }))
    expect([after.folder.models, after.served.fault?.reason]).toEqual([[], 'not-there'])
    expect(await (await asked('/model')).json()).toMatchObject({ configured: false })
  })
  it('are loaded, stopped, gone on with and dropped', async () => {
    const statuses: (string | undefined)[] = []
    for (const [path, fields] of [
      ['/models/download', { url: 'https://x.example/b.gguf', sha256: 'ab' }],
      ['/models/cancel', { id: 'b.gguf' }],
      ['/models/resume', { id: 'b.gguf' }],
      ['/models/cancel', { id: 'b.gguf', part: 'drop' }],
    ] as const)
      statuses.push((await stateOf(await post(path, fields))).folder.downloads[0]?.state.status)
    expect(statuses).toEqual(['running', 'stopped', 'running', undefined])
  })
  it('are all gone when the folder is emptied', async () => {
    folder.put({ models: [readyModel('/x/a.gguf')] })
    expect((await stateOf(await post('/models/empty', {}))).folder.models).toEqual([])
  })
  it('are found on other servers here', async () =>
    expect(await (await asked('/models/servers')).json()).toEqual({
      servers: [{ baseURL: 'http://127.0.0.1:11434/v1' }],
    }))
  it('say what is wrong, for the page to word', async () => {
    const response = await post('/models/add', { path: 'a.gguf' })
    expect([response.status, await response.json()]).toMatchObject([422, { fault: { reason: 'bad-path' } }])
    expect((await post('/models/download', { url: 'https://x.example/b.gguf' })).status).toBe(422)
  })
})

describe('their events', () => {
  it('are the state at once, and after each change, and end with the server', async () => {
    const reader = (await asked('/models/events')).body?.pipeThrough(new TextDecoderStream()).getReader()
    const next = async () => {
      const { value = '' } = (await reader?.read()) ?? {}
      return (JSON.parse(value.slice('data: '.length)) as ModelsState).folder.bytes
    }
    expect(await next()).toBe(0)
    for (let bytes = 1; bytes <= 50; bytes++) folder.put({ bytes })
    expect(await next()).toBe(50)
    closing.abort()
    expect((await reader?.read())?.done).toBe(true)
  })
  it('end with their reader', async () => {
    const page = new AbortController()
    const response = await asked('/models/events', { signal: page.signal })
    page.abort()
    await response.body?.cancel()
    folder.put({ bytes: 1 })
  })
})

describe('what is refused', () => {
  const row = (response: () => Promise<Response>, status: number) => async () =>
    expect((await response()).status).toBe(status)
  it(
    'another site',
    row(() => post('/models/empty', {}, { origin: 'https://evil.example' }), 403),
  )
  it(
    'another name',
    row(() => post('/models/empty', {}, { host: 'evil.example' }), 403),
  )
  it(
    'a form',
    row(() => post('/models/empty', {}, { 'content-type': 'text/plain' }), 400),
  )
  it(
    'to change by looking',
    row(() => asked('/models/empty'), 405),
  )
  it(
    'to look by changing',
    row(() => post('/models', {}), 405),
  )
  it(
    'what is no request',
    row(() => post('/models/add', []), 400),
  )
  it(
    'a path that is no text',
    row(() => post('/models/add', { path: 7 }), 400),
  )
  it(
    'a server elsewhere',
    row(() => post('/models/use', { type: 'server', baseURL: 'http://10.0.0.1/v1', model: 'm' }), 400),
  )
  it(
    'what there is not',
    row(() => post('/models/train', {}), 404),
  )
  it(
    'a book',
    row(() => post('/models/add', { path: 'x'.repeat(20_000) }), 400),
  )
})

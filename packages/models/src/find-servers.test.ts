import { afterEach, describe, expect, it } from 'vitest'
import { startEndpoint, type EndpointReply, type EndpointServer } from '../test/endpoint-server.ts'
import { findServers } from './find-servers.ts'
import { PRESETS, type PresetId } from './presets.ts'

const open: EndpointServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

const signal = new AbortController().signal
const baseURLOf = (id: PresetId) => PRESETS.find(preset => preset.id === id)?.baseURL ?? ''

/** How each server lists its models. */
const LISTS: Readonly<Partial<Record<PresetId, object>>> = {
  ollama: { object: 'list', data: [{ id: 'gemma3:4b', object: 'model', created: 1, owned_by: 'library' }] },
  lmstudio: { data: [{ id: 'qwen/qwen3-8b', object: 'model', owned_by: 'organization_owner' }], object: 'list' },
  'llama-server': {
    models: [{ name: 'toy.gguf', model: 'toy.gguf', capabilities: ['completion'] }],
    object: 'list',
    data: [{ id: 'toy.gguf', object: 'model', created: 1, owned_by: 'llamacpp', meta: { n_ctx_train: 128 } }],
  },
  vllm: {
    object: 'list',
    data: [
      { id: 'base', object: 'model', owned_by: 'vllm', root: 'base', parent: null, max_model_len: 4096 },
      { id: 'mara', object: 'model', owned_by: 'vllm', root: '/mara', parent: 'base' },
    ],
  },
  sglang: { object: 'list', data: [{ id: 'base', object: 'model', owned_by: 'sglang', root: 'base' }] },
}

/** Real servers stand in at other ports, since the usual ones of this machine may be taken; the rest are not there. */
async function looking(at: Readonly<Partial<Record<PresetId, EndpointReply>>>, timeoutMs = 500) {
  const servers = new Map<string, EndpointServer>()
  for (const [id, reply] of Object.entries(at)) {
    const server = await startEndpoint(() => reply)
    open.push(server)
    const preset = PRESETS.find(one => one.id === id)
    if (preset !== undefined) servers.set(new URL(preset.baseURL).host, server)
  }
  const asked: string[] = []
  const found = await findServers({
    signal,
    timeoutMs,
    fetch: (input, init) => {
      const url = new URL(String(input))
      asked.push(url.href)
      const server = servers.get(url.host)
      if (server === undefined) return Promise.reject(new TypeError('nobody there'))
      return fetch(`http://127.0.0.1:${server.port}${url.pathname}`, init)
    },
  })
  return { found, asked, servers: [...servers.values()] }
}

describe('findServers', () => {
  it('knows each kind by its address and by how it lists its models', async () => {
    const { found } = await looking(Object.fromEntries(Object.entries(LISTS).map(([id, json]) => [id, { json }])))
    expect(found.map(({ preset, baseURL, state, models }) => [preset, baseURL, state, models])).toEqual([
      ['ollama', 'http://127.0.0.1:11434/v1', 'ready', ['gemma3:4b']],
      ['lmstudio', 'http://127.0.0.1:1234/v1', 'ready', ['qwen/qwen3-8b']],
      ['llama-server', 'http://127.0.0.1:8080/v1', 'ready', ['toy.gguf']],
      ['vllm', 'http://127.0.0.1:8000/v1', 'ready', ['base', 'mara']],
      ['sglang', 'http://127.0.0.1:30000/v1', 'ready', ['base']],
    ])
  })
  it('says how much each model reads, where its server does', async () => {
    const { found } = await looking({ vllm: { json: LISTS.vllm }, ollama: { json: LISTS.ollama } })
    expect(found.map(({ contextTokens }) => contextTokens)).toEqual([{}, { base: 4_096 }])
  })
  it('asks this machine alone, and sends nothing but the question', async () => {
    const { asked, servers } = await looking({ ollama: { json: LISTS.ollama } })
    expect(asked.toSorted()).toEqual(
      ['ollama', 'lmstudio', 'llama-server', 'vllm', 'sglang']
        .map(id => `${PRESETS.find(preset => preset.id === id)?.baseURL}/models`)
        .toSorted(),
    )
    const [request] = servers[0]?.requests ?? []
    expect([request?.line, request?.headers.authorization, request?.body]).toEqual(['GET /v1/models', undefined, {}])
  })

  const rows: readonly (readonly [string, PresetId, EndpointReply, object | null])[] = [
    ['one kind at the port of another', 'llama-server', { json: LISTS.vllm }, { preset: 'vllm' }],
    [
      'a kind that is not known',
      'llama-server',
      { json: { data: [{ id: 'm', owned_by: 'somebody' }] } },
      { preset: null, models: ['m'] },
    ],
    [
      'one with no model loaded',
      'lmstudio',
      { json: { object: 'list', data: [] } },
      { preset: 'lmstudio', models: [] },
    ],
    [
      'one that wants a key',
      'lmstudio',
      { status: 401, json: { error: {} } },
      { preset: 'lmstudio', state: 'needs-key' },
    ],
    ['one that is loading', 'llama-server', { status: 503, json: { error: {} } }, { state: 'loading', models: [] }],
    ['no web page', 'vllm', { type: 'text/html', text: '<p>Welcome' }, null],
    ['no page that wants a password', 'vllm', { status: 401, type: 'text/html', text: '<p>Who?' }, null],
    ['no other API', 'vllm', { json: { hello: 'there' } }, null],
    ['no fault', 'vllm', { status: 500, json: { error: {} } }, null],
    [
      'nothing that sends elsewhere',
      'vllm',
      { status: 302, headers: { location: 'http://127.0.0.1:9/' }, json: {} },
      null,
    ],
    ['nobody who says nothing in time', 'vllm', 'silence', null],
  ]
  for (const [name, at, reply, expected] of rows)
    it(`finds ${name}`, async () => {
      const { found } = await looking({ [at]: reply }, 60)
      if (expected === null) expect(found).toEqual([])
      else expect(found).toMatchObject([{ baseURL: baseURLOf(at), ...expected }])
    })

  it('looks where else it is told to, on this machine alone', async () => {
    const server = await startEndpoint(() => ({ json: LISTS.sglang }))
    open.push(server)
    const asked: string[] = []
    const found = await findServers({
      signal,
      also: [server.baseURL, 'http://192.168.0.7:8000/v1', 'no address'],
      fetch: (input, init) => {
        asked.push(String(input))
        return String(input).includes(String(server.port)) ? fetch(input, init) : Promise.reject(new TypeError('no'))
      },
    })
    expect(found).toEqual([
      { preset: 'sglang', baseURL: server.baseURL, state: 'ready', models: ['base'], contextTokens: {} },
    ])
    expect(asked.some(url => url.includes('192.168'))).toBe(false)
  })
  it('finds nothing when it is called off, and does not wait', async () => {
    const server = await startEndpoint(() => 'silence')
    open.push(server)
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 20)
    expect(await findServers({ signal: abort.signal, timeoutMs: 600_000, also: [server.baseURL] })).toEqual([])
  })
})

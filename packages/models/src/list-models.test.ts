import { afterEach, describe, expect, it } from 'vitest'
import { startEndpoint, type EndpointReply, type EndpointServer } from '../test/endpoint-server.ts'
import { listModels } from './list-models.ts'

const open: EndpointServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})
const signal = new AbortController().signal

async function listed(reply: EndpointReply, apiKey: string | null = null) {
  const server = await startEndpoint(() => reply)
  open.push(server)
  return { server, list: await listModels({ baseURL: server.baseURL, apiKey }, signal) }
}

describe('listModels', () => {
  it('gives the names in order, each once', async () => {
    const { list } = await listed({ json: { data: [{ id: 'b' }, { id: 'a' }, { id: 'b' }, { name: 'c' }] } })
    expect(list).toEqual({ ok: true, value: { names: ['b', 'a'], contextTokens: {}, signature: null } })
  })
  it('gives the signature that all of them carry', async () => {
    const signed = (...by: readonly string[]) => ({ json: { data: by.map(owned_by => ({ id: owned_by, owned_by })) } })
    expect((await listed(signed('vllm', 'vllm'))).list).toMatchObject({ value: { signature: 'vllm' } })
    expect((await listed(signed('openai', 'system'))).list).toMatchObject({ value: { signature: null } })
  })
  it('gives how many tokens each model reads, in the words of its server', async () => {
    const data = [
      { id: 'a', max_model_len: 1 },
      { id: 'b', context_length: 2 },
      { id: 'c', meta: { n_ctx: 3 } },
    ]
    expect((await listed({ json: { data } })).list).toMatchObject({ value: { contextTokens: { a: 1, b: 2, c: 3 } } })
  })
  it('sends a key where it is given one', async () => {
    const { server } = await listed({ json: { data: [] } }, 'sk-1')
    expect(server.requests[0]?.headers.authorization).toBe('Bearer sk-1')
  })
  const fails = (reply: EndpointReply, reason: string) => async () =>
    expect((await listed(reply)).list).toMatchObject({ ok: false, reason })
  it('wants a key', fails({ status: 401, json: {} }, 'unauthorized'))
  it('is no such page', fails({ status: 404, json: {} }, 'rejected'))
  it('is a web page', fails({ type: 'text/html', text: '<!doctype html>' }, 'malformed'))
  it('is longer than a list can be', fails({ json: { data: [{ id: 'x'.repeat(4_100_000) }] } }, 'malformed'))
  it('is followed nowhere', fails({ status: 307, headers: { location: 'http://10.0.0.1/' }, json: {} }, 'rejected'))
  it('refuses an address and a key that can never work', async () => {
    await expect(listModels({ baseURL: 'models' }, signal)).rejects.toThrow(/baseURL whole/)
    await expect(listModels({ baseURL: 'http://127.0.0.1:9/v1', apiKey: 'sk-1\n' }, signal)).rejects.toThrow(
      /line break/,
    )
  })
  it('rejects when it is called off', async () => {
    await expect(
      listModels({ baseURL: 'http://127.0.0.1:9/v1' }, AbortSignal.abort(new Error('enough'))),
    ).rejects.toThrow('enough')
    expect(await listModels({ baseURL: 'http://127.0.0.1:9/v1' }, signal)).toMatchObject({ reason: 'unreachable' })
  })
})

import { embedderConformance } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import {
  startEndpoint,
  type EndpointReply,
  type EndpointRequest,
  type EndpointServer,
} from '../../test/endpoint-server.ts'
import { openAIEmbedder, type OpenAIEmbedderOptions } from './openai-embedder.ts'

const open: EndpointServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

const forever = new AbortController().signal

/** A text as the counts of its a's, b's and c's. */
function embedded({ body }: EndpointRequest): EndpointReply {
  const texts = Array.isArray(body['input']) ? body['input'].map(String) : []
  const count = (text: string, letter: string) => text.split(letter).length - 1
  const data = texts.map((text, index) => ({ index, embedding: ['a', 'b', 'c'].map(letter => count(text, letter)) }))
  return { json: { object: 'list', data: data.toReversed() } }
}

async function serving(
  answer: (request: EndpointRequest) => EndpointReply = embedded,
  options: Partial<OpenAIEmbedderOptions> = {},
) {
  const server = await startEndpoint(answer)
  open.push(server)
  return { server, embedder: openAIEmbedder({ baseURL: server.baseURL, model: 'letters', ...options }) }
}

embedderConformance({ describe, it, expect }, async () => {
  const { embedder, server } = await serving()
  return { embedder, close: () => server.close() }
})

describe('openAIEmbedder', () => {
  it('gives one vector of unit length for each text, in order', async () => {
    const { embedder, server } = await serving()
    expect(embedder.dimensions).toBeNull()
    const vectors = await embedder.embed(['aaabbbb', 'c', 'bb'], forever)
    expect(vectors.ok && vectors.value.map(vector => [...vector].map(value => Number(value.toFixed(3))))).toEqual([
      [0.6, 0.8, 0],
      [0, 0, 1],
      [0, 1, 0],
    ])
    expect(embedder.dimensions).toBe(3)
    expect(server.requests[0]?.line).toBe('POST /v1/embeddings')
    expect(server.requests[0]?.body).toEqual({
      model: 'letters',
      input: ['aaabbbb', 'c', 'bb'],
    })
  })
  it('asks for many texts in several requests', async () => {
    const { embedder, server } = await serving(embedded, { batch: 2 })
    const vectors = await embedder.embed(['a', 'b', 'c', 'ab', 'ac'], forever)
    expect(vectors.ok && vectors.value).toHaveLength(5)
    expect(server.requests).toHaveLength(3)
  })
  it('asks for nothing where there are no texts', async () => {
    const { embedder, server } = await serving()
    expect(await embedder.embed([], forever)).toEqual({ ok: true, value: [] })
    expect(server.requests).toHaveLength(0)
  })

  const fails =
    (answer: EndpointReply, reason: string, options: Partial<OpenAIEmbedderOptions> = {}) =>
    async () => {
      const { embedder } = await serving(() => answer, options)
      expect(await embedder.embed(['a'], forever)).toMatchObject({ ok: false, reason })
    }
  it('says that there is no key', fails({ status: 401, json: { error: { message: 'no' } } }, 'unauthorized'))
  it('says that there is no such model', async () => {
    const { embedder } = await serving(() => ({ status: 404, json: { error: { message: 'model not found' } } }))
    expect(await embedder.embed(['a'], forever)).toMatchObject({ detail: expect.stringContaining('letters') })
  })
  it('takes no answer of fewer vectors', fails({ json: { data: [] } }, 'malformed'))
  it('takes no vector without a direction', fails({ json: { data: [{ embedding: [0, 0, 0] }] } }, 'malformed'))
  it('takes no vector of something else', fails({ json: { data: [{ embedding: [1, 'b'] }] } }, 'malformed'))
  it(
    'takes no vector of another length',
    fails({ json: { data: [{ embedding: [1, 2] }] } }, 'malformed', { dimensions: 3 }),
  )
  it('takes no web page', fails({ type: 'text/html', text: '<p>Welcome' }, 'malformed'))
  it('does not wait for ever', fails('silence', 'timeout', { timeoutMs: 40 }))
  it('says that nobody is there', async () => {
    const { embedder, server } = await serving()
    await server.close()
    expect(await embedder.embed(['a'], forever)).toMatchObject({ ok: false, reason: 'unreachable' })
  })
  it('stops when it is told to', async () => {
    const { embedder } = await serving(() => 'silence')
    const abort = new AbortController()
    setTimeout(() => abort.abort(new Error('enough')), 20)
    await expect(embedder.embed(['a'], abort.signal)).rejects.toThrow('enough')
    await expect(embedder.embed(['a'], AbortSignal.abort(new Error('never')))).rejects.toThrow('never')
  })
  it('says where texts go', () => {
    const far = openAIEmbedder({ baseURL: 'https://models.example/v1', model: 'e' })
    expect([far.id, far.remote]).toEqual(['e@models.example', true])
  })
})

import type { ModelPart, ModelPrompt } from '@understudy/contracts'
import { openAIModel } from '@understudy/models/openai'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ModelsState } from './models/models-state.ts'
import { startServer, type RunningServer } from './start-server.ts'

/** A model of 260,000 numbers; it lies beside the repository and is not part of it. */
const TOY = fileURLToPath(new URL('../../../../shared/models/stories260K-f16.gguf', import.meta.url))
const ADAPTER = fileURLToPath(new URL('../../../../shared/models/random-lora-r4.gguf', import.meta.url))
const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'Once upon a time, there was a little girl named Lily.' }],
  candidates: 1,
  maxTokens: 24,
  temperature: 0,
  stop: [],
}
/** Native code on a busy machine takes its time. */
const PATIENT_MS = 120_000

let data = ''
let server: RunningServer
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'understudy-'))
  server = await startServer({ root: '.', port: 0, model: null, data })
})
afterAll(async () => {
  await server.stop(0)
  await rm(data, { recursive: true })
})

const post = async (path: string, fields: object) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.address}/api/models/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(fields),
  })
  return { status: response.status, body: (await response.json()) as ModelsState & { fault: { reason: string } } }
}
const state = async () => (await (await fetch(`${server.address}/api/models`)).json()) as ModelsState

async function ask(
  prompt: Partial<ModelPrompt> = {},
  signal = new AbortController().signal,
): Promise<readonly ModelPart[]> {
  const model = openAIModel({
    baseURL: `${server.address}/api/v1`,
    model: 'any',
    timeouts: { firstTokenMs: PATIENT_MS },
  })
  const parts: ModelPart[] = []
  for await (const part of model.generate({ ...PROMPT, ...prompt }, signal)) parts.push(part)
  return parts
}
const textOf = (parts: readonly ModelPart[], index = 0) =>
  parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join('')

describe.skipIf(!existsSync(TOY))('a model file on this machine, through our server', { timeout: PATIENT_MS }, () => {
  it('is not there before anybody gave one', async () => {
    expect((await ask()).at(-1)).toMatchObject({ type: 'failed', reason: 'not-configured' })
    expect(await state()).toMatchObject({
      folder: { models: [], downloads: [] },
      served: { choice: { type: 'environment' } },
    })
  })
  it('is no adapter, and nothing that is not there', async () => {
    expect(await post('add', { path: ADAPTER })).toMatchObject({ status: 422, body: { fault: { reason: 'adapter' } } })
    expect(await post('add', { path: '/nowhere/x.gguf' })).toMatchObject({
      status: 422,
      body: { fault: { reason: 'not-found' } },
    })
  })
  it('is added by its path, chosen, and writes', async () => {
    const { body } = await post('add', { path: TOY })
    const [model] = body.folder.models
    expect(model).toMatchObject({ kept: 'elsewhere', state: { status: 'ready' } })
    expect((await post('use', { type: 'file', id: model?.id })).body.served).toMatchObject({
      fault: null,
      isKept: true,
    })
    const parts = await ask()
    expect(textOf(parts).length).toBeGreaterThan(20)
    expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'length', usage: { output: 24 } })
    expect((await state()).served.memory).toBe('ready')
  })
  it('says what it can do', async () =>
    expect(await (await fetch(`${server.address}/api/model`)).json()).toMatchObject({
      configured: true,
      remote: false,
      capabilities: { streaming: true, schema: 'grammar', logProbabilities: true },
    }))
  it('keeps to a schema', async () => {
    const schema = {
      type: 'object',
      properties: { tide: { enum: ['in', 'out'] } },
      required: ['tide'],
      additionalProperties: false,
    } as const
    expect(JSON.parse(textOf(await ask({ schema, maxTokens: 64 })))).toMatchObject({
      tide: expect.stringMatching(/^(in|out)$/),
    })
  })
  it('says how likely its words are', async () => {
    const texts = (await ask({ logProbabilities: true })).filter(part => part.type === 'text')
    expect(texts.length).toBeGreaterThan(3)
    for (const { logProbability } of texts) expect(logProbability).toBeLessThanOrEqual(0)
  })
  it('writes two answers to one who asks for two, and answers two who ask at once', async () => {
    const [two, other] = await Promise.all([ask({ candidates: 2 }), ask()])
    expect([textOf(two, 0), textOf(two, 1)].every(text => text.length > 0)).toBe(true)
    expect(textOf(other)).toBe(textOf(two, 0))
  })
  it('stops when the page goes, and has room for the next', async () => {
    const page = new AbortController()
    const model = openAIModel({ baseURL: `${server.address}/api/v1`, model: 'any' })
    for await (const part of model.generate({ ...PROMPT, maxTokens: 400 }, page.signal))
      if (part.type === 'text') page.abort()
    expect((await ask()).at(-1)).toMatchObject({ type: 'end' })
  })
  it('is there after a restart, without a network', async () => {
    await server.stop(0)
    server = await startServer({ root: '.', port: 0, model: null, data })
    expect((await state()).served).toMatchObject({ choice: { type: 'file' }, fault: null, memory: 'unloaded' })
    expect((await ask()).at(-1)).toMatchObject({ type: 'end' })
  })
  it('is gone when it is removed, and the file stays', async () => {
    const [model] = (await state()).folder.models
    expect((await post('remove', { id: model?.id })).body.served.fault).toMatchObject({ reason: 'not-there' })
    expect((await ask()).at(-1)).toMatchObject({ type: 'failed', reason: 'not-configured' })
    expect(existsSync(TOY)).toBe(true)
  })
  it('is fetched from an address while the page looks on, and emptied out again', async () => {
    const bytes = await readFile(TOY)
    const files = createServer((_request, response) => response.end(bytes))
    await new Promise<void>(resolve => files.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(files.address() as AddressInfo).port}/small.gguf?token=secret`
    const events = await followed()
    expect((await post('download', { url, sha256: 'f'.repeat(64) })).status).toBe(200)
    await events.until(({ folder }) => folder.downloads[0]?.state.status === 'failed')
    expect(events.last().folder.downloads[0]).toMatchObject({ state: { fault: { reason: 'wrong-checksum' } } })
    await post('cancel', { id: 'small.gguf', part: 'drop' })
    await post('download', { url, sha256: createHash('sha256').update(bytes).digest('hex') })
    await events.until(({ folder }) => folder.models[0]?.state.status === 'ready')
    expect(events.last().folder).toMatchObject({ models: [{ id: 'small.gguf', kept: 'here' }], downloads: [] })
    expect(JSON.stringify(events.last())).not.toContain('secret')
    files.close()
    await post('use', { type: 'file', id: 'small.gguf' })
    expect((await ask()).at(-1)).toMatchObject({ type: 'end' })
    expect((await post('empty', {})).body.folder).toMatchObject({ models: [], bytes: 0 })
    expect(await readdir(join(data, 'models'))).toEqual([])
    events.close()
  })
})

/** The server's events, as a page follows them. */
async function followed() {
  const leaving = new AbortController()
  const response = await fetch(`${server.address}/api/models/events`, { signal: leaving.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  let last: ModelsState | null = null
  return {
    last() {
      if (last === null) throw new Error('nothing was told yet')
      return last
    },
    close: () => leaving.abort(),
    async until(isSo: (state: ModelsState) => boolean): Promise<void> {
      while (last === null || !isSo(last)) {
        waiting += (await reader?.read())?.value ?? ''
        const told = waiting.split('\n\n')
        waiting = told.pop() ?? ''
        for (const event of told) if (event.startsWith('data: ')) last = JSON.parse(event.slice(6)) as ModelsState
      }
    },
  }
}

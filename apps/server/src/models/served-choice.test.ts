import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryFolder, readyModel } from '../../test/memory-folder.ts'
import { MemoryModel } from '../../test/opened-model.ts'
import { choiceFile } from './choice-file.ts'
import { servedChoice } from './served-choice.ts'

const ENVIRONMENT = { baseURL: 'https://api.example/v1', apiKey: 'sk-secret', model: 'of-the-environment' }
const FILE = { type: 'file', id: 'a.gguf' } as const

let dir = ''
let count = 0
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'understudy-'))
})
afterAll(() => rm(dir, { recursive: true }))

/** A desk with a folder, and what was opened and closed on it. */
async function desk(path = join(dir, `${count++}`, 'model.json'), folder = new MemoryFolder()) {
  const log: string[] = []
  const opened: MemoryModel[] = []
  const served = await servedChoice({
    environment: ENVIRONMENT,
    folder,
    file: choiceFile(path),
    openFile({ id }) {
      const model = new MemoryModel(id, log)
      opened.push(model)
      return model
    },
  })
  return { served, folder, log, path, opened }
}

describe('what serves', () => {
  it('is the environment’s, where nothing was chosen', async () => {
    const { served } = await desk()
    expect(served.model()).toBe(ENVIRONMENT)
    expect(served.current()).toEqual({
      choice: { type: 'environment' },
      isKept: true,
      environment: 'of-the-environment',
      fault: null,
      memory: null,
    })
  })
  it('is a file of the folder, opened once', async () => {
    const { served, folder, log } = await desk()
    folder.put({ models: [readyModel('/x/a.gguf')] })
    await served.use(FILE)
    folder.put({ bytes: 7 })
    expect(served.model()).toMatchObject({ id: 'a.gguf' })
    expect(log).toEqual(['open a.gguf', 'load a.gguf'])
  })
  it('is let go of when another is chosen', async () => {
    const { served, folder, log } = await desk()
    folder.put({ models: [readyModel('/x/a.gguf')] })
    await served.use(FILE)
    await served.use({ type: 'none' })
    expect(served.model()).toBeNull()
    expect(log).toEqual(['open a.gguf', 'load a.gguf', 'close a.gguf'])
  })
  it('is a server of this machine, without a key', async () => {
    const { served } = await desk()
    await served.use({ type: 'server', baseURL: 'http://127.0.0.1:1/v1', model: 'm' })
    expect(served.model()).toEqual({ baseURL: 'http://127.0.0.1:1/v1', apiKey: null, model: 'm', capabilities: {} })
    await served.use({ type: 'server', baseURL: 'http://localhost:11434/v1', model: 'm' })
    expect(served.model()).toMatchObject({ capabilities: { candidates: 1, schema: 'grammar' } })
  })
  it('goes with its file, says so, and comes back with it', async () => {
    const { served, folder, log } = await desk()
    folder.put({ models: [readyModel('/x/a.gguf')] })
    await served.use(FILE)
    let told = 0
    served.subscribe(() => told++)
    folder.put({ models: [] })
    expect([served.model(), served.current().fault?.reason]).toEqual([null, 'not-there'])
    folder.put({ models: [{ ...readyModel('/x/a.gguf'), state: { status: 'gone' } }] })
    expect(served.current().fault?.reason).toBe('not-found')
    folder.put({ models: [readyModel('/x/a.gguf')] })
    expect([served.current().fault, served.model()]).toMatchObject([null, { id: 'a.gguf' }])
    expect(log).toEqual(['open a.gguf', 'load a.gguf', 'close a.gguf', 'open a.gguf'])
    expect(told).toBe(3)
  })
  it('is told as it is loaded, and as it fails', async () => {
    const { served, folder, opened } = await desk()
    folder.put({ models: [readyModel('/x/a.gguf')] })
    await served.use(FILE)
    const told: unknown[] = []
    served.subscribe(() => told.push([served.current().memory, served.current().fault?.reason]))
    const fault = { reason: 'out-of-memory', message: { key: 'models.local.out-of-memory' } } as const
    opened[0]?.put({ status: 'loading' })
    opened[0]?.put({ status: 'failed', fault })
    expect(told).toEqual([
      ['loading', undefined],
      ['unloaded', 'out-of-memory'],
    ])
  })
  it('is no file that only embeds', async () => {
    const { served, folder } = await desk()
    const { state, ...model } = readyModel('/x/a.gguf')
    if (state.status === 'ready')
      folder.put({ models: [{ ...model, state: { ...state, facts: { ...state.facts, purpose: 'embeds' } } }] })
    await served.use(FILE)
    expect([served.model(), served.current().fault?.reason]).toEqual([null, 'not-a-text-model'])
  })
  it('ends with the server', async () => {
    const { served, folder, log } = await desk()
    folder.put({ models: [readyModel('/x/a.gguf')] })
    await served.use(FILE)
    await served.close()
    folder.put({ models: [] })
    expect(log).toEqual(['open a.gguf', 'load a.gguf', 'close a.gguf'])
  })
})

describe('what is kept', () => {
  it('is the choice, over a restart', async () => {
    const { served, folder, path } = await desk()
    folder.put({ models: [readyModel('/x/a.gguf')] })
    await served.use(FILE)
    const again = await desk(path, folder)
    expect(again.served.current().choice).toEqual(FILE)
    expect(again.log).toEqual(['open a.gguf'])
  })
  it('is never a key, nor half a file', async () => {
    const { served, path } = await desk()
    await Promise.all([served.use(FILE), served.use({ type: 'environment' })])
    const kept = await readFile(path, 'utf8')
    expect(kept).not.toContain('sk-secret')
    expect(JSON.parse(kept)).toEqual({ format: 1, choice: { type: 'environment' } })
    expect(await readdir(join(path, '..'))).toEqual(['model.json'])
  })
  for (const [what, text] of [
    ['half a file', '{"format": 1, "cho'],
    ['a file of another time', '{"format": 9, "choice": {"type": "none"}}'],
    ['another machine', '{"format": 1, "choice": {"type": "server", "baseURL": "http://10.0.0.1/v1", "model": "m"}}'],
  ] as const)
    it(`is not taken from ${what}`, async () => {
      const path = join(dir, `${count++}.json`)
      await writeFile(path, text)
      expect((await desk(path)).served.current().choice).toEqual({ type: 'environment' })
    })
  it('is told to be lost where the disk does not have it', async () => {
    const path = join(dir, `${count++}`)
    await mkdir(path)
    await chmod(path, 0o500)
    // a folder stands where the file should
    const { served } = await desk(path)
    expect(await served.use({ type: 'none' })).toMatchObject({ choice: { type: 'none' }, isKept: false })
  })
})

import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveFile, type FileAnswer, type FileServer } from '../../../test/file-server.ts'
import { ggufBytes, SMALL_MODEL, SMALL_TENSOR } from '../../../test/gguf-bytes.ts'
import { hasToyModel, TOY_ADAPTER, TOY_MODEL } from '../../../test/toy-model.ts'
import { ggufModel } from '../gguf-model.ts'
import type { ModelDownload, ModelFolder, ModelFolderState } from '../local-model.ts'
import { modelFolder } from './model-folder.ts'

/** A model with 300,000 bytes of weights that say nothing. */
const MODEL = ggufBytes({
  values: SMALL_MODEL,
  tensors: [{ ...SMALL_TENSOR, shape: [150_000] }],
  weights: 300_000,
})
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const SHA256 = sha256(MODEL)

let root = ''
let dir = ''
let folder: ModelFolder
const servers: FileServer[] = []

function open(stallMs = 30_000): ModelFolder {
  return modelFolder({ dir, retryMs: 1, stallMs })
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'understudy-folder-'))
  dir = join(root, 'models')
  folder = open()
})
afterEach(async () => {
  await folder.close()
  for (const server of servers.splice(0)) await server.close()
  rmSync(root, { recursive: true, force: true })
})

async function serve(bytes: Uint8Array, answers: readonly FileAnswer[] = []): Promise<FileServer> {
  const server = await serveFile(bytes, answers)
  servers.push(server)
  return server
}

function until(holds: (state: ModelFolderState) => boolean): Promise<ModelFolderState> {
  return new Promise(resolve => {
    const look = (): void => {
      if (!holds(folder.current())) return
      stop()
      resolve(folder.current())
    }
    const stop = folder.subscribe(look)
    look()
  })
}

const downloadOf = (state: ModelFolderState): ModelDownload | undefined => state.downloads[0]
const untilStatus = (...wanted: readonly string[]): Promise<ModelFolderState> =>
  until(state => wanted.includes(downloadOf(state)?.state.status ?? ''))
const untilReceived = (bytes: number): Promise<ModelFolderState> =>
  until(state => downloadOf(state)?.received === bytes)
const untilThere = (): Promise<ModelFolderState> => until(({ models }) => models.length > 0)
const reason = (result: { readonly ok: boolean; readonly fault?: { readonly reason: string } }): string =>
  result.ok ? 'ok' : (result.fault?.reason ?? '')
const files = (): readonly string[] => (existsSync(dir) ? readdirSync(dir).toSorted() : [])

function outside(bytes: Uint8Array, name = 'mine.gguf'): string {
  const path = join(root, name)
  writeFileSync(path, bytes)
  return path
}

/** How a download of `bytes` by these answers ended. */
async function failureOf(answers: readonly FileAnswer[], digest = SHA256): Promise<string> {
  const { url } = await serve(MODEL, answers)
  await folder.download({ url, sha256: digest })
  const { state } = downloadOf(await untilStatus('failed')) ?? {}
  return state?.status === 'failed' ? state.fault.reason : ''
}

describe('a file on this machine', () => {
  it('is known by its path and stays where it is', async () => {
    const path = outside(MODEL)
    const added = await folder.addPath(path)
    expect(added.ok && added.value).toMatchObject({
      id: 'mine.gguf',
      path,
      kept: 'elsewhere',
      state: { status: 'ready', contextTokens: 512, facts: { name: 'small', bytes: MODEL.length } },
    })
    expect(files()).toEqual(['mine.gguf.path'])
    expect(folder.current().models).toHaveLength(1)
    expect(folder.current().bytes).toBeLessThan(200)
  })
  it('is there again for the next program', async () => {
    await folder.addPath(outside(MODEL))
    expect((await open().refresh()).models.map(({ id }) => id)).toEqual(['mine.gguf'])
  })
  it.each([
    ['in quotes', (path: string) => `"${path}"`],
    ['with spaces around', (path: string) => ` ${path}\n`],
    ['as an address', (path: string) => pathToFileURL(path).href],
  ])('may be pasted %s', async (_, paste) => expect(reason(await folder.addPath(paste(outside(MODEL))))).toBe('ok'))
  it('added twice is there once', async () => {
    const path = outside(MODEL)
    await folder.addPath(path)
    await folder.addPath(path)
    expect(folder.current().models).toHaveLength(1)
  })
  it('gets a name of its own beside one of the same name', async () => {
    mkdirSync(join(root, 'other'))
    await folder.addPath(outside(MODEL))
    await folder.addPath(outside(MODEL, 'other/mine.gguf'))
    expect(folder.current().models.map(({ id }) => id)).toEqual(['mine-2.gguf', 'mine.gguf'])
  })
  it('that is gone later is said to be gone, and is back when it is back', async () => {
    const path = outside(MODEL)
    await folder.addPath(path)
    renameSync(path, `${path}.moved`)
    expect((await folder.refresh()).models[0]?.state).toEqual({ status: 'gone' })
    renameSync(`${path}.moved`, path)
    expect((await folder.refresh()).models[0]?.state.status).toBe('ready')
  })
  it('that is removed here is not deleted there', async () => {
    const path = outside(MODEL)
    await folder.addPath(path)
    expect(reason(await folder.remove('mine.gguf'))).toBe('ok')
    expect([existsSync(path), files()]).toEqual([true, []])
  })
  it.each([
    ['a path that is not whole', 'models/a.gguf', 'bad-path'],
    ['a path with a zero byte', '/a\0b', 'bad-path'],
    ['an address of another machine', 'file://elsewhere/a.gguf', 'bad-path'],
    ['nothing there', '/no/such/model.gguf', 'not-found'],
    ['a folder', tmpdir(), 'not-a-file'],
  ])('%s is refused, and nothing is written', async (_, path, expected) => {
    expect(reason(await folder.addPath(path))).toBe(expected)
    expect(files()).toEqual([])
  })
  it.skipIf(!hasToyModel)('that is an adapter is refused', async () =>
    expect(reason(await folder.addPath(TOY_ADAPTER))).toBe('adapter'),
  )
})

describe('a file put into the folder by hand', () => {
  it('is there, and one that is no model says why', async () => {
    mkdirSync(dir)
    writeFileSync(join(dir, 'good.gguf'), MODEL)
    writeFileSync(join(dir, 'half.gguf'), MODEL.subarray(0, 1000))
    writeFileSync(join(dir, 'notes.txt'), 'not ours')
    const { models, bytes } = await folder.refresh()
    expect(models.map(({ id, kept, state }) => [id, kept, state.status])).toEqual([
      ['good.gguf', 'here', 'ready'],
      ['half.gguf', 'here', 'unusable'],
    ])
    expect(bytes).toBe(MODEL.length + 1000)
  })
  it('in several parts is one model, and goes as one', async () => {
    mkdirSync(dir)
    const part = (number: number): Uint8Array =>
      ggufBytes({
        values: { ...SMALL_MODEL, 'split.no': number, 'split.count': 2 },
        tensors: [SMALL_TENSOR],
        weights: 128,
      })
    writeFileSync(join(dir, 'm-00001-of-00002.gguf'), part(0))
    writeFileSync(join(dir, 'm-00002-of-00002.gguf'), part(1))
    expect((await folder.refresh()).models.map(({ id, state }) => [id, state.status])).toEqual([
      ['m-00001-of-00002.gguf', 'ready'],
    ])
    await folder.remove('m-00001-of-00002.gguf')
    expect(files()).toEqual([])
  })
  it('that points to something strange is left alone', async () => {
    mkdirSync(dir)
    writeFileSync(join(dir, 'odd.gguf.path'), '../../etc/passwd')
    writeFileSync(join(dir, 'odd.gguf.part.json'), '{"url": 3}')
    const { models, downloads } = await folder.refresh()
    expect([models, downloads]).toEqual([[], []])
  })
})

describe('a download', () => {
  it('comes whole, with its progress, and leaves nothing but the file', async () => {
    const { url } = await serve(MODEL)
    const seen: string[] = []
    folder.subscribe(() => seen.push(downloadOf(folder.current())?.state.status ?? 'none'))
    const started = await folder.download({ url: `${url}?token=secret`, sha256: SHA256.toUpperCase() })
    expect(started.ok && started.value).toMatchObject({ id: 'toy.gguf', address: url, state: { status: 'running' } })
    const { models, downloads } = await untilThere()
    expect([models[0]?.id, models[0]?.kept, models[0]?.state.status]).toEqual(['toy.gguf', 'here', 'ready'])
    expect(downloads).toEqual([])
    expect(new Set(seen)).toEqual(new Set(['running', 'checking', 'none']))
    expect(files()).toEqual(['toy.gguf'])
    expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
  })
  it('that breaks off twice goes on where it was, and completes', async () => {
    const { url, asked } = await serve(MODEL, [
      { breakAfter: 100_000, breakWhen: () => untilReceived(100_000) },
      { breakAfter: 50_000, breakWhen: () => untilReceived(150_000) },
      {},
    ])
    await folder.download({ url, sha256: SHA256 })
    await untilThere()
    expect(asked).toEqual(['all', 'bytes=100000-', 'bytes=150000-'])
    expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
  })
  it('says meanwhile that it waits, and why', async () => {
    folder = modelFolder({ dir, retryMs: 60_000 })
    const { url } = await serve(MODEL, [{ breakAfter: 100_000, breakWhen: () => untilReceived(100_000) }])
    await folder.download({ url, sha256: SHA256 })
    const state = downloadOf(await untilStatus('waiting'))
    expect(state).toMatchObject({ received: 100_000, total: MODEL.length, state: { fault: { reason: 'broke-off' } } })
  })
  it('that falls silent is taken up again', async () => {
    folder = open(200)
    const { url, asked } = await serve(MODEL, [{ stallAfter: 100_000 }, {}])
    await folder.download({ url, sha256: SHA256 })
    await untilThere()
    expect(asked.length).toBeGreaterThan(1)
  })
  it('starts over where the server knows no ranges', async () => {
    const { url } = await serve(MODEL, [{ breakAfter: 100_000 }, { whole: true }])
    await folder.download({ url, sha256: SHA256 })
    await untilThere()
    expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
  })
  it('starts over where it is another file by now', async () => {
    const other = new Uint8Array(MODEL)
    other.fill(7, 1000)
    const { url, asked } = await serve(MODEL, [{ bytes: other, breakAfter: 100_000, etag: '"old"' }, {}])
    await folder.download({ url, sha256: SHA256 })
    await untilThere()
    expect(asked).toHaveLength(2)
    expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
  })
  it('comes whole where the server does not say how long it is', async () => {
    const { url } = await serve(MODEL, [{ chunked: true }])
    await folder.download({ url, sha256: SHA256 })
    await untilThere()
    expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
  })
  it('waits as long as a busy server asks, and then comes', async () => {
    const { url, asked } = await serve(MODEL, [{ status: 503, headers: { 'retry-after': '0' } }, {}])
    await folder.download({ url, sha256: SHA256 })
    await untilThere()
    expect(asked).toHaveLength(2)
  })
  it('follows where it is sent', async () => {
    const { url } = await serve(MODEL)
    const first = await serve(MODEL, [{ status: 302, headers: { location: url } }])
    await folder.download({ url: first.url, sha256: SHA256 })
    expect((await untilThere()).models[0]?.id).toBe('toy.gguf')
  })

  it('with another checksum is deleted, and says so; resumed, it starts from the beginning', async () => {
    expect(await failureOf([{}], 'f'.repeat(64))).toBe('wrong-checksum')
    expect(files()).toEqual([])
    expect(downloadOf(folder.current())?.received).toBe(0)
    await folder.resume('toy.gguf')
    await untilStatus('running', 'checking')
    await untilStatus('failed')
    expect(servers[0]?.asked).toEqual(['all', 'all'])
  })
  it.each<readonly [string, readonly FileAnswer[], string]>([
    ['a file that is not there', [{ status: 404 }], 'refused'],
    ['a login', [{ status: 401 }], 'refused'],
    ['a web page', [{ headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<h1>Hello</h1>' }], 'web-page'],
    ['another kind of file', [{ body: 'PK and more' }], 'not-gguf'],
    ['a redirect to a disk', [{ status: 302, headers: { location: 'file:///etc/passwd' } }], 'bad-redirect'],
    ['a redirect to nowhere', [{ status: 302 }], 'bad-redirect'],
    ['a redirect in a circle', [{ status: 302, headers: { location: '/models/toy.gguf' } }], 'bad-redirect'],
    ['more than any disk holds', [{ headers: { 'content-length': '900000000000000' } }], 'disk-full'],
    ['nothing but broken connections', [{ breakAfter: 0 }], 'broke-off'],
    ['one that is busy for good', [{ status: 503 }], 'refused'],
  ])('of %s fails in words', async (_, answers, expected) => expect(await failureOf(answers)).toBe(expected))
  it('from where nobody is fails in words', async () => {
    const server = await serve(MODEL)
    await server.close()
    await folder.download({ url: server.url, sha256: SHA256 })
    expect(downloadOf(await untilStatus('failed'))?.state).toMatchObject({ fault: { reason: 'unreachable' } })
  })
  it('never goes from a public address into a private network', async () => {
    const visited: string[] = []
    const redirecting: typeof fetch = async input => {
      visited.push(String(input))
      return new Response(null, { status: 302, headers: { location: 'https://192.168.1.1/admin.gguf' } })
    }
    folder = modelFolder({ dir, fetch: redirecting })
    await folder.download({ url: 'https://models.example/toy.gguf', sha256: SHA256 })
    expect(downloadOf(await untilStatus('failed'))?.state).toMatchObject({ fault: { reason: 'bad-redirect' } })
    expect(visited).toEqual(['https://models.example/toy.gguf'])
  })
  it.each([
    ['no address', 'models/toy.gguf', 'bad-address'],
    ['another protocol', 'ftp://host/toy.gguf', 'bad-address'],
    ['a password', 'https://me:secret@host/toy.gguf', 'bad-address'],
    ['no file name', 'https://host/', 'bad-address'],
    ['another ending', 'https://host/toy.zip', 'bad-address'],
    ['nothing but an ending', 'https://host/..gguf', 'bad-address'],
  ])('with %s is refused at once', async (_, url, expected) =>
    expect(reason(await folder.download({ url, sha256: SHA256 }))).toBe(expected),
  )
  it('with half a checksum is refused at once', async () =>
    expect(reason(await folder.download({ url: 'https://host/toy.gguf', sha256: 'abc' }))).toBe('bad-checksum'))

  describe('stopped by a person', () => {
    const begin = async (): Promise<FileServer> => {
      const server = await serve(MODEL, [{ stallAfter: 100_000 }, {}])
      await folder.download({ url: server.url, sha256: SHA256 })
      await untilReceived(100_000)
      return server
    }
    it('keeps what came, and goes on with it', async () => {
      await begin()
      expect(reason(await folder.cancel('toy.gguf', 'keep'))).toBe('ok')
      expect(downloadOf(folder.current())?.state).toEqual({ status: 'stopped' })
      expect(files()).toEqual(['toy.gguf.part', 'toy.gguf.part.json'])
      expect(reason(await folder.resume('toy.gguf'))).toBe('ok')
      await untilThere()
      expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
    })
    it('goes on only if the server still has the same file', async () => {
      const other = new Uint8Array(MODEL)
      other.fill(7, 1000)
      const { url, asked } = await serve(MODEL, [{ bytes: other, stallAfter: 100_000, etag: '"old"' }, {}])
      await folder.download({ url, sha256: SHA256 })
      await untilReceived(100_000)
      await folder.cancel('toy.gguf', 'keep')
      await folder.resume('toy.gguf')
      await untilThere()
      // asked to go on, it began anew: what it had before was of another file
      expect(asked).toEqual(['all', 'bytes=100000-'])
      expect(sha256(readFileSync(join(dir, 'toy.gguf')))).toBe(SHA256)
    })
    it('is forgotten where somebody deletes its part by hand', async () => {
      await begin()
      await folder.cancel('toy.gguf', 'keep')
      for (const name of files()) rmSync(join(dir, name))
      expect((await folder.refresh()).downloads).toEqual([])
    })
    it('or drops it', async () => {
      await begin()
      await folder.cancel('toy.gguf', 'drop')
      expect([folder.current().downloads, files()]).toEqual([[], []])
    })
    it('is there for the next program, which goes on with it', async () => {
      await begin()
      await folder.close()
      folder = open()
      expect(downloadOf(await folder.refresh())).toMatchObject({ id: 'toy.gguf', state: { status: 'stopped' } })
      await folder.resume('toy.gguf')
      await untilThere()
    })
    it('is not begun twice', async () => {
      const server = await begin()
      expect(reason(await folder.download({ url: server.url, sha256: SHA256 }))).toBe('ok')
      expect(reason(await folder.download({ url: server.url, sha256: 'a'.repeat(64) }))).toBe('already-there')
      expect(server.asked).toHaveLength(1)
    })
  })

  it('does not replace a model that is there', async () => {
    mkdirSync(dir)
    writeFileSync(join(dir, 'toy.gguf'), MODEL)
    expect(reason(await folder.download({ url: 'https://host/toy.gguf', sha256: SHA256 }))).toBe('already-there')
  })
  it.skipIf(!existsSync('/dev/full'))('onto a disk that turns out to be full says so, and can be resumed', async () => {
    mkdirSync(dir)
    const { url } = await serve(MODEL)
    // a part that was begun before, on a disk that takes no more
    symlinkSync('/dev/full', join(dir, 'toy.gguf.part'))
    writeFileSync(join(dir, 'toy.gguf.part.json'), JSON.stringify({ url, sha256: SHA256 }))
    await folder.refresh()
    await folder.resume('toy.gguf')
    expect(downloadOf(await untilStatus('failed'))?.state).toMatchObject({ fault: { reason: 'disk-full' } })
    rmSync(join(dir, 'toy.gguf.part'))
    await folder.resume('toy.gguf')
    await untilThere()
  })
  it('two at once do not mix', async () => {
    const other = ggufBytes({
      values: { ...SMALL_MODEL, 'general.name': 'other' },
      tensors: [SMALL_TENSOR],
      weights: 128,
    })
    const [one, two] = [await serve(MODEL), await serve(other)]
    const second = two.url.replace('toy', 'other')
    await Promise.all([
      folder.download({ url: one.url, sha256: SHA256 }),
      folder.download({ url: second, sha256: sha256(other) }),
    ])
    const { models } = await until(state => state.models.length === 2)
    expect(models.map(({ state }) => state.status === 'ready' && state.facts.name)).toEqual(['other', 'small'])
  })
  it.skipIf(!hasToyModel)('of the toy model can be written with, also offline', { timeout: 120_000 }, async () => {
    const bytes = readFileSync(TOY_MODEL)
    const server = await serve(bytes)
    await folder.download({ url: server.url, sha256: sha256(bytes) })
    const { models } = await untilThere()
    await server.close()
    const model = ggufModel({ path: models[0]?.path ?? '', threads: 1, gpu: false })
    expect((await model.load()).ok).toBe(true)
    await model.close()
  })
})

describe('the folder', () => {
  it('is not made before something comes', async () => {
    expect(await folder.refresh()).toMatchObject({ dir, models: [], downloads: [], bytes: 0, fault: null })
    expect(existsSync(dir)).toBe(false)
  })
  it('says how much room is left, once it is there', async () => {
    await folder.addPath(outside(MODEL))
    expect(folder.current().freeBytes).toBeGreaterThan(0)
  })
  it('is the same value while nothing changed', async () => {
    mkdirSync(dir)
    await folder.refresh()
    const before = folder.current()
    let told = 0
    folder.subscribe(() => (told += 1))
    if ((await folder.refresh()).freeBytes === before.freeBytes)
      expect([folder.current() === before, told]).toEqual([true, 0])
  })
  it('is emptied of models, parts and references, and of nothing else', async () => {
    const { url } = await serve(MODEL, [{ stallAfter: 1000 }])
    await folder.addPath(outside(MODEL))
    writeFileSync(join(dir, 'good.gguf'), MODEL)
    writeFileSync(join(dir, 'notes.txt'), 'mine')
    await folder.download({ url, sha256: SHA256 })
    expect(reason(await folder.empty())).toBe('ok')
    expect(files()).toEqual(['notes.txt'])
    expect(folder.current()).toMatchObject({ models: [], downloads: [], bytes: 0 })
    expect(existsSync(join(root, 'mine.gguf'))).toBe(true)
  })
  it('knows nothing of what is not there', async () => {
    const answers = [
      await folder.remove('no.gguf'),
      await folder.resume('no.gguf'),
      await folder.cancel('../no.gguf', 'drop'),
    ]
    expect(answers.map(reason)).toEqual(['not-there', 'not-there', 'not-there'])
  })
  it('that is a file cannot be used, and says so', async () => {
    writeFileSync(dir, '')
    expect((await folder.refresh()).fault?.reason).toBe('folder-unusable')
    expect(reason(await folder.addPath(outside(MODEL)))).toBe('folder-unusable')
  })
  // root may write everywhere
  it.skipIf(process.getuid?.() === 0)('that may not be written to says so', async () => {
    mkdirSync(dir)
    chmodSync(dir, 0o500)
    expect(reason(await folder.addPath(outside(MODEL)))).toBe('folder-unusable')
  })
  it('must be given whole', () => expect(() => modelFolder({ dir: 'models' })).toThrow(TypeError))
})

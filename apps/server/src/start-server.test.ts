import { mkdtemp, symlink, writeFile, mkdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from './start-server.ts'

let folder = ''
let server: RunningServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-'))
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist/index.html'), '<title>Studio</title>')
  await writeFile(join(folder, 'dist/app-a1b2c3d4.js'), '0')
  await mkdir(join(folder, 'dist/assets'))
  await writeFile(join(folder, 'dist/assets/predictor.worker-a1b2c3d4.js'), '0')
  await writeFile(join(folder, 'secret.txt'), 'key')
  await symlink(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'))
  server = await startServer({ root: join(folder, 'dist'), port: 0, model: null })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

/** As a raw request, so that paths are not tidied and headers may say anything. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  const { hostname, port } = new URL(server.address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers }, response => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the server', () => {
  it('serves the studio under a strict policy', async () => {
    const { status, headers, body } = await raw('/')
    expect([status, body]).toEqual([200, '<title>Studio</title>'])
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
  it('allows WebAssembly, and workers of its own making, to the worker of inline prediction alone', async () => {
    const policyOf = async (path: string) => String((await raw(path)).headers['content-security-policy'])
    const [page, worker] = [await policyOf('/'), await policyOf('/assets/predictor.worker-a1b2c3d4.js')]
    expect(worker).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(worker).toContain("worker-src 'self' blob:;")
    const strict = worker.replace(" 'wasm-unsafe-eval'", '').replace("worker-src 'self' blob:", "worker-src 'self'")
    expect(strict).toBe(page)
    expect(await policyOf('/app-a1b2c3d4.js')).toBe(page)
  })
  it('keeps hashed files for ever and asks again for others', async () => {
    expect((await raw('/app-a1b2c3d4.js')).headers['cache-control']).toContain('immutable')
    expect((await raw('/')).headers['cache-control']).toBe('no-cache')
  })
  it('answers 304 to who has it already', async () => {
    const { headers } = await raw('/')
    expect((await raw('/', { 'if-none-match': String(headers.etag) })).status).toBe(304)
  })
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/%00',
    '/%zz',
    '/nothing',
  ]) {
    it(`does not serve ${path}`, async () => expect((await raw(path)).status).toBe(404))
  }
  it('answers the api under its own names alone', async () => {
    expect((await raw('/api/model')).body).toContain('"configured":false')
    expect((await raw('/api/model', { host: 'evil.example' })).status).toBe(403)
    expect((await raw('/api/model', { origin: 'https://evil.example' })).status).toBe(403)
  })
  it('sends nothing away of a page that was told it stays here', async () => {
    const model = { baseURL: 'https://models.invalid/v1', apiKey: null, model: 'quill' }
    const other = await startServer({ root: folder, port: 0, model })
    const answer = await fetch(`${other.address}/api/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-understudy-stays-here': 'yes' },
      body: JSON.stringify({ messages: [{ role: 'user', content: 'Go on.' }] }),
    })
    await other.stop(0)
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('not-configured')])
  })
  it('says when its port is taken', async () => {
    const port = Number(new URL(server.address).port)
    await expect(startServer({ root: folder, port, model: null })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

import { createConnection } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it } from 'vitest'
import { serve, type RunningServer } from './serve.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(server => server.stop(0)))
})
async function open(handle: Parameters<typeof serve>[0]): Promise<RunningServer> {
  const server = await serve(handle, { port: 0 })
  running.push(server)
  return server
}

/** A stream that says `tick` each 10 ms, `times` times. */
function ticking(times: number, gone: () => void = () => {}): Response {
  let left = times
  return new Response(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise(resolve => setTimeout(resolve, 10))
        if (left-- === 0) controller.close()
        else controller.enqueue(new TextEncoder().encode('tick '))
      },
      cancel: gone,
    }),
  )
}

/** Until all that nobody holds is gone. */
async function freeMemory(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  for (let times = 0; times < 5; times++) {
    if (typeof collect === 'function') collect()
    await wait(10)
  }
}

describe('serve', () => {
  it('is on this machine alone', async () =>
    expect((await open(async () => null)).address).toMatch(/^http:\/\/127\.0\.0\.1:/))
  it('hands over what was asked and says what was answered', async () => {
    const { address } = await open(async request =>
      Response.json({ at: new URL(request.url).pathname, said: await request.text() }, { status: 201 }),
    )
    const response = await fetch(`${address}/a%20b?c`, { method: 'POST', body: 'zoë 🌊' })
    expect([response.status, await response.json()]).toEqual([201, { at: '/a%20b', said: 'zoë 🌊' }])
  })
  it('answers 404 where nobody else does', async () => {
    const { address } = await open(async () => null)
    expect((await fetch(address)).status).toBe(404)
  })
  it('answers 500 where the handler throws, and says no more', async () => {
    const { address } = await open(async () => {
      throw new Error('secret')
    })
    // the connection may be closed with it
    const said = await fetch(address).then(response => response.text(), String)
    expect(said).not.toContain('secret')
  })
  it('tells a request that its reader goes, also where much memory was freed meanwhile', async () => {
    let aborted = false
    const { address } = await open(async ({ signal }) => {
      signal.addEventListener('abort', () => (aborted = true))
      return ticking(1_000_000)
    })
    const abort = new AbortController()
    const response = await fetch(address, { signal: abort.signal })
    await response.body?.getReader().read()
    await freeMemory()
    abort.abort()
    await expect.poll(() => aborted).toBe(true)
  })
  it('lets go of a stream when its reader goes', async () => {
    let gone: () => void = () => {}
    const left = new Promise<void>(resolve => (gone = resolve))
    let aborted = false
    const { address } = await open(async request => {
      request.signal.addEventListener('abort', () => (aborted = true))
      return ticking(1_000_000, gone)
    })
    const abort = new AbortController()
    const reader = (await fetch(address, { signal: abort.signal })).body?.getReader()
    await reader?.read()
    abort.abort()
    await left
    expect(aborted).toBe(true)
  })
  it('keeps a large answer whole for a slow reader', async () => {
    const whole = 'x'.repeat(8_000_000)
    const { address } = await open(async () => new Response(whole))
    const reader = (await fetch(address)).body?.getReader()
    await new Promise(resolve => setTimeout(resolve, 50))
    let length = 0
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) length += read.value.length
    expect(length).toBe(whole.length)
  })
})

describe('stopping', () => {
  it('lets a running answer end', async () => {
    const server = await serve(async () => ticking(10), { port: 0 })
    const response = await fetch(server.address)
    const [text] = await Promise.all([response.text(), server.stop()])
    expect(text).toBe('tick '.repeat(10))
    await expect(fetch(server.address)).rejects.toThrow()
  })
  it('ends one that does not end by itself', async () => {
    let gone: () => void = () => {}
    const left = new Promise<void>(resolve => (gone = resolve))
    const server = await serve(async () => ticking(1_000_000, gone), { port: 0 })
    const response = await fetch(server.address)
    const text = response.text()
    await Promise.all([server.stop(50), expect(text).rejects.toThrow(), left])
  })
  it('does not wait for one that heeds nothing', async () => {
    const server = await serve(() => new Promise(() => {}), { port: 0 })
    const asked = fetch(server.address)
    await Promise.all([
      expect(asked).rejects.toThrow(),
      new Promise(resolve => setTimeout(resolve, 30)).then(() => server.stop(30)),
    ])
  })
  it('does not wait for who only keeps a connection', async () => {
    const server = await serve(async () => new Response('hello'), { port: 0 })
    await (await fetch(server.address)).text()
    const { hostname, port } = new URL(server.address)
    const socket = createConnection({ host: hostname, port: Number(port) })
    await new Promise(resolve => socket.once('connect', resolve))
    const began = performance.now()
    await server.stop()
    expect(performance.now() - began).toBeLessThan(1_000)
    socket.destroy()
  })
})

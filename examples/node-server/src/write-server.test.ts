import { startModelServer, type ModelServer } from '@understudy/models/testing'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeServer } from './write-server.ts'

const KEY = 'sk-of-the-server-alone'
let endpoint: ModelServer
let server: Server
let address: string
beforeAll(async () => {
  endpoint = await startModelServer({ answer: () => ({ choices: ['The tide was out.'] }) })
  const model = { baseURL: endpoint.baseURL, apiKey: KEY, model: 'some-model' }
  server = writeServer(model, new Map([['mara-s-token', 'mara']]))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await endpoint.close()
})

const ask = (headers: Record<string, string>) =>
  fetch(`${address}/api/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ stream: true, messages: [{ role: 'user', content: 'Go on.' }] }),
  })

it('streams to a writer it knows, with its own key', async () => {
  const said = await (await ask({ authorization: 'Bearer mara-s-token' })).text()
  const words = said
    .split('\n\n')
    .filter(event => event.startsWith('data: {'))
    .map(
      event =>
        (JSON.parse(event.slice(6)) as { choices: { delta?: { content?: string } }[] }).choices[0]?.delta?.content,
    )
  expect(words.join('')).toBe('The tide was out.')
  expect(endpoint.requests[0]?.headers['authorization']).toBe(`Bearer ${KEY}`)
  expect(said).not.toContain(KEY)
})
it('refuses others, other names and other sites', async () => {
  expect((await ask({})).status).toBe(401)
  expect((await ask({ authorization: 'Bearer another' })).status).toBe(401)
  expect((await ask({ authorization: 'Bearer mara-s-token', origin: 'https://evil.example' })).status).toBe(403)
})
it('serves the rest of the server beside it', async () => {
  expect(await (await fetch(`${address}/`)).text()).toBe('A page.\n')
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' })
})

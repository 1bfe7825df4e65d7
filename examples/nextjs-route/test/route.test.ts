import { startModelServer, type ModelServer } from '@understudy/models/testing'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

const SITE = 'https://write.example'
let endpoint: ModelServer
let route: Readonly<Record<'GET' | 'POST', (request: Request) => Promise<Response>>>
beforeAll(async () => {
  endpoint = await startModelServer({ answer: () => ({ choices: ['The tide was out.'] }) })
  vi.stubEnv('APP_HOSTS', 'write.example')
  vi.stubEnv('DEMO_SESSION', 'of-mara')
  route = await import('../app/api/understudy/[...path]/route.ts')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await endpoint.close()
})

const headers = { host: 'write.example', origin: SITE, cookie: 'theme=dark; session=of-mara' }
const ask = (more: Record<string, string> = {}) =>
  route.POST(
    new Request(`${SITE}/api/understudy/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...more },
      body: JSON.stringify({ stream: true, messages: [{ role: 'user', content: 'Go on.' }] }),
    }),
  )

it('says so where no model is set', async () => {
  const response = await route.GET(new Request(`${SITE}/api/understudy/model`, { headers }))
  expect(await response.json()).toMatchObject({ configured: false })
  expect((await ask()).status).toBe(503)
})
it('streams to a writer who has signed in', async () => {
  vi.stubEnv('MODEL_URL', endpoint.baseURL)
  vi.stubEnv('MODEL_NAME', 'some-model')
  vi.stubEnv('MODEL_KEY', 'sk-of-the-app')
  const response = await ask()
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(await response.text()).toContain('"content":" tide"')
  expect(endpoint.requests.at(-1)?.headers['authorization']).toBe('Bearer sk-of-the-app')
})
it('refuses others, other names and other sites', async () => {
  expect((await ask({ cookie: 'session=of-another' })).status).toBe(401)
  expect((await ask({ host: 'evil.example' })).status).toBe(403)
  expect((await ask({ origin: 'https://evil.example' })).status).toBe(403)
})
it('has nothing else', async () => {
  const response = await route.GET(new Request(`${SITE}/api/understudy/nothing`, { headers }))
  expect(response.status).toBe(404)
})

import type { TextModel } from '@understudy/contracts'
import { ScriptedModel } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { answering, ask, get, HOST, MESSAGES, outcomeOf } from '../test/asking.ts'
import type { HandlerOptions, LogEntry } from './handler-options.ts'

const model = new ScriptedModel(() => ['Yes.'])
const byHeader = (request: Request) => request.headers.get('x-name')
const named = (name: string) => ({ headers: { 'x-name': name } })

/** One that answers only once it is let. */
function held(): { readonly model: TextModel; readonly letGo: () => void } {
  let letGo: () => void = () => {}
  const gate = new Promise<void>(resolve => (letGo = resolve))
  const { capabilities } = model
  return {
    letGo: () => letGo(),
    model: {
      id: 'held',
      capabilities,
      async *generate(prompt, signal) {
        await gate
        yield* model.generate(prompt, signal)
      },
    },
  }
}

describe('who may ask', () => {
  const row = (options: Partial<HandlerOptions>, request: () => Request, expected: readonly unknown[]) => async () => {
    const entries: LogEntry[] = []
    const handle = answering({ model, log: entry => entries.push(entry), ...options })
    expect(await outcomeOf(await handle(request()))).toEqual(expected)
    expect(JSON.stringify(entries)).not.toContain('secret')
  }
  const asked = () => ask(MESSAGES, named('mara'))
  const throws = () => {
    throw new Error('secret of the session store')
  }
  it(
    'anybody on this machine, where nobody is asked for',
    row({}, () => ask(MESSAGES), [200]),
  )
  it('one who is known', row({ authorize: byHeader }, asked, [200]))
  it('one who is known after a while', row({ authorize: async request => byHeader(request) }, asked, [200]))
  it(
    'not one who is not',
    row({ authorize: byHeader }, () => ask(MESSAGES), [401, 'unauthorized']),
  )
  it('not one without a name', row({ authorize: () => '' }, asked, [401, 'unauthorized']))
  it('nobody, where asking who throws', row({ authorize: throws }, asked, [401, 'unauthorized']))
  it('nobody, where asking who rejects', row({ authorize: async () => throws() }, asked, [401, 'unauthorized']))
  it(
    'not even what model there is',
    row({ authorize: () => null }, () => get('/api/model'), [401, 'unauthorized']),
  )
  it(
    'anybody, how the server is',
    row({ authorize: () => null }, () => get('/healthz'), [200]),
  )
  it('nobody, where the model’s choice throws', row({ model: throws }, asked, [500, 'server-error']))
  it('nobody, where the limits throw', row({ limits: throws }, asked, [500, 'server-error']))
})

describe('what one is given', () => {
  it('is the model chosen for them', async () => {
    const chosen: Record<string, TextModel> = { mara: new ScriptedModel(() => ['For Mara.'], { id: 'mara-s' }) }
    const handle = answering({ authorize: byHeader, model: caller => chosen[caller ?? ''] ?? null })
    expect(await (await handle(get('/api/model', { 'x-name': 'mara' }))).json()).toMatchObject({ model: 'mara-s' })
    expect(await (await handle(ask(MESSAGES, named('mara')))).text()).toContain('For Mara.')
    expect(await outcomeOf(await handle(ask(MESSAGES, named('idris'))))).toEqual([503, 'not-configured'])
  })
  it('is a number of places of their own', async () => {
    const { model: slow, letGo } = held()
    const handle = answering({ authorize: byHeader, model: slow, limits: { perCaller: 1 } })
    const first = handle(ask(MESSAGES, named('mara')))
    await Promise.resolve()
    expect(await outcomeOf(await handle(ask(MESSAGES, named('mara'))))).toEqual([429, 'busy'])
    const other = handle(ask(MESSAGES, named('idris')))
    letGo()
    expect([await outcomeOf(await first), await outcomeOf(await other)]).toEqual([[200], [200]])
    expect(await outcomeOf(await handle(ask(MESSAGES, named('mara'))))).toEqual([200])
  })
  it('is none where all are taken', async () => {
    const { model: slow, letGo } = held()
    const handle = answering({ authorize: byHeader, model: slow, limits: { together: 1 } })
    const first = handle(ask(MESSAGES, named('mara')))
    await Promise.resolve()
    expect(await outcomeOf(await handle(ask(MESSAGES, named('idris'))))).toEqual([429, 'busy'])
    letGo()
    expect(await outcomeOf(await first)).toEqual([200])
  })
  it('are limits of their own', async () => {
    const limits = (caller: string | null) => (caller === 'mara' ? {} : { bodyBytes: 10 })
    const handle = answering({ authorize: byHeader, model, limits })
    expect(await outcomeOf(await handle(ask(MESSAGES, named('mara'))))).toEqual([200])
    expect(await outcomeOf(await handle(ask(MESSAGES, named('idris'))))).toEqual([413, 'too-large'])
  })
  it('is said in the log, with what they wrote in none of it', async () => {
    const entries: LogEntry[] = []
    const handle = answering({ authorize: byHeader, model, log: entry => entries.push(entry) })
    await (await handle(ask({ ...MESSAGES, stream: true }, named('mara')))).text()
    await handle(ask('The tide', named('idris')))
    await handle(get('/api/nothing', { 'x-name': 'idris' }))
    expect(entries).toMatchObject([
      { event: 'completion', caller: 'mara', model: 'scripted', status: 200, fault: null },
      { event: 'completion', caller: 'idris', status: 400, fault: 'rejected' },
      { event: 'refused', caller: 'idris', status: 404, fault: 'not-found' },
    ])
    expect(JSON.stringify(entries)).not.toMatch(/tide|Yes/)
  })
})

it('a log that throws breaks no answer off', async () => {
  const log = () => {
    throw new Error('the disk is full')
  }
  const handle = answering({ model, log })
  expect(await (await handle(ask({ ...MESSAGES, stream: true }))).text()).toContain('[DONE]')
  expect(await outcomeOf(await handle(get('/api/nothing')))).toEqual([404, 'not-found'])
})

describe('where a request may come from', () => {
  const row =
    (headers: Record<string, string>, expected: readonly unknown[], options: Partial<HandlerOptions> = {}) =>
    async () =>
      expect(await outcomeOf(await answering({ model, ...options })(ask(MESSAGES, { headers })))).toEqual(expected)
  const hosts = { allowedHosts: ['write.example'] }
  it('this machine by any of its names', async () => {
    for (const host of ['127.0.0.1:4173', 'localhost', '[::1]:4173', 'studio.localhost:4173'])
      await row({ host, origin: `http://${host}` }, [200])()
  })
  it('not a name rebound to it', row({ host: 'evil.example:4173' }, [403, 'host']))
  it('not an address beside it', row({ host: '192.168.1.20:4173' }, [403, 'host']))
  it('not a name that only looks like it', row({ host: '127.0.0.1.evil.example' }, [403, 'host']))
  it('not a page at another port of it', row({ origin: 'http://127.0.0.1:3000' }, [403, 'origin']))
  it('not a page that says it is of another site', row({ 'sec-fetch-site': 'cross-site' }, [403, 'origin']))
  it('a page of ours', row({ origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }, [200]))
  it('the names that the host allows', row({ host: 'write.example', origin: 'https://write.example' }, [200], hosts))
  it('and then no others', row({}, [403, 'host'], hosts))
  it('no form of another site', row({ 'content-type': 'text/plain' }, [415, 'rejected']))
})

describe('the routes of a host', () => {
  const routes: HandlerOptions['routes'] = async (request, caller) =>
    new URL(request.url).pathname === '/app/understudy/mine' ? Response.json({ caller }) : null
  const handle = answering({ model, base: '/app/understudy', authorize: byHeader, routes })
  const at = (path: string, headers: Record<string, string> = { 'x-name': 'mara' }) => handle(get(path, headers))
  it('lie beside ours', async () => {
    expect(await (await at('/app/understudy/mine')).json()).toEqual({ caller: 'mara' })
    expect(await (await at('/app/understudy/model')).json()).toMatchObject({ configured: true })
    expect(await outcomeOf(await at('/app/understudy/yours'))).toEqual([404, 'not-found'])
  })
  it('are behind the same checks', async () => {
    expect((await at('/app/understudy/mine', {})).status).toBe(401)
    expect((await at('/app/understudy/mine', { 'x-name': 'mara', host: 'evil.example' })).status).toBe(403)
  })
  it('are not ours to answer with another method', async () => {
    const response = await handle(
      new Request(`http://${HOST}/app/understudy/model`, { method: 'DELETE', headers: { 'x-name': 'mara' } }),
    )
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET'])
  })
})

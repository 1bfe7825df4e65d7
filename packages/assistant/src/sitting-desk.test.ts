import type { ExchangeId, Message, PatchId, SessionId, Store } from '@understudy/contracts'
import { seededEnv, type SeededEnv } from '@understudy/contracts/testing'
import type { PersonaPatch } from '@understudy/persona'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logGhost } from '../test/session-log.ts'
import { createFolding, type Folding } from './folding.ts'
import { memoryStore } from './memory-store.ts'
import { openCore } from './open-core.ts'
import type { Covered, OnSchedule } from './schedule.ts'
import { authorScope, LEDGER } from './scopes.ts'
import { createSittingDesk, settleCore, type SittingDesk } from './sitting-desk.ts'
import { readSteps } from './step-log.ts'

const MINUTE = 60_000
const scope = authorScope({ tenant: 'local', author: 'mara' })

/** One page of an author's, with its own way to the store: it may be slow, and it may be cut off. */
interface Page {
  readonly desk: SittingDesk
  readonly folding: Folding
  readonly session: string
  kill(landing: boolean): void
  isDead(): boolean
}

function openPage(shared: Store, env: SeededEnv, name: string): Page {
  let death: 'before' | 'after' | null = null
  const never = () => new Promise<never>(() => {})
  const ticks = async () => {
    for (let left = Math.floor(env.random() * 4); left > 0; left--) await new Promise(resolve => setImmediate(resolve))
  }
  const store: Store = {
    ...shared,
    async write(writes) {
      await ticks()
      if (death === 'before') return never()
      const written = await shared.write(writes)
      if (death === 'after') {
        death = 'before'
        return never()
      }
      await ticks()
      return written
    },
  }
  const options = { proposers: [], store, subject: { author: 'mara' }, actor: 'mara', env }
  const core = openCore(options, () => {})
  const desk = createSittingDesk({
    core,
    folding: { isHere: () => folding.isHere() && death === null },
    idleMs: 30 * MINUTE,
    parts: [onePatch(core.identity.id), settleCore(core.schedule)],
  })
  const folding = createFolding(core, async () => {
    await core.books.load()
    await core.schedule.load()
    await desk.open(false)
  })
  return {
    desk,
    folding,
    session: name,
    kill(landing) {
      death = landing ? 'after' : 'before'
      void folding.end()
    },
    isDead: () => death !== null,
  }
}

/** Stands for what reads a step one day: a patch that says how much was covered. */
function onePatch(actor: string): OnSchedule {
  return async ({ step, at, exchanges }: Covered) => {
    const op = { type: 'set', path: [`x-step-${step}`], from: null, to: exchanges.length } as const
    const by = {
      by: 'learner',
      cause: { key: 'step' } satisfies Message,
      learner: '1',
      check: null,
      cost: null,
    } as const
    const stamp = { format: 1, id: `step.${step}` as PatchId, at, counter: 0, device: 'learner', actor } as const
    return { patches: [{ ...stamp, ...by, ops: [op] } as unknown as PersonaPatch], writes: [] }
  }
}

async function stepsOf(store: Store) {
  const steps = await readSteps(store, scope)
  if (!steps.ok) throw new Error(steps.detail)
  return steps.value
}

function twice<T>(ids: readonly T[]): readonly T[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

describe('a step', () => {
  async function page(env = seededEnv(1), store = memoryStore()) {
    const opened = openPage(store, env, 'left')
    await opened.folding.begin()
    return { ...opened, store, env, scope }
  }
  it('is taken after thirty settled exchanges, and covers all of them', async () => {
    const here = await page()
    for (let i = 0; i < 29; i++) await logGhost(here, 'left')
    await logGhost(here, 'left', { settles: false })
    await here.desk.catchUp()
    await here.desk.fire('schedule')
    expect(here.desk.gathered()).toEqual({ sessions: 0, exchanges: 29 })
    expect(await stepsOf(here.store)).toEqual([])
    await logGhost(here, 'left')
    await here.desk.catchUp()
    await here.desk.fire('schedule')
    await here.desk.fire('schedule')
    expect(here.desk.gathered()).toEqual({ sessions: 0, exchanges: 0 })
    const [step, ...more] = await stepsOf(here.store)
    expect([step?.exchanges.length, step?.sessions.length, more.length]).toEqual([30, 0, 0])
  })
  it('is taken after three sessions', async () => {
    const here = await page()
    for (const session of ['a', 'b', 'c', 'd']) {
      await here.desk.catchUp()
      await here.desk.fire('schedule')
      expect(await stepsOf(here.store)).toEqual([])
      await logGhost(here, session)
    }
    await here.desk.catchUp()
    await here.desk.fire('schedule')
    expect((await stepsOf(here.store)).map(({ sessions, exchanges }) => [sessions, exchanges.length])).toEqual([
      [['a', 'b', 'c'], 4],
    ])
  })
  it('asked for by a person covers what there is, and is none where there is nothing', async () => {
    const here = await page()
    await here.desk.fire('person')
    expect(await stepsOf(here.store)).toEqual([])
    await logGhost(here, 'left')
    await here.desk.catchUp(true)
    await here.desk.fire('person')
    await here.desk.fire('person')
    expect(await stepsOf(here.store)).toMatchObject([{ step: 1, by: 'person', sessions: ['left'] }])
  })
})

type Act =
  | { readonly type: 'work' | 'read' | 'fire' | 'ask' | 'take' | 'start'; readonly page: number }
  | { readonly type: 'kill'; readonly page: number; readonly landing: boolean }
  | { readonly type: 'wait'; readonly minutes: number }

const pageAt = fc.nat(1)
const act: fc.Arbitrary<readonly Act[]> = fc.oneof(
  { weight: 8, arbitrary: pageAt.map((page): readonly Act[] => [{ type: 'work', page }]) },
  {
    weight: 8,
    arbitrary: pageAt.map((page): readonly Act[] => [
      { type: 'read', page },
      { type: 'fire', page },
    ]),
  },
  { weight: 2, arbitrary: pageAt.map((page): readonly Act[] => [{ type: 'ask', page }]) },
  { weight: 2, arbitrary: pageAt.map((page): readonly Act[] => [{ type: 'take', page }]) },
  // one takes over while the other is in the middle of a step
  {
    weight: 8,
    arbitrary: pageAt.map((page): readonly Act[] => [
      { type: 'ask', page },
      { type: 'take', page: 1 - page },
      { type: 'work', page },
      { type: 'read', page: 1 - page },
      { type: 'ask', page: 1 - page },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pageAt, fc.boolean()).map(([page, landing]): readonly Act[] => [
      { type: 'kill', page, landing },
      { type: 'start', page },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 50 }).map((minutes): readonly Act[] => [{ type: 'wait', minutes }]),
  },
)

it('is taken once for what it covers, and nothing is left out: pages that take turns, take over, and are killed', async () => {
  let steps = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000), fc.array(act, { minLength: 10, maxLength: 60 }), async (seed, script) => {
      const env = seededEnv(seed)
      const store = memoryStore()
      let started = 0
      const settled: ExchangeId[] = []
      const open = (at: number) => openPage(store, env, `page-${at}-${++started}`)
      const pages = [open(0), open(1)]
      // what a page that was cut off has begun never ends
      const run = async (doing: Act): Promise<void> => {
        if (doing.type === 'wait') return env.advance(doing.minutes * MINUTE)
        const here = pages[doing.page]
        if (here === undefined) return
        if (doing.type === 'work') settled.push(await logGhost({ store, scope, env }, here.session))
        if (doing.type === 'read') void here.desk.catchUp()
        if (doing.type === 'fire') void here.desk.fire('schedule')
        if (doing.type === 'ask') void here.desk.fire('person')
        if (doing.type === 'take') void here.folding.takeOver()
        if (doing.type === 'kill') here.kill(doing.landing)
        if (doing.type === 'start') pages[doing.page] = open(doing.page)
      }
      for (const doing of script.flat()) {
        await run(doing)
        if (env.random() < 0.5) await new Promise(resolve => setImmediate(resolve))
      }
      const [left, right] = pages
      right?.kill(false)
      if (env.random() < 0.5) left?.kill(false)
      for (let turns = 0; turns < 60; turns++) await new Promise(resolve => setImmediate(resolve))
      const last = left === undefined || left.isDead() ? openPage(store, env, 'last') : left
      await last.folding.takeOver()
      // the first may come second to one that was under way, and then all is read anew
      for (let turn = 0; turn < 2; turn++) {
        await last.desk.catchUp(true)
        await last.desk.fire('person')
      }
      const taken = await stepsOf(store)
      steps += taken.length
      expect(taken.map(({ step }) => step)).toEqual(taken.map((_, index) => index + 1))
      const exchanges = taken.flatMap(step => step.exchanges)
      expect(twice(exchanges)).toEqual([])
      expect([...exchanges].sort()).toEqual([...settled].sort())
      const sessions: readonly SessionId[] = taken.flatMap(step => step.sessions)
      expect(twice(sessions)).toEqual([])
      const found = await last.desk.find({ limit: 1_000 })
      expect(found.filter(({ id }) => !sessions.includes(id))).toEqual([])
      expect(found.flatMap(session => session.exchanges).sort()).toEqual([...settled].sort())
      const ledger = await store.list(scope, LEDGER)
      const patches = ledger.ok ? ledger.value.documents.map(({ key }) => key) : []
      expect(patches.toSorted()).toEqual(taken.map(({ step }) => `step.${step}`).toSorted())
      await last.folding.end()
    }),
    { numRuns: 300 },
  )
  expect(steps).toBeGreaterThan(250)
})

import type { Brief, DocumentId, Proposer, Store } from '@understudy/contracts'
import { seededEnv, type SeededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import type { SessionQuery } from './find-sessions.ts'
import { memoryStore } from './memory-store.ts'
import { authorScope, SITTINGS } from './scopes.ts'

const MINUTE = 60_000

function desk(store: Store = memoryStore(), env: SeededEnv = seededEnv(7), briefed: (brief: Brief) => void = () => {}) {
  const copydesk = replacing('copydesk', 'ornate-tag', 'expostulated', 'said')
  const proposers: readonly Proposer[] = [
    {
      ...copydesk,
      propose(request, brief, signal) {
        briefed(brief)
        return copydesk.propose(request, brief, signal)
      },
    },
  ]
  const assistant = createAssistant({
    proposers,
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  return { assistant, editor: smallEditor(assistant), store, env }
}

const WHO = ['she', 'Old Tam', 'the pilot', 'Ines', 'her brother', 'the clerk', 'he']
const WHAT = ['Not tonight', 'There is no boat', 'You counted twice', 'They told me noon', 'Leave it where it is']
const WHERE = ['on the stair', 'at the scales', 'from the cellar', 'among the wet ropes']
/** A speech unlike the others. */
function speech(nth: number): string {
  return `“${WHAT[nth % 5]},” ${WHO[nth % 7]} expostulated ${WHERE[nth % 4]}.`
}

/** Everything offered for the sentence is taken. */
async function takeAll({ editor }: ReturnType<typeof desk>, sentence: string, document?: string): Promise<void> {
  const offers = await editor.rewrite(sentence, document === undefined ? {} : { document: document as DocumentId })
  for (const offer of offers) editor.take(offer)
}

describe('sessions', () => {
  it('are found by document, date and words, newest first', async () => {
    const here = desk()
    const { assistant, env } = here
    await assistant.ready
    const first = env.now()
    await takeAll(here, '“The lantern,” she expostulated.')
    env.advance(40 * MINUTE)
    const second = env.now()
    await takeAll(here, '“The winch,” he expostulated.', 'doc-2')
    await assistant.flush()
    const found = async (query?: SessionQuery) =>
      (await assistant.sessions(query)).map(({ begunAt }) => (begunAt >= second ? 'second' : 'first'))
    expect(await found()).toEqual(['second', 'first'])
    expect(await found({ limit: 1 })).toEqual(['second'])
    expect(await found({ document: 'doc-2' as DocumentId })).toEqual(['second'])
    expect(await found({ to: first + MINUTE })).toEqual(['first'])
    expect(await found({ from: second })).toEqual(['second'])
    expect(await found({ words: 'SAID' })).toEqual(['second', 'first'])
    expect(await found({ words: 'heron' })).toEqual([])
    expect(await found({ words: 'said heron' })).toEqual([])
    const [session] = await assistant.sessions({ words: 'said', limit: 1 })
    expect(session?.matches).toEqual([{ exchange: session?.exchanges[0], text: 'said' }])
    expect(session).toMatchObject({ shown: 1, accepted: 1, refused: 0, endedAt: null, satisfied: 'open' })
    const differences = session === undefined ? [] : await assistant.sessionDifferences(session.id)
    expect(differences).toMatchObject([
      { before: 'expostulated', suggested: 'said', after: 'said', choice: 'accepted' },
    ])
    await assistant.close()
  })
  it('end with the page, also where it was killed, and say whether they satisfied', async () => {
    const { store, ...here } = desk()
    await here.assistant.ready
    await takeAll({ store, ...here }, '“The lantern,” she expostulated.')
    await here.assistant.flush()
    // nobody closes it; the next page is opened a minute later
    here.env.advance(MINUTE)
    const page = desk(store, here.env)
    await page.assistant.ready
    const [killed] = await page.assistant.sessions()
    expect(killed).toMatchObject({ satisfied: 'open' })
    await here.assistant.close()
    const next = desk(store, here.env)
    await next.assistant.ready
    const [ended, ...more] = await next.assistant.sessions()
    expect([ended?.satisfied, ended?.endedAt, more.length]).toEqual(['yes', ended?.lastAt, 0])
    await page.assistant.close()
    await next.assistant.close()
  })
  it('find no word that was forgotten, and hold none in what is kept of them', async () => {
    const here = desk()
    const { assistant, store } = here
    await assistant.ready
    for (let i = 0; i < 14; i++) await takeAll(here, speech(i))
    await assistant.flush()
    const items = [...assistant.state().persona.items.keys()]
    const kept = await store.list(authorScope({ tenant: 'local', author: 'mara' }), SITTINGS)
    expect(JSON.stringify(kept)).not.toMatch(/lantern|expostulated/)
    expect(await assistant.sessions({ words: 'said' })).toHaveLength(1)
    for (const item of items) await assistant.forget(item)
    expect(items.length).toBeGreaterThan(0)
    expect(await assistant.sessions({ words: 'said' })).toEqual([])
    expect(await assistant.sessions()).toHaveLength(1)
    await assistant.close()
  })
  it('come back with a backup, and go when everything is erased', async () => {
    const here = desk()
    await here.assistant.ready
    await takeAll(here, '“The lantern,” she expostulated.')
    await here.assistant.learnNow()
    let file = ''
    for await (const line of here.assistant.backup()) file += line
    expect(file).not.toContain(SITTINGS)
    const sessions = await here.assistant.sessions()
    const firedAt = here.assistant.state().schedule.firedAt
    await here.assistant.eraseAll()
    expect(await here.assistant.sessions()).toEqual([])
    expect(here.assistant.state().schedule).toMatchObject({ firedAt: null, waiting: 0 })
    const left: unknown[] = []
    for await (const record of here.store.backup()) left.push(record)
    expect(left).toEqual([])
    const other = desk(memoryStore(), here.env)
    await other.assistant.ready
    await other.assistant.restore(file)
    expect((await other.assistant.sessions()).map(({ id }) => id)).toEqual(sessions.map(({ id }) => id))
    expect(other.assistant.state().schedule).toMatchObject({ firedAt, gathered: { exchanges: 0 } })
    await here.assistant.close()
    await other.assistant.close()
  })
})

describe('the schedule', () => {
  it('says what it is and how much has gathered, and settles on demand', async () => {
    const here = desk()
    const { assistant } = here
    await assistant.ready
    const due = { sessions: 3, exchanges: 30 }
    for (let i = 0; i < 12; i++) await takeAll(here, speech(i))
    await assistant.flush()
    const state = assistant.state().schedule
    expect(state).toMatchObject({
      every: 'sessions-3-or-30',
      gathered: { sessions: 0, exchanges: 12 },
      due,
      firedAt: null,
    })
    expect(state.waiting).toBeGreaterThan(0)
    here.env.advance(1_000)
    await assistant.learnNow()
    const settled = { gathered: { sessions: 0, exchanges: 0 }, firedAt: here.env.now(), waiting: 0 }
    expect(assistant.state().schedule).toMatchObject(settled)
    await assistant.close()
  })
  it('is kept, and holds for the next page', async () => {
    const here = desk()
    await here.assistant.ready
    await here.assistant.setSchedule('never')
    for (let i = 0; i < 31; i++) await takeAll(here, speech(i))
    await here.assistant.flush()
    await here.assistant.close()
    const next = desk(here.store, here.env)
    await next.assistant.ready
    await next.assistant.flush()
    expect(next.assistant.state().schedule).toMatchObject({ every: 'never', gathered: { sessions: 1, exchanges: 31 } })
    await next.assistant.setSchedule('sessions-3-or-30')
    expect(next.assistant.state().schedule).toMatchObject({ gathered: { sessions: 0, exchanges: 0 } })
    await next.assistant.close()
  })
})

it('says what was learned in `scoped` until a step, and in `core` from then on; what a person says at once', async () => {
  const briefs: Brief[] = []
  const here = desk(memoryStore(), seededEnv(7), brief => briefs.push(brief))
  const { assistant } = here
  await assistant.ready
  const core = () => briefs.at(-1)?.persona.core ?? ''
  for (let i = 0; i < 14; i++) await takeAll(here, speech(i))
  await assistant.flush()
  const learned = [...assistant.state().persona.items.values()].find(({ item }) => item.status === 'active')
  const said = learned?.item.statement ?? ''
  expect(said).not.toBe('')
  await takeAll(here, '“It is,” he expostulated.')
  expect(core()).not.toContain(said)
  expect(briefs.at(-1)?.persona.scoped).toContain(said)
  await assistant.stateWish('Keep the sea out of it', {})
  await takeAll(here, '“It is,” he expostulated.')
  expect(core()).toContain('Keep the sea out of it')
  expect(core()).not.toContain(said)
  await assistant.learnNow()
  await takeAll(here, '“It is,” he expostulated.')
  expect(core()).toContain(said)
  const settled = core()
  await assistant.close()
  // and so after a restart
  const next = desk(here.store, here.env, brief => briefs.push(brief))
  await next.assistant.ready
  await takeAll(next, '“It is,” he expostulated.')
  expect(core()).toBe(settled)
  await next.assistant.close()
})

it('changes `core` at most once a step, over a hundred and fifty choices', async () => {
  const briefs: Brief[] = []
  const here = desk(memoryStore(), seededEnv(11), brief => briefs.push(brief))
  const { assistant, editor, env } = here
  await assistant.ready
  const steps: (number | null)[] = []
  for (let i = 0; i < 150; i++) {
    const offers = await editor.rewrite(speech(i))
    for (const offer of offers)
      if (i % 6 === 0) editor.refuse(offer)
      else editor.take(offer)
    // as it stood when this was asked for
    steps.push(assistant.state().schedule.firedAt)
    env.advance(i % 12 === 11 ? 40 * MINUTE : MINUTE)
    await assistant.flush()
  }
  const cores = briefs.map(({ persona }) => persona.core)
  const changed = cores.flatMap((core, at) => (at > 0 && core !== cores[at - 1] ? [at] : []))
  const fired = steps.flatMap((at, index) => (index > 0 && at !== steps[index - 1] ? [index] : []))
  expect(cores).toHaveLength(150)
  expect(changed.length).toBeGreaterThan(0)
  expect(fired.length).toBeGreaterThanOrEqual(4)
  expect(changed.filter(at => !fired.includes(at))).toEqual([])
  // what was learned meanwhile was said all the same
  expect(briefs.some(({ persona }) => persona.scoped !== '')).toBe(true)
  await assistant.close()
})

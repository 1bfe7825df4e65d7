import { seededEnv } from '@understudy/contracts/testing'
import { expect, it } from 'vitest'
import { logGhost } from '../test/session-log.ts'
import { memoryStore } from './memory-store.ts'
import { authorScope, SITTINGS } from './scopes.ts'
import { createSessionBook } from './session-book.ts'

const NOTHING = { sessions: [], exchanges: [] }
const scope = authorScope({ tenant: 'local', author: 'mara' })

function place() {
  const [store, env] = [memoryStore(), seededEnv(1)]
  const open = async (idleMs = 60_000) => {
    const book = createSessionBook({ store, scope, env, idleMs })
    await book.open(NOTHING)
    return book
  }
  return { store, scope, env, open }
}

it('goes on from what was kept, and reads no more of the log than came since', async () => {
  const here = place()
  for (const session of ['a', 'a', 'b']) await logGhost(here, session)
  const first = await here.open()
  await here.store.write(first.changes())
  await logGhost(here, 'b')
  const read: unknown[] = []
  const { readLog } = here.store
  const watched = {
    ...here.store,
    readLog: async (...asked: Parameters<typeof readLog>) => {
      const page = await readLog(...asked)
      if (page.ok) read.push(...page.value.records)
      return page
    },
  }
  const second = createSessionBook({ ...here, store: watched, idleMs: 60_000 })
  await second.open(NOTHING)
  expect(read).toHaveLength(4)
  expect(second.sessions().map(({ record }) => [record.id, record.exchanges.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ])
})
it('reads all anew where what was kept is of another gap, or damaged, or gone', async () => {
  const here = place()
  for (const session of ['a', 'a', 'b']) await logGhost(here, session)
  const book = await here.open()
  await here.store.write(book.changes())
  expect((await here.open(500)).sessions().length).toBeGreaterThan(2)
  await here.store.write([{ type: 'delete', scope, collection: SITTINGS, key: 'a' }])
  const again = await here.open()
  expect(again.sessions()).toEqual(book.sessions())
  await here.store.write(again.changes())
  expect((await here.open()).changes()).toEqual([])
})
it('does not go on from what two tabs wrote, one of which had lost its turn', async () => {
  const here = place()
  await logGhost(here, 'a')
  const lost = await here.open()
  await here.store.write(lost.changes())
  const turn = await here.open()
  await logGhost(here, 'a')
  await lost.catchUp()
  const late = lost.changes()
  await logGhost(here, 'b')
  await turn.catchUp()
  await here.store.write(turn.changes())
  await here.store.write(late)
  const whole = createSessionBook({ ...here, idleMs: 60_000 })
  await whole.rebuild(NOTHING)
  const next = await here.open()
  expect(next.sessions().map(({ record }) => record)).toEqual(whole.sessions().map(({ record }) => record))
})

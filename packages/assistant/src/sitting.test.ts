import { seededEnv } from '@understudy/contracts/testing'
import { expect, it } from 'vitest'
import { ghostEditor } from '../test/ghost-editor.ts'
import { playing } from '../test/playing-proposer.ts'
import { createAssistant } from './create-assistant.ts'
import { readEvents } from './event-log.ts'
import { memoryStore } from './memory-store.ts'
import { authorScope } from './scopes.ts'
import { createSitting } from './sitting.ts'

const MINUTE = 60_000

it('goes on while something is done, and another begins after the gap', () => {
  const env = seededEnv(1)
  const sitting = createSitting(env, 30 * MINUTE)
  const first = sitting.active()
  env.advance(30 * MINUTE)
  expect(sitting.active()).toBe(first)
  env.advance(30 * MINUTE + 1)
  // what merely happens meanwhile begins none
  expect(sitting.now()).toBe(first)
  expect(sitting.active()).not.toBe(first)
})
it('makes no gap of a clock that goes back', () => {
  let now = 9 * 60 * MINUTE
  const sitting = createSitting({ newId: seededEnv(1).newId, now: () => now }, 30 * MINUTE)
  const first = sitting.active()
  now = 0
  expect(sitting.active()).toBe(first)
  now = 29 * MINUTE
  expect(sitting.active()).toBe(first)
})
it('is what events are logged under: that of the deciding, not of the asking', async () => {
  const env = seededEnv(1)
  const store = memoryStore()
  const proposers = [playing('drafter', [{ say: 'The tide went out over the flats.' }])]
  const options = { proposers, store, subject: { author: 'mara' }, actor: 'mara', consent: 'given' as const, env }
  const assistant = createAssistant({ ...options, idleMs: 10 * MINUTE })
  const editor = ghostEditor(assistant)
  await assistant.ready
  const ghost = await editor.ask('Mara waited.', 'command')
  env.advance(11 * MINUTE)
  editor.end(ghost, 'accepted', 99)
  await assistant.flush()
  const page = await readEvents(store, authorScope({ tenant: 'local', author: 'mara' }), null)
  const events = page.ok ? page.value.events : []
  const sessions = new Map(events.map(({ type, session }) => [type, session]))
  expect(sessions.get('ended')).not.toBe(sessions.get('requested'))
  expect(sessions.get('shown')).toBe(sessions.get('requested'))
  expect(sessions.get('settled')).toBe(sessions.get('ended'))
  await assistant.close()
})

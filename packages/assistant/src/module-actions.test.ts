import { seededEnv } from '@understudy/contracts/testing'
import { expect, it } from 'vitest'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const FILE = {
  schemaVersion: 2,
  identity: { id: 'mara', name: 'Mara' },
  modules: { tools: [{ id: 'notes', on: false, most: null }] },
}

function open(store = memoryStore()) {
  const subject = { author: 'mara' }
  return createAssistant({ proposers: [], store, subject, actor: 'mara', consent: 'given', env: seededEnv() })
}

async function withNotesOff() {
  const assistant = open()
  const read = await assistant.openPersona(JSON.stringify(FILE))
  if (!read.ok) throw new Error(read.detail)
  await read.value.take()
  const tools = () => assistant.state().persona.document.modules.tools
  return { assistant, tools }
}

it('locks, puts away and takes up again what goes along with a request, and takes that back', async () => {
  const { assistant, tools } = await withNotesOff()
  await assistant.decideModule('tools', 'notes', 'lock')
  expect(tools()).toMatchObject([{ id: 'notes', on: false, locked: true }])
  await assistant.decideModule('tools', 'notes', 'unlock')
  await assistant.decideModule('tools', 'notes', 'retire')
  expect(tools()).toMatchObject([{ status: 'retired', locked: false }])
  const [entry] = await assistant.history(1)
  await assistant.undo(entry?.id ?? ('' as never))
  expect(tools()).toMatchObject([{ status: 'active' }])
  await assistant.close()
})

it('changes nothing that stands so already, and nothing of what is not there', async () => {
  const { assistant } = await withNotesOff()
  const { length } = await assistant.history(20)
  expect(await assistant.decideModule('tools', 'notes', 'accept')).toMatchObject({ ok: true })
  expect(await assistant.decideModule('pipeline', 'notes', 'lock')).toMatchObject({ reason: 'missing-item' })
  expect(await assistant.history(20)).toHaveLength(length)
  expect(await assistant.moduleEvidence('tools', 'notes')).toEqual([])
  await assistant.close()
})

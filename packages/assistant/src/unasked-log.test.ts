import type { Proposer, Trigger } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { ghostEditor } from '../test/ghost-editor.ts'
import { playing } from '../test/playing-proposer.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'
import { EVENTS_LOG } from './scopes.ts'

const SILENT = playing('silent', [])
const SPEAKING = playing('speaking', [{ say: 'and sat down.' }])
/** A model, asked and without an answer. */
const DUMB: Proposer = {
  ...SILENT,
  model: { id: 'dumb', remote: false, price: null },
  async *propose(request, brief, signal) {
    yield { type: 'sent', prompt: { model: 'dumb', remote: false, messages: [], settings: {} } as never }
    yield* SILENT.propose(request, brief, signal)
  },
}

it.each<readonly [trigger: Trigger, who: string, proposer: Proposer, kept: readonly string[]]>([
  ['pause', 'nobody who says anything', SILENT, []],
  ['sentence-end', 'nobody who says anything', SILENT, []],
  ['command', 'nobody who says anything', SILENT, ['requested', 'considered', 'ended']],
  ['pause', 'one that speaks', SPEAKING, ['requested', 'considered', 'shown']],
  ['pause', 'a model without an answer', DUMB, ['requested', 'considered', 'ended']],
])('by %s, with %s, the log has what became of it', async (trigger, _, proposer, kept) => {
  const store = memoryStore()
  const subject = { author: 'mara' }
  const assistant = createAssistant({ proposers: [proposer], subject, actor: 'mara', consent: 'given', store })
  await ghostEditor(assistant).ask('She closed the ledger ', trigger)
  await assistant.flush()
  const types: string[] = []
  for await (const record of store.backup())
    if (record.type === 'log' && record.log === EVENTS_LOG) types.push((record.record.value as { type: string }).type)
  expect(types).toEqual(kept)
})

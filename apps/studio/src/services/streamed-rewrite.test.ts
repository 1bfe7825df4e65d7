import { createAssistant } from '@understudy/assistant'
import type { DocumentId, ExchangeId, Hunk, RewriteRequest } from '@understudy/contracts'
import { drafter } from '@understudy/drafting'
import { openAIModel } from '@understudy/models/openai'
import { startModelServer, type ModelServer } from '@understudy/models/testing'
import { afterEach, describe, expect, it } from 'vitest'

const PASSAGE =
  'The tide was very far out. Ines walked slowly down to the boats. She began to count them. Nobody came. It was late.'
const ANSWER = 'The tide was far out. Ines walked down to the boats. She counted them. Nobody came. It was late.'

const open: ModelServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

function requestFor(candidates: number): RewriteRequest {
  return {
    type: 'rewrite',
    id: 'exchange' as ExchangeId,
    document: 'doc' as DocumentId,
    trigger: 'command',
    before: '',
    after: '',
    block: { index: 0, type: 'paragraph' },
    kind: 'tighten',
    instruction: '',
    selected: [{ block: 0, type: 'paragraph', text: PASSAGE, from: 0, to: PASSAGE.length }],
    candidates,
  }
}

/** Each hunk that came, and whether the model's server was still talking then. */
async function hunksOf(candidates: number): Promise<readonly { hunk: Hunk; early: boolean }[]> {
  const choices = Array.from({ length: candidates }, () => ANSWER)
  const server = await startModelServer({ answer: () => ({ choices, eventMs: 15 }) })
  open.push(server)
  const model = openAIModel({ baseURL: server.baseURL, model: 'scripted' })
  const assistant = createAssistant({ proposers: [drafter(model)], subject: { author: 'mara' }, actor: 'mara' })
  await assistant.ready
  let over = false
  const hunks: { hunk: Hunk; early: boolean }[] = []
  for await (const part of assistant.suggest(requestFor(candidates), new AbortController().signal)) {
    void server.requests[0]?.ended.then(() => (over = true))
    // a turn of the event loop, in which an answer that is through is known to be
    await new Promise(resolve => setTimeout(resolve, 0))
    if (part.type === 'hunk') hunks.push({ hunk: part.hunk, early: !over })
  }
  return hunks
}

function applied(hunks: readonly Hunk[]): string {
  return hunks.reduceRight(
    (text, { change }) =>
      change.type === 'replace' ? text.slice(0, change.from) + change.text + text.slice(change.to) : text,
    PASSAGE,
  )
}

describe('a rewrite from a model that streams', () => {
  it('of one candidate begins to show before the answer has ended, and comes to all of it', async () => {
    const hunks = await hunksOf(1)
    expect(hunks[0]?.early).toBe(true)
    expect(applied(hunks.map(({ hunk }) => hunk))).toBe(ANSWER)
  })
  it('of several waits for the answer’s end', async () => {
    const hunks = await hunksOf(2)
    expect(hunks.map(({ early }) => early)).toEqual(hunks.map(() => false))
    expect(applied(hunks.map(({ hunk }) => hunk))).toBe(ANSWER)
  })
})

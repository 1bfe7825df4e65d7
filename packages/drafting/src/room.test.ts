import { commonTokens, type Brief, type ExchangeId, type PlacedRequest } from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { answering } from '../test/answering-model.ts'
import { drafter } from './drafter.ts'

const request: PlacedRequest = {
  type: 'continuation',
  id: 'e' as ExchangeId,
  document: 'd' as PlacedRequest['document'],
  trigger: 'command',
  before: `FAR ${'The tide was out and the boats lay on the mud. '.repeat(80)}NEAR`,
  after: `NEXT ${'Night fell over the wall. '.repeat(20)}LATER`,
  block: { index: 0, type: 'paragraph' },
  at: { block: 0, offset: 0 },
  passedBy: ['SEEN-0 she came.', 'SEEN-1 he went.', 'SEEN-2 it rained.'],
  context: {} as PlacedRequest['context'],
}
const own = Array.from({ length: 5 }, (_, n) => `OWN-${n} ${'She kept the lamp low and said little. '.repeat(6)}`)
const brief: Brief = {
  ...emptyBrief,
  persona: { core: 'CORE writes short.', scoped: 'SCOPED here.', version: 1, items: [] },
  exemplars: own,
  counterexamples: ['REFUSED it was a dark and stormy night.'],
  extensions: { 'x-house': 'HOUSE rules.' },
}
const MARKS = [
  'REFUSED',
  'OWN-4',
  'OWN-0',
  'FOUND',
  'SEEN-0',
  'HOUSE',
  'LATER',
  'NEXT',
  'SCOPED',
  'CORE',
  'SEEN-2',
  'NEAR',
]

/** What of it all is in a prompt for a model of so many tokens, and how long that is with its answer. */
async function promptFor(contextTokens?: number, said?: number) {
  const model = answering('x')
  const known = said === undefined ? model : { ...model, capabilities: { ...model.capabilities, contextTokens: said } }
  const options = { lookUp: () => Promise.resolve(['FOUND a note.']), ...(contextTokens && { contextTokens }) }
  const heard = []
  for await (const part of drafter(known, options).propose(request, brief, new AbortController().signal))
    heard.push(part)
  const [prompt] = model.asked
  if (prompt === undefined) return { there: null, tokens: 0, heard }
  const text = prompt.messages.map(({ content }) => content).join('\n')
  return {
    there: MARKS.filter(mark => text.includes(mark)),
    tokens: prompt.messages.reduce((sum, { content }) => sum + commonTokens(content), prompt.maxTokens),
    heard,
  }
}

describe('a prompt for a model with little room', () => {
  it('holds all where nobody says how much there is', async () => expect((await promptFor()).there).toEqual(MARKS))
  it('never takes more than there is, and loses what matters least first', async () => {
    const lost: string[] = []
    let last: readonly string[] = MARKS
    for (let tokens = 6_000; tokens >= 200; tokens -= 25) {
      const { there, tokens: taken } = await promptFor(tokens)
      if (there === null) break
      expect(taken).toBeLessThanOrEqual(tokens)
      lost.push(...last.filter(mark => !there.includes(mark)))
      last = there
    }
    expect(lost.indexOf('REFUSED')).toBe(0)
    const order = ['REFUSED', 'OWN-0', 'FOUND', 'LATER', 'SEEN-0', 'HOUSE', 'NEXT', 'SCOPED', 'CORE']
    expect(lost.filter(mark => order.includes(mark))).toEqual(order)
    expect(last).toContain('NEAR')
  })
  it('goes by what the model says of itself, unless the host says otherwise', async () => {
    expect((await promptFor(undefined, 1_200)).there).not.toContain('REFUSED')
    expect((await promptFor(9_000, 1_200)).there).toContain('REFUSED')
  })
  it('is not sent at all where the text itself is too long', async () => {
    const { there, heard } = await promptFor(150)
    expect(there).toBeNull()
    expect(heard).toMatchObject([{ type: 'failed', reason: 'rejected' }])
  })
})

import type { DocumentId, ManuscriptReading, Proposer, ProposerId, ReadBlock } from '@understudy/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { continuationRequest, document } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'
import { createTellReaders } from './read-along.ts'

const DOCUMENT = 'd1' as DocumentId

function reader(): { readonly proposer: Proposer; readonly readings: ManuscriptReading[] } {
  const readings: ManuscriptReading[] = []
  const proposer: Proposer = {
    id: 'reader' as ProposerId,
    label: { key: 'reader' },
    makes: 'whole',
    serves: () => false,
    async *propose() {},
    read: reading => readings.push(reading),
  }
  return { proposer, readings }
}

const blockOf = (text: string): ReadBlock => ({ type: 'paragraph', text, provenance: [] })

it('tells all of it first, and then what changed', () => {
  const tell = createTellReaders()
  const { proposer, readings } = reader()
  const [one, two, three] = ['One.', 'Two.', 'Three.'].map(blockOf) as [ReadBlock, ReadBlock, ReadBlock]
  tell([proposer], DOCUMENT, [one, two], () => true)
  tell([proposer], DOCUMENT, [one, two], () => true)
  tell([proposer], DOCUMENT, [one, three, two], () => true)
  tell([proposer], DOCUMENT, [], () => true)
  expect(readings).toEqual([
    { document: DOCUMENT, from: 0, to: 0, blocks: [one, two] },
    { document: DOCUMENT, from: 1, to: 1, blocks: [three] },
    { document: DOCUMENT, from: 0, to: 3, blocks: [] },
  ])
})

it('tells of another manuscript that may no longer be read before anything is asked', () => {
  const tell = createTellReaders()
  const { proposer, readings } = reader()
  const other = 'd2' as DocumentId
  tell([proposer], other, [blockOf('Elsewhere.')], () => true)
  tell([proposer], DOCUMENT, [blockOf('Here.')], document => document !== other)
  expect(readings.slice(1).map(({ document, to, blocks }) => [document, to, blocks.length])).toEqual([
    [DOCUMENT, 0, 1],
    [other, 1, 0],
  ])
})

it('keeps a reader that follows at what stands there, whatever changes', () => {
  const pool = Array.from({ length: 5 }, (_, index) => blockOf(`Block ${index}.`))
  const manuscripts = fc.array(fc.array(fc.constantFrom(...pool), { maxLength: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(manuscripts, states => {
      const tell = createTellReaders()
      const { proposer, readings } = reader()
      let followed: readonly ReadBlock[] = []
      for (const blocks of states) {
        tell([proposer], DOCUMENT, blocks, () => true)
        for (const { from, to, blocks: read } of readings.splice(0))
          followed = followed.toSpliced(from, to - from, ...read)
        expect(followed).toEqual(blocks)
      }
    }),
  )
})

it.each<readonly [who: string, actor: string, consent: 'given' | 'ask', told: readonly string[]]>([
  ['the author, who agreed', 'mara', 'given', ['The tide was out.']],
  ['the author, who was not asked', 'mara', 'ask', []],
  ['an editor', 'ed', 'given', []],
])('tells them of the pages of %s', async (_, actor, consent, told) => {
  const { proposer, readings } = reader()
  const asked = { proposers: [proposer], subject: { author: 'mara' }, actor, consent, store: memoryStore() }
  const assistant = createAssistant(asked)
  const signal = new AbortController().signal
  const pause = async (): Promise<void> => {
    for await (const part of assistant.suggest(continuationRequest('The tide was out.'), signal)) void part
  }
  assistant.read({ document, from: 0, to: 0, blocks: [blockOf('The tide was out.')] })
  await pause()
  expect(readings.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(told)
  await assistant.setDocumentLearning(document, 'never')
  readings.splice(0)
  await pause()
  const forgotten = told.length === 0 ? [] : [{ document, from: 0, to: told.length, blocks: [] }]
  expect(readings).toEqual(forgotten)
})

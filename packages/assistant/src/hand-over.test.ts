import type { BackupRecord, DocumentId, Store } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { createAssistant } from './create-assistant.ts'
import { excerptsOf } from './hand-over.ts'
import { memoryStore } from './memory-store.ts'

const document = 'doc-1' as DocumentId
const THINGS = ['harbour', 'ladder', 'kettle', 'orchard', 'ferry', 'lantern', 'cellar', 'bridge', 'meadow', 'barn']

/** Pages of somebody who parts sentences with semicolons, wherever it goes. */
function pages(paragraphs: number): readonly string[] {
  return Array.from({ length: paragraphs }, (_, nth) =>
    Array.from({ length: 6 }, (_, at) => {
      const [one, other] = [THINGS[(nth + at) % 10], THINGS[(nth * 3 + at + 1) % 10]]
      return `The ${one} stood by wall ${nth}; the ${other} leaned into the rain and waited there.`
    }).join(' '),
  )
}

function open(store: Store, consent?: 'given') {
  return createAssistant({
    proposers: [],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    env: seededEnv(7),
    ...(consent && { consent }),
  })
}

const semicolons = (assistant: ReturnType<typeof open>) =>
  [...assistant.state().persona.items.values()].find(({ item }) => item.measure === 'semicolons')

async function textsOf(store: Store): Promise<readonly string[]> {
  const records: BackupRecord[] = []
  for await (const record of store.backup()) records.push(record)
  return records.map(record => JSON.stringify(record))
}

describe('pages handed over', () => {
  it('propose their habits, and are shown behind them', async () => {
    const assistant = open(memoryStore(), 'given')
    expect(await assistant.handOver(document, pages(60))).toEqual({ ok: true, value: null })
    const found = semicolons(assistant)
    expect(found?.item).toMatchObject({ direction: 'higher', status: 'proposed', evidence: { for: 3, against: 0 } })
    const behind = await assistant.evidence(found?.item.id ?? ('' as never))
    expect(behind.map(({ choice, document: of }) => [choice, of])).toEqual(Array(3).fill(['own-pages', document]))
    expect(behind.every(({ before }) => before?.includes('; the'))).toBe(true)
  })

  it('teach once, whatever is opened again', async () => {
    const store = memoryStore()
    const first = open(store, 'given')
    await first.handOver(document, pages(60))
    const before = semicolons(first)
    await first.close()
    const second = open(store)
    await second.ready
    await second.flush()
    expect(semicolons(second)).toEqual(before)
    await second.close()
  })

  it('leave no word behind when what was read from them is forgotten', async () => {
    const store = memoryStore()
    const assistant = open(store, 'given')
    await assistant.handOver(document, pages(60))
    const item = semicolons(assistant)?.item.id ?? ('' as never)
    expect((await textsOf(store)).some(text => text.includes('stood by wall'))).toBe(true)
    const preview = await assistant.previewForget(item)
    expect(preview.texts).toBe(3)
    expect(preview.losing.map(({ choices }) => choices)).toEqual(preview.losing.map(() => 3))
    expect(await assistant.forget(item)).toMatchObject({ ok: true })
    expect((await textsOf(store)).filter(text => text.includes('stood by wall'))).toEqual([])
    expect(semicolons(assistant)).toBeUndefined()
  })

  it.each([
    ['before anything was allowed', async () => {}],
    ['while paused', (assistant: ReturnType<typeof open>) => assistant.setLearning('paused')],
    [
      'of a document never to learn from',
      async (assistant: ReturnType<typeof open>) => {
        await assistant.setLearning('on')
        await assistant.setDocumentLearning(document, 'never')
      },
    ],
  ])('keep nothing %s', async (_, arrange) => {
    const store = memoryStore()
    const assistant = open(store)
    await assistant.ready
    await arrange(assistant)
    await assistant.handOver(document, pages(60))
    expect((await textsOf(store)).filter(text => text.includes('stood by wall'))).toEqual([])
  })
})

describe('excerpts', () => {
  it('come from the beginning, the middle and the end of a long work', () => {
    const excerpts = excerptsOf(pages(1_500))
    expect(excerpts.map(excerpt => /wall (\d+)/.exec(excerpt)?.[1])).toEqual(['0', '500', '1000'])
    for (const excerpt of excerpts) expect(excerpt.split(/\s+/).length).toBeLessThan(2_700)
  })

  it('are the whole of a short one, once', () => {
    const all = pages(9)
    expect(excerptsOf(all).join('\n\n')).toBe(all.join('\n\n'))
    expect(excerptsOf([])).toEqual([])
    expect(excerptsOf(['One.'])).toEqual(['One.'])
  })
})

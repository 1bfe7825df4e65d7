import type { DocumentId, ItemId, ReadStatement } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { createAssistant } from './create-assistant.ts'

const saltmarsh = 'saltmarsh' as DocumentId
const HARBOUR = [
  'The boat came in, and Bess tied it up. Nobody else was about, but Bess did not mind.',
  'Up on the wall old Tom waited. “Is that you?” said Tom. She waved at Tom from the slip.',
]

function writer() {
  const assistant = createAssistant({
    proposers: [],
    env: seededEnv(5),
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
  })
  const blocks = HARBOUR.map(text => ({ type: 'paragraph' as const, text, provenance: [] }))
  assistant.read({ document: saltmarsh, from: 0, to: 0, blocks })
  const itemOf = (id: ItemId) => assistant.state().persona.items.get(id)
  async function said(...wish: Parameters<typeof assistant.stateWish>) {
    const stated = await assistant.stateWish(...wish)
    if (!stated.ok) throw new Error(stated.detail)
    const state = itemOf(stated.value)
    if (state === undefined) throw new Error('said, and not there')
    return state
  }
  async function read(sentence: string) {
    const wish = await assistant.readWish(sentence, saltmarsh)
    if (!wish.ok) throw new Error(wish.detail)
    return wish.value
  }
  return { assistant, said, read, itemOf }
}

describe('a wish in words', () => {
  it('is shown as it is understood before it is said, and nothing is kept of that', async () => {
    const { assistant, read } = writer()
    expect(await read('Bess never says “okay” in this book')).toEqual({
      reading: {
        measure: null,
        direction: null,
        words: [{ text: 'okay', wish: 'cut', instead: null }],
        pattern: null,
        scope: { work: saltmarsh, speaker: 'Bess' },
        except: null,
      },
      tested: true,
      parts: [],
    })
    expect(assistant.state().persona.items.size).toBe(0)
  })
  it('knows the people of the manuscript only', async () =>
    expect(await writer().read('Clara never says “okay”')).toMatchObject({ tested: false }))
  it('is offered in parts where it says two things', async () =>
    expect(await writer().read('Fewer adverbs and more commas')).toMatchObject({
      tested: false,
      parts: ['Fewer adverbs', 'more commas'],
    }))
  it.each([
    ['empty', ' '],
    ['a page', 'never '.repeat(2_000)],
  ])('is refused as a value where it is %s', async (_, sentence) => {
    const { assistant } = writer()
    expect(await assistant.readWish(sentence)).toMatchObject({ ok: false, reason: 'not-understood' })
    expect(await assistant.stateWish(sentence, {})).toMatchObject({ ok: false, reason: 'not-understood' })
  })

  it('becomes an item that lists its words', async () => {
    const { field, item } = await writer().said('Write “use” for “utilize”', {})
    expect(field).toBe('style')
    expect(item).toMatchObject({ source: 'stated', status: 'active', words: [{ text: 'utilize', instead: 'use' }] })
  })
  it('that only a model can be told is content', async () =>
    expect((await writer().said('Never kill the dog', {})).field).toBe('content'))
  it('is taken as a person corrected it', async () => {
    const { said, read } = writer()
    const { reading } = await read('No semicolons in dialogue')
    const as: ReadStatement = { ...reading, scope: {}, pattern: { type: 'no-mark', mark: 'colon' } }
    expect((await said('No semicolons in dialogue', {}, 'author', as)).item).toMatchObject({
      scope: {},
      pattern: { type: 'no-mark', mark: 'colon' },
    })
  })
  it('is tested otherwise once it was edited so, and as before where the edit says nothing of it', async () => {
    const { assistant, said, itemOf } = writer()
    const { item } = await said('No semicolons', {})
    await assistant.editItem(item.id, { statement: 'No semicolons please', except: null, scope: {} })
    expect(itemOf(item.id)?.item).toMatchObject({ measure: 'semicolons', pattern: { mark: 'semicolon' } })
    const means = { measure: null, direction: null, pattern: { type: 'no-mark', mark: 'ellipsis' } } as const
    await assistant.editItem(item.id, { statement: 'No dots', except: 'in letters', scope: {}, means })
    expect(itemOf(item.id)?.item).toMatchObject({ measure: null, pattern: { mark: 'ellipsis' }, except: 'in letters' })
  })
  it('lists the words it was edited to', async () => {
    const { assistant, said, itemOf } = writer()
    const { item } = await said('Never use “okay” or “yeah”', {})
    const words = [
      { text: 'yeah', wish: 'cut', instead: 'yes' } as const,
      { text: 'nope', wish: 'cut', instead: null } as const,
    ]
    await assistant.editItem(item.id, { statement: item.statement, except: null, scope: {}, words })
    expect(itemOf(item.id)?.item.words).toMatchObject([
      { text: 'nope', instead: null },
      { text: 'yeah', instead: 'yes' },
    ])
  })
  it('survives a restart with all it tests', async () => {
    const { assistant, said } = writer()
    await said('Never two exclamation marks, except in letters', {})
    const lines: string[] = []
    for await (const line of assistant.backup()) lines.push(line)
    const other = writer().assistant
    await other.ready
    expect((await other.restore(lines.join(''))).ok).toBe(true)
    const [state] = [...other.state().persona.items.values()]
    expect(state?.item).toMatchObject({ pattern: { type: 'no-run', mark: 'exclamation' }, except: 'in letters' })
  })
})

import type { DocumentId, TextBlock } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { playing } from '../test/playing-proposer.ts'
import { continuationRequest, document } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { viewsIn } from './view-at.ts'

const heading = (text: string): TextBlock => ({ type: 'heading', text })
const told = (text: string): TextBlock => ({ type: 'paragraph', text })
const MARA = told('Mara saw the lamp. She wondered who had lit it. Tom sat by the wall and waited for her.')
const TOM = told('Tom heard the gate. He thought of the boat, and remembered the tide. Perhaps Mara was late.')
const views = new Set(['Tom', 'Mara Quill'])
const at = async (blocks: readonly TextBlock[], block: number) => {
  const viewAt = await viewsIn({ blocks, breaks: [] }, { views, dialogue: 'double' })
  return viewAt(block)
}

describe('the view of a passage', () => {
  it('is whose mind its scene looks into', async () => expect(await at([TOM], 0)).toBe('Tom'))
  it('is known by a part of the name', async () => expect(await at([MARA], 0)).toBe('Mara Quill'))
  it('is another’s after a break', async () => {
    expect(await at([TOM, told('***'), MARA], 0)).toBe('Tom')
    expect(await at([TOM, told('***'), MARA], 2)).toBe('Mara Quill')
  })
  it('is nobody’s where two perceive', async () => expect(await at([TOM, MARA], 0)).toBeNull())
  it('is said by a heading', async () => {
    expect(await at([heading('TOM'), MARA], 1)).toBe('Tom')
    expect(await at([heading('Mara'), told('It rained.')], 1)).toBe('Mara Quill')
    expect(await at([heading('Chapter 3: Tom'), told('I rowed.')], 1)).toBe('Tom')
  })
  it('is not said by a title', async () => expect(await at([heading('Tom Returns'), MARA], 1)).toBe('Mara Quill'))
  it('is nobody’s in an empty manuscript', async () => expect(await at([], 0)).toBeNull())
})

it('a wish about somebody’s chapters is obeyed there and nowhere else', async () => {
  const model = { ...playing('model', [{ say: ' Perhaps it was late.' }]) }
  const env = seededEnv(8)
  const assistant = createAssistant({ proposers: [model], env, subject: { author: 'mara' }, actor: 'mara' })
  const named = told('All said that Tom was late, and Tom said that Perhaps was a boat.')
  const blocks = [heading('Tom'), TOM, heading('Mara'), MARA, told('***'), named].map(block => ({
    ...block,
    provenance: [],
  }))
  assistant.read({ document: document as DocumentId, from: 0, to: 0, blocks })
  expect((await assistant.stateWish('Never use “perhaps” in Tom’s chapters', {})).ok).toBe(true)
  const [item] = [...assistant.state().persona.items.values()]
  expect(item?.item.scope).toEqual({ pointOfView: 'Tom' })
  if (item === undefined) throw new Error('no item')
  const { fires } = await assistant.preview(item.item, document)
  expect(fires).toMatchObject({ count: 1, of: 1, shown: [{ block: 1 }] })
  const ghostAt = async (index: number) => {
    const request = continuationRequest('He sat.', { block: { index, type: 'paragraph' } })
    let text = ''
    for await (const part of assistant.suggest(request, new AbortController().signal))
      if (part.type === 'text') text += part.delta
    return text
  }
  expect(await ghostAt(1)).toBe('')
  expect(await ghostAt(3)).toBe(' Perhaps it was late.')
})

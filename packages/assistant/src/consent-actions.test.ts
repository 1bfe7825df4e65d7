import type { DocumentId } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const store = memoryStore()
async function page() {
  const assistant = createAssistant({ proposers: [], store, subject: { author: 'mara' }, actor: 'mara' })
  await assistant.ready
  return assistant
}
const [one, two, three] = ['one', 'two', 'three'] as unknown as readonly DocumentId[]

it('what is said of documents at two pages, and twice at once, all stays said', async () => {
  const [left, right] = [await page(), await page()]
  await left.setLearning('on')
  await right.setDocumentLearning(one as DocumentId, 'never')
  const both = [
    left.setDocumentLearning(two as DocumentId, 'never'),
    left.setDocumentLearning(three as DocumentId, 'never'),
  ]
  // obeyed from this moment on
  expect([...left.state().excluded]).toEqual([two, three])
  await Promise.all(both)
  expect([...left.state().excluded].toSorted()).toEqual([one, three, two])
  const later = await page()
  expect(later.state().learning).toBe('on')
  expect([...later.state().excluded].toSorted()).toEqual([one, three, two])
  await left.eraseAll()
  expect((await page()).state()).toMatchObject({ learning: 'not-asked', excluded: new Set() })
})

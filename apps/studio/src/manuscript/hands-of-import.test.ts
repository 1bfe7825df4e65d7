import { expect, it } from 'vitest'
import { markdownToDoc } from '../text/markdown-to-doc.ts'
import { handsOfImport } from './hands-of-import.ts'

it('gives one run to each block that holds text, also inside lists', () => {
  const map = handsOfImport(markdownToDoc('# One\n\n***\n\nTwo  \nthree\n\n- rope'), 'own')
  expect(map.map(([run]) => run?.to)).toEqual([3, 9, 4])
})

it('gives none to an empty block', () => {
  expect(handsOfImport({ type: 'doc', content: [{ type: 'paragraph' }] }, 'imported')).toEqual([[]])
})

import { describe } from 'vitest'
import { chapter, harbour, hasNovels } from './manuscripts.ts'
import { tellTheLoop } from './the-loop.ts'

describe('the loop, on a story of our own', () => {
  tellTheLoop('harbour', 'by choices', () => Promise.resolve(harbour()))
})

describe.skipIf(!hasNovels)(
  hasNovels
    ? 'the loop, on a chapter of a novel'
    : 'the loop, on a chapter of a novel: skipped, the novels are not here',
  () => {
    tellTheLoop('chapter', 'by a yes', chapter)
  },
)

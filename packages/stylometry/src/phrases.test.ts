import { expect, it } from 'vitest'
import { beginsPhrase, phraseIndex } from './phrases.ts'
import { readProse } from './read-prose.ts'

const index = phraseIndex('made|make a|the decision\nin a * manner\nat once')
it.each([
  ['He made the decision.', 1],
  ['They make a decision in a clumsy manner.', 2],
  ['At once. AT ONCE!', 2],
  ['He made, the decision came.', 0],
  ['In a. Clumsy manner.', 0],
  ['made the', 0],
  ['', 0],
])('%s', (text, times) => {
  const { words } = readProse(text)
  expect(words.filter((_, at) => beginsPhrase(index, words, at))).toHaveLength(times)
})

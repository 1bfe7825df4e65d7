import { describe, expect, it } from 'vitest'
import { factsOf, bareWords } from './facts-of.ts'

const facts = (text: string) => [...factsOf(text)].toSorted()

describe('factsOf', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['names in mid-sentence', 'The boat left Hull with Wenna aboard.', ['hull', 'wenna']],
    ['no opening of a sentence', 'Rain fell. Nobody came. They left.', []],
    ['none behind what opens speech', 'He said: “Go home.” — “Never,” she said.', []],
    ['numbers', 'It cost 12 crowns in 1887, or 3,50 a head.', ['12', '1887', '3,50']],
    ['possessives and hyphens', 'It was Wenna’s and St-Ives’s.', ['st-ives', 'wenna']],
    ['no I', 'Then I ran.', []],
    ['other alphabets', 'Он встретил Анну там.', ['анну']],
    ['nothing', '', []],
  ]
  it.each(rows)('reads %s', (_, text, found) => expect(facts(text)).toEqual([...found].toSorted()))
})

describe('bareWords', () => {
  it('finds a name where it opens a sentence', () => expect(bareWords('Wenna left.')).toEqual(['wenna', 'left']))
  it('reads both apostrophes alike', () => expect(bareWords('o’clock')).toEqual(bareWords("o'clock")))
})

import { expect, it } from 'vitest'
import { wordChanges } from './word-swaps.ts'

it.each([
  ['utilized', 'used', ['utilized → used'], []],
  ['She began to cross', 'She crossed', ['began to cross → crossed'], []],
  ['As the lamp', 'The lamp', [], ['as']],
  ['a sense of dread', 'dread', [], ['a sense of']],
  ['very dark and very cold', 'dark and cold', [], ['very', 'very']],
  ['Don’t go', 'Do not go', ["don't → do not"], []],
  ['the lamp', 'The lamp', [], []],
  ['lamp', 'lamp, rope', [], []],
  ['he went down to the water and sat', 'she lit a lamp in the yard and slept', [], []],
  [
    'utilized the long rope and commenced',
    'used the long rope and began',
    ['utilized → used', 'commenced → began'],
    [],
  ],
  ['', '', [], []],
  ['🎉', '🎊', [], []],
])('%j → %j', (before, after, swaps, cuts) => {
  const found = wordChanges(before, after)
  expect(found.swaps.map(({ from, to }) => `${from} → ${to}`)).toEqual(swaps)
  expect(found.cuts).toEqual(cuts)
})

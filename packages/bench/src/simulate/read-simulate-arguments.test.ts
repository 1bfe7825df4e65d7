import { expect, it } from 'vitest'
import { readSimulateArguments } from './read-simulate-arguments.ts'

it.each([
  [[], { seeds: 10, data: null, json: null }],
  [['--seeds', '3', '--data', 'a.txt'], { seeds: 3, data: 'a.txt', json: null }],
  [['--seeds', '0'], '--seeds is 1 to 999, not "0".'],
  [['--seeds'], '--seeds needs a value.'],
  [['--rounds', '3'], '"--rounds" is not a flag; there are --seeds, --data, --json.'],
])('%j is read as %j', (args, read) => {
  expect(readSimulateArguments(args)).toEqual(read)
})

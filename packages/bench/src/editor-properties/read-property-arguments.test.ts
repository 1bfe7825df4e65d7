import { expect, it } from 'vitest'
import { readPropertyArguments } from './read-property-arguments.ts'

const read = (line: string) => readPropertyArguments(line === '' ? [] : line.split(' '))

it('has numbers of its own', () => expect(read('')).toEqual({ runs: 1_000, seed: 1, json: null }))
it('takes flags in any order', () =>
  expect(read('--seed 7 --json a.json --runs 1000000')).toEqual({ runs: 1_000_000, seed: 7, json: 'a.json' }))
it.each([
  ['--runs 0', /from 1 on, not "0"/],
  ['--runs many', /not "many"/],
  ['--seed -1', /not "-1"/],
  ['--rounds 2', /"--rounds" is not a flag/],
])('refuses %s', (line, reason) => expect(read(line)).toMatch(reason))

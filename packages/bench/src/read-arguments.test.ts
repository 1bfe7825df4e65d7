import { describe, expect, it } from 'vitest'
import { readArguments } from './read-arguments.ts'

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '), ['typing', 'loop'])

describe('readArguments', () => {
  it('lists when nothing is asked for', () => expect(read('')).toEqual({ type: 'list' }))
  it('runs by name', () =>
    expect(read('loop')).toEqual({ type: 'run', name: 'loop', data: null, json: null, rounds: null }))
  it('takes flags in any order', () =>
    expect(read('typing --rounds 2 --json out.json --data a.txt')).toEqual({
      type: 'run',
      name: 'typing',
      data: 'a.txt',
      json: 'out.json',
      rounds: 2,
    }))

  const refuses = (line: string, reason: RegExp) =>
    it(`refuses "${line}"`, () => expect(read(line)).toEqual({ type: 'wrong', reason: expect.stringMatching(reason) }))
  refuses('sleeping', /"sleeping"; there are typing, loop/)
  refuses('--json x', /"--json"/)
  refuses('typing --fast', /"--fast" is not a flag; there are --data/)
  refuses('typing --json', /--json needs a value/)
  refuses('typing --json --rounds 2', /--json needs a value/)
  refuses('typing --rounds 0', /1 to 999, not "0"/)
  refuses('typing --rounds many', /not "many"/)
  refuses('typing --json a --json b', /twice/)
})

import { describe, expect, it } from 'vitest'
import { readLearnArguments } from './read-learn-arguments.ts'

const read = (line: string) => readLearnArguments(line.split(' '))

describe('readLearnArguments', () => {
  it('leaves the writer out of the file itself unless told otherwise', () =>
    expect(read('--task edits --data a.gz')).toEqual({
      task: 'edits',
      data: 'a.gz',
      fit: { type: 'self' },
      k: [3, 5, 10],
      json: null,
    }))
  it('takes what ships, another file, sizes and a place for the file', () => {
    expect(read('--task accept --data a.gz --fit shipped --json o.json')).toMatchObject({
      fit: { type: 'shipped' },
      json: 'o.json',
    })
    expect(read('--task same-paragraph --data a.gz --fit b.gz --k 2,4')).toMatchObject({
      fit: { type: 'file', file: 'b.gz' },
      k: [2, 4],
    })
  })
  it.each([
    ['--data a.gz', /--task is one of edits/],
    ['--task dreams --data a.gz', /--task is one of/],
    ['--task edits', /--data/],
    ['--task edits --data a.gz --k none', /--k/],
    ['--task edits --data a.gz --fast', /"--fast" is not a flag/],
  ])('refuses %s', (line, reason) => expect(read(line)).toMatch(reason))
})

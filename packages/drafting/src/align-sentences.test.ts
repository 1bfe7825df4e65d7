import { describe, expect, it } from 'vitest'
import { alignSentences } from './align-sentences.ts'

const aligns = (a: readonly string[], b: readonly string[], expected: readonly string[]) => () =>
  expect(alignSentences(a, b).map(({ fromA, toA, fromB, toB }) => `${fromA}-${toA}:${fromB}-${toB}`)).toEqual(expected)

describe('alignSentences', () => {
  const A = ['The tide was out.', 'Ines counted the boats.', 'Nobody came down to the harbour.']
  it('pairs what is the same', aligns(A, A, ['0-1:0-1', '1-2:1-2', '2-3:2-3']))
  it('leaves what was not answered yet', aligns(A, A.slice(0, 2), ['0-1:0-1', '1-2:1-2']))
  it('pairs what was reworded', aligns(A, ['The tide had gone out.', 'Ines counted boats.'], ['0-1:0-1', '1-2:1-2']))
  it('sees a sentence cut', aligns(A, [A[0]!, A[2]!], ['0-1:0-1', '1-2:1-1', '2-3:1-2']))
  it(
    'sees one added',
    aligns(A.slice(0, 2), [A[0]!, 'It rained all that day.', A[1]!], ['0-1:0-1', '1-1:1-2', '1-2:2-3']),
  )
  it('sees two made one', aligns(A, ['The tide was out and Ines counted the boats.', A[2]!], ['0-2:0-1', '2-3:1-2']))
  it('sees one made two', aligns([A[2]!], ['Nobody came down.', 'Down to the harbour.'], ['0-1:0-2']))
  it('is nothing for nothing', aligns(A, [], []))
})

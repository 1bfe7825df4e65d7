import { LEAF, type BlockType, type CandidateId, type Hunk, type SelectedBlock } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownLines } from '../test/own-lines.ts'
import { applied } from '../test/applied.ts'
import { readRewrite } from './read-rewrite.ts'
import { rewriteStream } from './rewrite-stream.ts'

const source = { candidate: 'c' as CandidateId, items: [], own: ownLines }
const blocksOf = (texts: readonly string[], type: BlockType = 'paragraph'): readonly SelectedBlock[] =>
  texts.map((text, block) => ({ block, type, text, from: 0, to: text.length }))

const said = ({ change, original }: Hunk): string => {
  if (change.type === 'replace') return `${change.block} ${original}→${change.text.replaceAll('\n\n', '¶')}`
  return `${change.block} ${change.type}`
}
const rewrite = (texts: readonly string[], answer: string, type?: BlockType) => {
  const read = readRewrite(answer, blocksOf(texts, type), source)
  if (!read.ok) throw new Error(read.detail)
  expect(applied(texts, read.hunks)).toBe(read.text)
  return read.hunks.map(said)
}

const TIDE = 'The tide was out. Ines went down to the boats.'
const NOBODY = 'Nobody had come. It was late.'

describe('an answer in other paragraphs', () => {
  it('parts one', () =>
    expect(rewrite([TIDE], 'The tide was out.\n\nInes went down to the boats.')).toEqual(['0 split']))
  it('parts one and changes words in it', () =>
    expect(rewrite([TIDE], 'The tide was far out.\n\nInes went to the boats.')).toEqual([
      '0 →far ',
      '0 split',
      '0 down →',
    ]))
  it('joins two', () => expect(rewrite([TIDE, NOBODY], `${TIDE} ${NOBODY}`)).toEqual(['0 join']))
  it('joins two and changes the seam', () =>
    expect(
      rewrite([TIDE, NOBODY], 'The tide was out. Ines went down to the boats, and nobody had come. It was late.'),
    ).toEqual(['0 .→, and nobody', '0 join', '1 Nobody →']))
  it('leaves one out', () =>
    expect(rewrite([TIDE, 'It rained.', NOBODY], `${TIDE}\n\n${NOBODY}`)).toEqual(['1 delete-block']))
  it('puts one in', () =>
    expect(rewrite([TIDE, NOBODY], `${TIDE}\n\nA gull cried.\n\n${NOBODY}`)).toEqual(['0 →¶A gull cried.']))
  it('puts one in before the first', () =>
    expect(rewrite([TIDE, NOBODY], `A gull cried.\n\n${TIDE}\n\n${NOBODY}`)).toEqual(['0 →A gull cried.¶']))
  it('moves a break', () =>
    expect(
      rewrite(['One was cold. Two was warm.', 'Three was wet.'], 'One was cold.\n\nTwo was warm. Three was wet.'),
    ).toEqual(['0 split', '0 join']))
  it('sets speech by speaker', () =>
    expect(
      rewrite(
        ['“Where is she?” he asked. “Gone,” said Ines. “When?” “At noon.” He sat down.'],
        '“Where is she?” he asked.\n\n“Gone,” said Ines.\n\n“When?”\n\n“At noon.”\n\nHe sat down.',
      ),
    ).toEqual(['0 split', '0 split', '0 split', '0 split']))
  it('keeps a cell in one piece, and its words apart from the next', () => {
    expect(rewrite([TIDE], 'The tide was out.\n\nInes went down to the boats.', 'cell')).toEqual([])
    expect(rewrite(['Mon', 'Tue'], 'Mon and Tue', 'cell')).not.toContain('0 join')
  })
  it('never deletes a block with something that is no text', () =>
    expect(rewrite([TIDE, `It ${LEAF} rained.`], TIDE)).not.toContain('1 delete-block'))
  it('settles what streams before the first break, and the rest at the end', () => {
    const answer = 'The tide was far out. Ines went to the boats. She sat.\n\nNobody came. It was late.'
    const text = 'The tide was out. Ines went down to the boats. She sat. Nobody came. It was late.'
    const stream = rewriteStream(blocksOf([text]), source)
    const early = Array.from(answer, (_, end) => stream.take(answer.slice(0, end + 1))).flat()
    const end = stream.finish(answer, false)
    expect(early.length).toBeGreaterThan(0)
    expect(end.ok && [end.text, applied([text], [...early, ...end.hunks])]).toEqual([answer, answer])
  })
})

const word = fc.constantFrom('tide', 'boat', 'a', 'the', 'Ines', 'went', 'late,', 'sea', '“No,”', 'cold')
const paragraph = fc
  .array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('.', '!', '?')), {
    minLength: 1,
    maxLength: 4,
  })
  .map(list => list.map(([words, mark]) => words.join(' ') + mark).join(' '))
const passages = fc.array(paragraph, { minLength: 1, maxLength: 4 })
/** An answer that has something in common: its sentences are those of the passage, some of them others, in new paragraphs. */
const rewritten = passages.chain(texts => {
  const own = texts.flatMap(text => text.split(/(?<=[.!?]) /u))
  const sentence = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: paragraph })
  const some = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(list => list.join(' '))
  const same = fc.constantFrom(...texts)
  const parts = fc.array(fc.tuple(fc.constantFrom(...own), fc.constantFrom(' ', '\n\n')), {
    minLength: 1,
    maxLength: 8,
  })
  const broken = parts.map(list =>
    list
      .map(([text, gap]) => text + gap)
      .join('')
      .trim(),
  )
  const answer = fc.oneof(
    fc.array(fc.oneof(some, same), { minLength: 1, maxLength: 5 }).map(list => list.join('\n\n')),
    broken,
  )
  return answer.map(text => ({ texts, answer: text }))
})

describe('accepting all', () => {
  it('gives exactly the paragraphs of the answer', () => {
    fc.assert(
      fc.property(rewritten, fc.constantFrom<BlockType>('paragraph', 'list-item'), ({ texts, answer }, type) => {
        const read = readRewrite(answer, blocksOf(texts, type), source)
        if (!read.ok) return
        expect(read.text).toBe(answer)
        expect(applied(texts, read.hunks)).toBe(answer)
      }),
      { numRuns: 500 },
    )
  })
})

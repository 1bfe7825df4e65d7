import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeMaps, mapThrough, touches } from './doc-change.ts'
import { diffDocs } from './diff-docs.ts'
import { paragraphs, schema } from '../test/fixtures.ts'

const text = 'abcdefghijklmnopqrst'
const edits = fc.array(fc.record({ at: fc.nat(30), length: fc.nat(6), text: fc.string({ maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 6,
})

function edited(
  doc: ReturnType<typeof paragraphs>,
  list: readonly { at: number; length: number; text: string }[],
): Transform {
  const tr = new Transform(doc)
  for (const edit of list) {
    const from = 1 + (edit.at % (tr.doc.content.size - 1))
    const to = Math.min(from + edit.length, tr.doc.content.size - 1)
    if (edit.text === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(edit.text))
  }
  return tr
}

describe('composeMaps', () => {
  it('says where everything that was kept went, as the mapping does', () => {
    fc.assert(
      fc.property(edits, list => {
        const tr = edited(paragraphs(text), list)
        const changes = composeMaps(tr.mapping.maps)
        let shift = 0
        let at = 0
        for (const { fromA, toA, fromB, toB } of changes) {
          expect(fromA + shift).toBe(fromB)
          expect(tr.before.textBetween(at, fromA)).toBe(tr.doc.textBetween(at + shift, fromB))
          at = toA
          shift = toB - toA
        }
        expect(tr.before.content.size + shift).toBe(tr.doc.content.size)
      }),
      { numRuns: 300 },
    )
  })

  it('joins typing letter by letter into one change', () => {
    const tr = new Transform(paragraphs('ab')).insert(2, schema.text('x')).insert(3, schema.text('y'))
    expect(composeMaps(tr.mapping.maps)).toEqual([{ fromA: 2, toA: 2, fromB: 2, toB: 4 }])
  })
})

describe('mapThrough', () => {
  const put = [{ fromA: 3, toA: 3, fromB: 3, toB: 5 }]
  const replaced = [{ fromA: 3, toA: 6, fromB: 3, toB: 4 }]
  it.each([
    [put, 3, -1, 3],
    [put, 3, 1, 5],
    [put, 4, 1, 6],
    [put, 2, 1, 2],
    [replaced, 3, 1, 3],
    [replaced, 6, -1, 4],
    [replaced, 4, -1, 3],
    [replaced, 4, 1, 4],
    [replaced, 9, 1, 7],
  ] as const)('%j takes %i (%i) to %i', (changes, pos, assoc, expected) => {
    expect(mapThrough(changes, pos, assoc)).toBe(expected)
  })
})

describe('touches', () => {
  it.each([
    [{ fromA: 3, toA: 3 }, false],
    [{ fromA: 7, toA: 7 }, false],
    [{ fromA: 5, toA: 5 }, true],
    [{ fromA: 1, toA: 3 }, false],
    [{ fromA: 1, toA: 4 }, true],
    [{ fromA: 7, toA: 9 }, false],
  ])('%j touches 3 to 7: %s', (change, expected) => {
    expect(touches([{ ...change, fromB: 0, toB: 0 }], 3, 7)).toBe(expected)
  })
})

describe('diffDocs', () => {
  const changed = (before: readonly string[], after: readonly string[]): readonly string[] => {
    const a = paragraphs(...before)
    const b = paragraphs(...after)
    return diffDocs(a, b).map(
      ({ fromA, toA, fromB, toB }) => `${a.textBetween(fromA, toA, '/')} > ${b.textBetween(fromB, toB, '/')}`,
    )
  }
  it('finds nothing between equal documents', () => expect(changed(['one', 'two'], ['one', 'two'])).toEqual([]))
  it('finds a word in each of two blocks', () => {
    expect(changed(['the red fox', 'same', 'a big dog'], ['the old fox', 'same', 'a bad dog'])).toEqual([
      're > ol',
      'ig > ad',
    ])
  })
  it('finds every word in one block', () => {
    expect(changed(['She began to walk very slowly home'], ['Then she began to walk home at last'])).toEqual([
      'S > Then s',
      'very slowly  > ',
      ' >  at last',
    ])
  })
  it('says only what differs, and rebuilds the one from the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'tide', 'the ', ' ', 'boats', 'X'), { maxLength: 12 })
      .map(words => words.join(''))
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        (before, after) => {
          const a = paragraphs(...before)
          const b = paragraphs(...after)
          let at = 0
          let shift = 0
          for (const { fromA, toA, fromB, toB } of diffDocs(a, b)) {
            expect(fromA + shift).toBe(fromB)
            expect(a.textBetween(at, fromA, '/')).toBe(b.textBetween(at + shift, fromB, '/'))
            at = toA
            shift = toB - toA
          }
          expect(a.textBetween(at, a.content.size, '/')).toBe(b.textBetween(at + shift, b.content.size, '/'))
          expect(a.content.size + shift).toBe(b.content.size)
        },
      ),
      { numRuns: 400 },
    )
  })
  it('finds a block put in', () => expect(changed(['one', 'two'], ['one', 'new', 'two'])).toEqual([' > new']))
  it('keeps blocks after one that went', () =>
    expect(changed(['one', 'gone', 'two', 'three'], ['one', 'two', 'thr3e'])).toHaveLength(2))
  it('sees a change of marks as none', () => {
    const bold = schema.nodes.doc?.create(
      null,
      schema.nodes.paragraph?.create(null, schema.text('one', [schema.mark('bold')])),
    )
    expect(bold && diffDocs(paragraphs('one'), bold)).toEqual([])
  })
})

import { Transform } from '@tiptap/pm/transform'
import type { Hand } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeMaps } from './doc-change.ts'
import { ProvenanceTable } from './provenance-table.ts'
import { paragraphs, schema } from '../test/fixtures.ts'

const typed = (from: number, to: number) => [
  { length: to - from, hand: 'typed' as Hand, actor: null, suggestion: null },
]

function runs(table: ProvenanceTable, doc: ReturnType<typeof paragraphs>): readonly string[] {
  return table.export(doc).map(block => block.map(({ from, to, hand }) => `${from}-${to} ${hand}`).join(', '))
}

function after(edit: (tr: Transform) => Transform, ...texts: readonly string[]): readonly string[] {
  const table = new ProvenanceTable()
  const tr = edit(new Transform(paragraphs(...texts)))
  table.carry(tr.before, tr.doc, composeMaps(tr.mapping.maps), typed)
  return runs(table, tr.doc)
}

describe('ProvenanceTable', () => {
  it('takes what was there for imported', () => expect(after(tr => tr, 'one')).toEqual(['0-3 imported']))
  it('marks what was typed', () => {
    expect(after(tr => tr.insert(3, schema.text('xy')), 'one')).toEqual(['0-2 imported, 2-4 typed, 4-5 imported'])
  })
  it('follows a split', () =>
    expect(after(tr => tr.insert(4, schema.text('x')).split(3), 'one')).toEqual([
      '0-2 imported',
      '0-1 imported, 1-2 typed',
    ]))
  it('follows a join', () => {
    expect(after(tr => tr.insert(1, schema.text('x')).join(6), 'one', 'two')).toEqual(['0-1 typed, 1-7 imported'])
  })
  it('keeps blocks apart', () =>
    expect(after(tr => tr.insert(6, schema.text('x')), 'one', 'two')).toEqual([
      '0-3 imported',
      '0-1 typed, 1-4 imported',
    ]))
  it('survives a mark, which moves nothing and makes a new node', () => {
    expect(after(tr => tr.insert(2, schema.text('x')).addMark(1, 4, schema.mark('bold')), 'one')).toEqual([
      '0-1 imported, 1-2 typed, 2-4 imported',
    ])
  })
  it('refuses a map that does not fit', () => {
    const run = { from: 0, to: 2, hand: 'own' as Hand, actor: null, suggestion: null }
    expect(new ProvenanceTable().import(paragraphs('one'), [[run]])).toBe(false)
  })

  it('covers every character, and exports what it imports, under any edits', () => {
    const edit = fc.record({
      at: fc.nat(60),
      length: fc.nat(12),
      text: fc.string({ maxLength: 5 }),
      split: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), list => {
        const table = new ProvenanceTable()
        let doc = paragraphs('one two three', 'four five', 'six')
        for (const { at, length, text, split } of list) {
          const tr = new Transform(doc)
          const from = 1 + (at % Math.max(1, doc.content.size - 1))
          const to = Math.min(from + length, doc.content.size - 1)
          if (split && doc.resolve(from).parent.isTextblock) tr.split(from)
          else if (text === '') tr.delete(from, to)
          else if (doc.resolve(from).parent.isTextblock) tr.replaceWith(from, from, schema.text(text))
          table.carry(doc, tr.doc, composeMaps(tr.mapping.maps), typed)
          doc = tr.doc
        }
        const map = table.export(doc)
        const lengths = map.map(block => block.at(-1)?.to ?? 0)
        const expected: number[] = []
        doc.descendants(node => {
          if (node.isTextblock) expected.push(node.content.size)
        })
        expect(lengths).toEqual(expected)
        const other = new ProvenanceTable('own')
        expect(other.import(doc, map)).toBe(true)
        expect(other.export(doc)).toEqual(map)
      }),
      { numRuns: 200 },
    )
  })
})

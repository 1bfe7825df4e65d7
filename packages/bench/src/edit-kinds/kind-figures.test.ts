import { describe, expect, it } from 'vitest'
import { kindAlone, kindAmongAll } from './kind-of-span.ts'
import { kindRows } from './kind-figures.ts'
import { labelledEdits } from './labelled-edit.ts'
import { readEdit } from '@understudy/stylometry'

const before = 'She utilized the rope. The dog was dead.'
const after = 'She used the rope. The dog was alive.'
const record = {
  writer: 'W1',
  before,
  after,
  edits: [
    { category: 'Awkward Word Choice and Phrasing', original: 'utilized', edited: 'used' },
    { category: 'Purple Prose', original: 'nowhere in it', edited: null },
    { category: 'Unheard of', original: 'dog', edited: 'cat' },
    { category: 'Cliche', original: ' The dog was dead.', edited: null },
  ],
}

describe('labelledEdits', () => {
  it('are those whose span is found and whose category is known', () =>
    expect(labelledEdits(record).map(({ kind, from, to, fresh }) => [kind, before.slice(from, to), fresh])).toEqual([
      ['phrasing', 'utilized', 'used'],
      ['cliche', ' The dog was dead.', ''],
    ]))
  it.each([[{}], [{ before: 'x', after: 'y' }], [{ before: 'x', after: 'y', edits: [1, null, { category: 3 }] }]])(
    'are none in %j',
    odd => expect(labelledEdits(odd)).toEqual([]),
  )
})

describe('the kind of a span', () => {
  const [phrasing] = labelledEdits(record)
  it('is read of its edit alone', () => expect(phrasing && kindAlone(phrasing)).toBe('phrasing'))
  it('is that of the change over it', () =>
    expect(phrasing && kindAmongAll({ ...phrasing, from: 27, to: 40 }, readEdit(before, before, after).hunks)).toBe(
      'content',
    ))
  it('is none where nothing changed', () =>
    expect(
      phrasing && kindAmongAll({ ...phrasing, from: 14, to: 17 }, readEdit(before, before, after).hunks),
    ).toBeNull())
})

describe('kindRows', () => {
  const rows = kindRows('alone', [
    { kind: 'cliche', predicted: 'cliche' },
    { kind: 'cliche', predicted: 'purple' },
    { kind: 'purple', predicted: 'purple' },
    { kind: 'cliche', predicted: null },
  ])
  it('has precision and recall of each kind, the commonest first, and of all', () =>
    expect(rows).toEqual([
      { way: 'alone', kind: 'cliche', labelled: 3, predicted: 1, precision: 1, recall: 0.333, baseline: 0.75 },
      { way: 'alone', kind: 'purple', labelled: 1, predicted: 2, precision: 0.5, recall: 1, baseline: 0.25 },
      { way: 'alone', kind: 'all', labelled: 4, predicted: 3, precision: 0.667, recall: 0.5, baseline: 0.75 },
    ]))
})

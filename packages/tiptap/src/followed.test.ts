import { Slice } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { SuggestionId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeMaps } from './doc-change.ts'
import { follow, followEdit, keptChars, settleCause, settledEvent, type Followed } from './followed.ts'
import type { EditKind } from './hand-of.ts'
import { paragraphs, schema } from '../test/fixtures.ts'

const TEXT = 'She went to the window and looked.'
const at = (part: string): number => TEXT.indexOf(part) + 1

/** Follows "to the window" as accepted. */
function start(): { followed: Followed; tr: Transform } {
  const doc = paragraphs(TEXT)
  const from = at('to the window')
  const place = { from, to: from + 'to the window'.length }
  const followed = follow(
    {
      ...place,
      suggestion: 's' as SuggestionId,
      hunk: null,
      accepted: true,
      byCommand: true,
      base: '',
      suggested: 'to the window',
      endedAt: 0,
      passage: { text: '', offset: 0, length: 0 },
      was: null,
    },
    doc,
  )
  return { followed, tr: new Transform(doc) }
}

function step(
  followed: Followed,
  tr: Transform,
  edit: (tr: Transform) => void,
  kind: EditKind = 'typed',
  now = 1,
): Followed {
  const before = tr.steps.length
  edit(tr)
  return followEdit(followed, { changes: composeMaps(tr.mapping.maps.slice(before)), kind, after: tr.doc, now })
}

function reading(edit: (tr: Transform) => void, kind: EditKind = 'typed') {
  const { followed, tr } = start()
  const { settled, keptChars: kept, changedBy } = settledEvent(step(followed, tr, edit, kind), 'quiet', tr.doc)
  return { settled, kept, typed: changedBy.typed, remote: changedBy.remote }
}

describe('a followed place', () => {
  it('stands while text around it changes', () => {
    expect(reading(tr => tr.insert(1, schema.text('Then ')))).toEqual({
      settled: 'to the window',
      kept: 13,
      typed: 0,
      remote: 0,
    })
  })
  it('does not take in what is typed beside it', () => {
    expect(reading(tr => tr.insert(at(' and'), schema.text(' sill')))).toMatchObject({
      settled: 'to the window',
      kept: 13,
      typed: 0,
    })
  })
  it('takes in a word retyped at its edge', () => {
    const retype = (tr: Transform) => tr.delete(at('window'), at(' and')).insert(at('window'), schema.text('door'))
    expect(reading(retype)).toMatchObject({ settled: 'to the door', kept: 7, typed: 10 })
  })
  it('counts a word put inside', () => {
    expect(reading(tr => tr.insert(at('window'), schema.text('far ')))).toMatchObject({
      settled: 'to the far window',
      kept: 13,
      typed: 4,
    })
  })
  it("tells a co-author's hand", () =>
    expect(reading(tr => tr.delete(at('the'), at('window')), 'remote')).toMatchObject({ kept: 9, remote: 4, typed: 0 }))
  it('gets back by undo what was deleted', () => {
    const { followed, tr } = start()
    const cut = step(followed, tr, t => t.delete(at('the'), at('window')))
    expect(keptChars(cut)).toBe(9)
    const back = step(cut, tr, t => t.insert(at('the'), schema.text('the ')), 'undo')
    expect(keptChars(back)).toBe(13)
    const retyped = step(
      step(back, tr, t => t.delete(at('the'), at('window'))),
      tr,
      t => t.insert(at('the'), schema.text('the ')),
    )
    expect(keptChars(retyped)).toBe(9)
  })

  it.each([
    [9_999, null],
    [10_000, 'quiet'],
    [600_000, 'capped'],
  ] as const)('after %i ms of nothing settles: %s', (now, cause) =>
    expect(settleCause(start().followed, now)).toBe(cause),
  )
})

/** Several edits, one after the other, each with a kind of its own. */
function after(...edits: readonly (readonly [EditKind, (tr: Transform) => void])[]) {
  let { followed } = start()
  const { tr } = start()
  for (const [kind, edit] of edits) followed = step(followed, tr, edit, kind)
  const { settled, keptChars: kept, changedBy } = settledEvent(followed, 'quiet', tr.doc)
  const pieces = followed.pieces.kept.map(({ from, to }) => tr.doc.textBetween(from, to))
  return { settled, kept, pieces, changedBy }
}

const cutOut = (part: string) => (tr: Transform) => tr.delete(at(part), at(part) + part.length)
const put = (pos: number, text: string) => (tr: Transform) => tr.insert(pos, schema.text(text))

describe('what became of an acceptance', () => {
  it.each([
    ['nothing', [], 'to the window', 13, 0],
    ['edited', [['typed', cutOut('the ')]], 'to window', 9, 4],
    ['cut', [['typed', cutOut('to the window')]], '', 0, 13],
    [
      'retyped',
      [
        ['typed', cutOut('the')],
        ['typed', put(at('the'), 'the')],
      ],
      'to the window',
      10,
      6,
    ],
    [
      'replaced by hand',
      [
        ['typed', cutOut('to the window')],
        ['typed', put(at('to'), 'home')],
      ],
      'home',
      0,
      17,
    ],
    [
      'deleted and undone',
      [
        ['typed', cutOut('the')],
        ['undo', put(at('the'), 'the')],
      ],
      'to the window',
      13,
      0,
    ],
    [
      'an undo redone',
      [
        ['typed', cutOut('the')],
        ['undo', put(at('the'), 'the')],
        ['redo', cutOut('the')],
      ],
      'to  window',
      10,
      3,
    ],
    [
      'one of two edits undone',
      [
        ['typed', cutOut('the ')],
        ['typed', put(at('the'), 'XY')],
        ['undo', (tr: Transform) => tr.delete(at('the'), at('the') + 2)],
      ],
      'to window',
      9,
      4,
    ],
  ] as const)('%s', (_name, edits, settled, kept, typed) => {
    expect(after(...edits)).toMatchObject({ settled, kept, changedBy: { typed, pasted: 0, remote: 0, other: 0 } })
  })

  it.each([
    ['split inside', [['typed', (tr: Transform) => tr.split(at('window'))]], 'to the \n\nwindow', 13],
    [
      'split and joined',
      [
        ['typed', (tr: Transform) => tr.split(at('window'))],
        ['typed', (tr: Transform) => tr.join(at('window') + 1)],
      ],
      'to the window',
      13,
    ],
    [
      'in a paragraph that is joined to another',
      [
        ['typed', (tr: Transform) => tr.insert(0, schema.nodes.paragraph?.create(null, schema.text('Then ')) ?? [])],
        ['typed', (tr: Transform) => tr.join(7)],
      ],
      'to the window',
      13,
    ],
    [
      'made bold',
      [['typed', (tr: Transform) => tr.addMark(at('the'), at('window'), schema.mark('bold'))]],
      'to the window',
      13,
    ],
  ] as const)('%s', (_name, edits, settled, kept) => expect(after(...edits)).toMatchObject({ settled, kept }))

  it('follows words that were cut to where they were pasted, and back when that is undone', () => {
    const cut = ['typed', cutOut('to the window')] as const
    const pasted = ['pasted', put(1, 'to the window, ')] as const
    expect(after(cut, pasted)).toMatchObject({ settled: 'to the window', kept: 13 })
    const undone = ['undo', (tr: Transform) => tr.delete(1, 1 + 'to the window, '.length)] as const
    const back = ['undo', put(at('to the'), 'to the window')] as const
    expect(after(cut, pasted, undone)).toMatchObject({ settled: '', kept: 0 })
    expect(after(cut, pasted, undone, back)).toMatchObject({
      settled: 'to the window',
      kept: 13,
      changedBy: { typed: 0 },
    })
  })
  it('follows words that were dragged within their paragraph', () => {
    const drag = (tr: Transform) => tr.insert(1, schema.text('to the window ')).delete(at('to') + 14, at('to') + 27)
    expect(after(['pasted', drag])).toMatchObject({ settled: 'to the window', kept: 13, pieces: ['to the window'] })
  })
  it('keeps count of a part that was moved away', () => {
    expect(after(['typed', cutOut('window')], ['pasted', put(1, 'window ')])).toMatchObject({
      settled: 'to the ',
      kept: 13,
    })
  })
  it('does not take a few pasted letters for its own', () => {
    expect(after(['typed', cutOut('the')], ['pasted', put(1, 'the ')])).toMatchObject({ kept: 10 })
  })
  it('never counts a copy', () => {
    expect(after(['pasted', put(1, 'to the window ')])).toMatchObject({ kept: 13, pieces: ['to the window'] })
  })
  it('gets back by one undo what several presses took, with what was written in between', () => {
    const { followed, tr } = start()
    const edited = step(followed, tr, t => t.replaceWith(at('the'), at('the') + 3, schema.text('a')))
    const gone = step(edited, tr, t => t.delete(at('to the'), at('to the') + 'to a window'.length))
    expect([keptChars(edited), keptChars(gone)]).toEqual([10, 0])
    const back = step(gone, tr, t => t.insert(at('to the'), schema.text('to a window')), 'undo')
    expect(back.pieces.kept.map(({ offset, from, to }) => [offset, to - from])).toEqual([
      [0, 3],
      [6, 7],
    ])
  })
  it('is cut when its whole paragraph goes, and whole again when that comes back', () => {
    const { followed, tr } = start()
    tr.insert(tr.doc.content.size, schema.nodes.paragraph?.create(null, schema.text('Next.')) ?? [])
    const whole = tr.doc.slice(0, TEXT.length + 2)
    const gone = step(followed, tr, t => t.delete(0, TEXT.length + 2))
    expect(keptChars(gone)).toBe(0)
    const back = step(gone, tr, t => t.replace(0, 0, new Slice(whole.content, 0, 0)), 'undo')
    expect(settledEvent(back, 'quiet', tr.doc)).toMatchObject({ settled: 'to the window', keptChars: 13 })
  })
})

describe('kept characters', () => {
  it('never exceed what was accepted, and rise only by undo, redo or a move', () => {
    const edit = fc.record({
      at: fc.nat(40),
      length: fc.nat(8),
      text: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('the ', 'to the window', 'window')),
      kind: fc.constantFrom<EditKind>('typed', 'remote', 'undo', 'redo', 'pasted', 'programmatic'),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), list => {
        let { followed } = start()
        const { tr } = start()
        for (const { at: pos, length, text, kind } of list) {
          const before = keptChars(followed)
          const from = 1 + (pos % (tr.doc.content.size - 1))
          const to = Math.min(from + length, tr.doc.content.size - 1)
          followed = step(
            followed,
            tr,
            t => (text === '' ? t.delete(from, to) : t.replaceWith(from, to, schema.text(text))),
            kind,
          )
          expect(keptChars(followed)).toBeLessThanOrEqual(followed.tracked.length)
          if (kind === 'typed' || kind === 'remote') expect(keptChars(followed)).toBeLessThanOrEqual(before)
          for (const piece of followed.pieces.kept) {
            expect(tr.doc.textBetween(piece.from, piece.to)).toBe(
              followed.tracked.slice(piece.offset, piece.offset + piece.to - piece.from),
            )
          }
          const sorted = followed.pieces.kept.toSorted((a, b) => a.from - b.from)
          sorted.forEach((piece, index) => expect(piece.from).toBeGreaterThanOrEqual(sorted[index - 1]?.to ?? 0))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('come back to the last one when everything is undone', () => {
    const words = [...TEXT.matchAll(/[a-z]+/gi)].map(({ index, 0: word }) => ({
      from: index + 1,
      to: index + 1 + word.length,
    }))
    const edit = fc.record({ word: fc.nat(), length: fc.nat(2), text: fc.constantFrom('', '', 'xyz') })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), list => {
        let { followed } = start()
        const { tr } = start()
        for (const { word, length, text } of list) {
          const first = word % words.length
          const from = tr.mapping.map(words[first]?.from ?? 1, -1)
          const to = tr.mapping.map(words[Math.min(first + length, words.length - 1)]?.to ?? 1, 1)
          if (from === to && text === '') continue
          followed = step(followed, tr, t =>
            text === '' ? t.delete(from, to) : t.replaceWith(from, to, schema.text(text)),
          )
        }
        for (const [index, made] of [...tr.steps.entries()].toReversed()) {
          const doc = tr.docs[index]
          if (doc) followed = step(followed, tr, t => t.step(made.invert(doc)), 'undo')
        }
        expect(keptChars(followed)).toBe(13)
      }),
      { numRuns: 300 },
    )
  })
})

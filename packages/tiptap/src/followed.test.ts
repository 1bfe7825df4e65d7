import { Transform } from '@tiptap/pm/transform'
import type { ExchangeId, SuggestionId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeMaps } from './doc-change.ts'
import { follow, followEdit, keptChars, settleCause, settledEvent, type Followed } from './followed.ts'
import { newGhost } from './ghost.ts'
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
      was: newGhost('e' as ExchangeId, from, false),
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

  it('never keeps more than was accepted, and gains nothing but by undo', () => {
    const edit = fc.record({
      at: fc.nat(40),
      length: fc.nat(8),
      text: fc.string({ maxLength: 4 }),
      kind: fc.constantFrom<EditKind>('typed', 'remote', 'undo'),
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
          if (kind !== 'undo') expect(keptChars(followed)).toBeLessThanOrEqual(before)
          for (const piece of followed.pieces) {
            expect(tr.doc.textBetween(piece.from, piece.to)).toBe(
              followed.tracked.slice(piece.offset, piece.offset + piece.to - piece.from),
            )
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

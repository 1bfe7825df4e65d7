import type { SuggestionId } from '@understudy/contracts'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { paragraphs, schema } from '../test/fixtures.ts'
import { composeMaps } from './doc-change.ts'
import { follow, followEdit, keptChars, settledEvent, type Followed } from './followed.ts'
import type { EditKind } from './hand-of.ts'

/** Accepted places in one text, followed through the same edits. */
class Manuscript {
  readonly tr: Transform
  followed: readonly Followed[] = []

  constructor(text: string) {
    this.tr = new Transform(paragraphs(text))
  }

  edit(words: string, by: string, kind: EditKind = 'typed'): { readonly from: number; readonly to: number } {
    const before = this.tr.steps.length
    const from = this.tr.doc.textContent.indexOf(words) + 1
    if (by === '') this.tr.delete(from, from + words.length)
    else this.tr.replaceWith(from, from + words.length, schema.text(by))
    const changes = composeMaps(this.tr.mapping.maps.slice(before))
    this.followed = this.followed.map(one => followEdit(one, { changes, kind, after: this.tr.doc, now: 1 }))
    return { from, to: from + by.length }
  }

  accept(words: string, by: string): void {
    const place = this.edit(words, by, 'accepted')
    const rest = { hunk: null, accepted: true, byCommand: true, endedAt: 0, was: null }
    const passage = { text: '', offset: 0, length: 0 }
    const suggestion = `s${this.followed.length}` as SuggestionId
    const texts = { base: words, suggested: by }
    this.followed = [...this.followed, follow({ ...place, ...rest, ...texts, suggestion, passage }, this.tr.doc)]
  }

  get kept(): readonly number[] {
    return this.followed.map(keptChars)
  }
}

describe('characters accepted and retained', () => {
  it('of two acceptances, the later inside the earlier', () => {
    const text = new Manuscript('( ) He sat.')
    text.accept('( )', '// He counts the boats that came home')
    expect(text.kept).toEqual([37])
    text.edit('// He', '/* He')
    text.edit('came home', 'came home */')
    expect(text.kept).toEqual([32 - 9])
  })

  it('of one that another accepted change goes over, each its own', () => {
    const text = new Manuscript('He sat. Then?')
    text.accept('Then?', 'He counted the boats that had come home.')
    const whole = 'He counted the boats that had come home.'.length
    text.edit('counted', 'told')
    expect(text.kept).toEqual([whole - 7])
    text.accept('the boats that had come', 'every last boat at')
    expect(text.kept).toEqual([whole - 7 - 23, 18])
    text.edit('every last', 'each')
    expect(text.kept).toEqual([whole - 30, 8])
    const [first, second] = text.followed.map(one => settledEvent(one, 'saved', text.tr.doc))
    expect(first).toMatchObject({ settled: 'He told each boat at home.', changedBy: { typed: 11 + 14, other: 41 } })
    expect(second).toMatchObject({ settled: 'each boat at', changedBy: { typed: 14, other: 0 } })
  })

  it('add up to no more than stands there, whatever is done', () => {
    const text = new Manuscript('one two three four five six')
    for (const [words, by] of [
      ['two', 'II'],
      ['four', 'IV, the fourth'],
      ['IV', '4'],
      ['five', 'V'],
    ] as const)
      text.accept(words, by)
    text.edit('fourth', 'last')
    const sum = text.kept.reduce((all, one) => all + one, 0)
    expect(sum).toBe('II'.length + ', the '.length + '4'.length + 'V'.length)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePartNote, type PartNote } from './part-note.ts'

const NOTE: PartNote = {
  id: 'toy.gguf',
  url: 'https://models.example/toy.gguf?token=1',
  sha256: 'a'.repeat(64),
  validator: '"v1"',
  total: 1000,
}

describe('parsePartNote', () => {
  it('reads what was written', () => expect(parsePartNote(JSON.stringify(NOTE), 'toy.gguf')).toEqual(NOTE))
  it('leaves out what makes no sense', () =>
    expect(parsePartNote(JSON.stringify({ ...NOTE, total: -1, validator: 3 }), 'toy.gguf')).toEqual({
      ...NOTE,
      total: null,
      validator: null,
    }))
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no address', JSON.stringify({ ...NOTE, url: undefined })],
    ['another protocol', JSON.stringify({ ...NOTE, url: 'file:///toy.gguf' })],
    ['no checksum', JSON.stringify({ ...NOTE, sha256: 'abc' })],
    ['another file', JSON.stringify({ ...NOTE, url: 'https://models.example/other.gguf' })],
  ])('%s is none', (_, text) => expect(parsePartNote(text, 'toy.gguf')).toBe(null))
  it('[property] never throws', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(parsePartNote(text, 'toy.gguf')).toBe(null)
      }),
      { numRuns: 300 },
    ))
})

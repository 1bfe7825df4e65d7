import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortNames } from './short-names.ts'

describe('short names', () => {
  it('lead back to their ids, as the ids do themselves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), ids => {
        const names = shortNames('d', ids)
        expect(ids.map(id => names.idOf(names.nameOf(id)))).toEqual(ids)
        expect(ids.map(id => names.idOf(id))).toEqual(ids)
        expect(names.all).toEqual(ids.map((_, at) => `d${at + 1}`))
      }),
    )
  })

  it('lead nowhere where nothing was named', () => {
    const names = shortNames('d', ['one', 'one', 'two'])
    expect(['d3', 'd0', 'D1', '', '__proto__', 'constructor'].map(names.idOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('leave out what was not named', () => {
    expect(shortNames<string>('d', ['one', 'two']).namesOf(['two', 'an/id of another question', 'one'])).toEqual([
      'd2',
      'd1',
    ])
  })

  it('give way to an id that looks like one', () => {
    expect(shortNames('d', ['d2', 'other']).idOf('d2')).toBe('d2')
  })
})

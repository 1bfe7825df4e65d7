import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearChange } from './near-change.ts'

const filler = (sentences: number) => 'The rain went on over the roofs. '.repeat(sentences)

describe('nearChange', () => {
  it('leaves a short passage whole', () => {
    expect(nearChange('"Go," she opined.', '"Go," she said.')).toEqual(['"Go," she opined.', '"Go," she said.'])
  })
  it('cuts a long one to whole sentences around the change', () => {
    const [first, second] = nearChange(
      `${filler(40)}She opined. ${filler(40)}`,
      `${filler(40)}She spoke. ${filler(40)}`,
    )
    expect(first.length).toBeLessThan(600)
    expect(first.startsWith('The rain went on')).toBe(true)
    expect(first.endsWith('over the roofs. ')).toBe(true)
    expect(second).toBe(first.replace('opined', 'spoke'))
  })
  it('reads the same in a long passage as in a longer one', () => {
    const of = (count: number) =>
      nearChange(`${filler(count)}He ran. ${filler(count)}`, `${filler(count)}He sprinted. ${filler(count)}`)
    expect(of(60)).toEqual(of(90))
  })
  it('keeps a text without sentences', () => {
    const [first] = nearChange('a'.repeat(2_000), `${'a'.repeat(2_000)}b`)
    expect(first).toBe('a'.repeat(240))
  })
  it('keeps the difference, whatever it is', () => {
    const text = fc.string({ maxLength: 1_200 })
    fc.assert(
      fc.property(text, text, text, (start, middle, end) => {
        const [first, second] = nearChange(start + end, start + middle + end)
        expect(second.length - first.length).toBe(middle.length)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { sizeInWords } from './size-in-words.ts'

describe('sizeInWords', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [535_712, '536 kB'],
    [999_600, '1.0 MB'],
    [4_080_000_000, '4.1 GB'],
    [12_000_000_000_000_000, '12000 TB'],
  ])('%d is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))
})

import { expect, it } from 'vitest'
import { bytesInWords } from './bytes-in-words.ts'

it.each([
  [0, '0 kB'],
  [999, '1 kB'],
  [536_000, '536 kB'],
  [1_185_376, '1 MB'],
  [4_140_000_000, '4.1 GB'],
  [2_000_000_000_000, '2 TB'],
])('%i bytes are %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))

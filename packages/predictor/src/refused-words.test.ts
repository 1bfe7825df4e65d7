import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digestOf, holdsRefusedWord, REFUSED_DIGESTS } from './refused-words.ts'

interface List {
  readonly neverTrain: readonly string[]
  readonly neverShow: readonly string[]
}

describe('holdsRefusedWord', () => {
  it('goes by the list that texts were cleaned by', () => {
    const list = JSON.parse(readFileSync(new URL('../training/refused-words.json', import.meta.url), 'utf8')) as List
    expect(new Set(REFUSED_DIGESTS)).toEqual(new Set([...list.neverTrain, ...list.neverShow]))
  })
  it('lets plain prose be', () => {
    expect(holdsRefusedWord('She set the lamp down and waited for the boats.')).toBe(false)
  })
  it('digests as FNV-1a does, whatever the case', () => {
    expect(digestOf('Lamp')).toBe(digestOf('lamp'))
    expect(digestOf('lamp')).toMatch(/^[0-9a-f]{16}$/)
    expect(digestOf('lamp')).not.toBe(digestOf('lamps'))
  })
})

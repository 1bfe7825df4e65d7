import { LEAST_COPY_CHARS } from '@understudy/learning'
import type { ExchangeId, HunkId, TextId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { createSharedTexts, SHARED_FROM_CHARS } from './shared-texts.ts'

const LONG = 'She set the lamp on the sill and went back.'
const SHORT = 'said'
const of = (text: string, exchange: string, hunk: string | null = null) => ({
  text,
  exchange: exchange as ExchangeId,
  hunk: hunk as HunkId | null,
})
/** Under which of the ids 0, 1, … each text is kept. */
const ids = (...texts: readonly ReturnType<typeof of>[]) => {
  const shared = createSharedTexts()
  return texts.map((text, index) => Number(shared.idOf(text, String(index) as TextId)))
}

describe('texts of an exchange', () => {
  it('are kept once each', () => {
    expect(ids(of(LONG, 'a'), of(SHORT, 'a'), of(LONG, 'a'), of(SHORT, 'a'))).toEqual([0, 1, 0, 1])
  })
  it('are shared with no other exchange', () => {
    expect(ids(of(LONG, 'a'), of(LONG, 'b'))).toEqual([0, 1])
  })
  it('are shared by its hunks where they are long', () => {
    expect(ids(of(LONG, 'a', 'h1'), of(LONG, 'a', 'h2'), of(LONG, 'a'))).toEqual([0, 0, 0])
  })
  it('are each hunk’s own where they are short, so that none loses by another’s forgetting', () => {
    expect(ids(of(SHORT, 'a', 'h1'), of(SHORT, 'a', 'h2'), of(SHORT, 'a'), of(SHORT, 'a', 'h1'))).toEqual([0, 1, 2, 0])
  })
  it('are never mistaken for those of a hunk', () => {
    const forged = `exchange\n${LONG}`
    expect(ids(of(LONG, 'a'), of(forged, 'a'), of('hunk \nsaid and nothing more', 'a'), of('said', 'a'))).toEqual([
      0, 1, 2, 3,
    ])
  })
  it('are shared from no shorter length than forgetting finds copies from', () => {
    expect(SHARED_FROM_CHARS).toBeGreaterThanOrEqual(LEAST_COPY_CHARS)
  })
  it('are kept again once the exchange is long past, and after an erasing', () => {
    const shared = createSharedTexts()
    shared.idOf(of(LONG, 'a'), 'first' as TextId)
    for (let other = 0; other < 300; other++) shared.idOf(of(LONG, `other-${other}`), 'x' as TextId)
    expect(shared.idOf(of(LONG, 'a'), 'again' as TextId)).toBe('again')
    shared.clear()
    expect(shared.idOf(of(LONG, 'a'), 'anew' as TextId)).toBe('anew')
  })
})

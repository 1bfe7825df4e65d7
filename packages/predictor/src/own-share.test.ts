import type { DocumentId, Hand, ReadBlock } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { shareAt } from './mixture.ts'
import { ownShare, type MixingBySize } from './own-share.ts'

const DOCUMENT = 'd1' as DocumentId
const USUAL: MixingBySize = [
  { units: 100, own: [0.1] },
  { units: 10_000, own: [0.3] },
]

function block(text: string, hand: Hand = 'typed'): ReadBlock {
  return { type: 'paragraph', text, provenance: [{ from: 0, to: text.length, hand, actor: null, suggestion: null }] }
}

/** A share after so many places at which the pages alone foretold what was written. */
function after(times: number, written = 'They went to the quay and sat.', hand: Hand = 'typed') {
  const share = ownShare(USUAL, () => 100)
  for (let time = 0; time < times; time++) {
    const before = 'They went to the '
    const own = [{ unit: ' quay', chance: 0.4 }]
    share.foretold({ document: DOCUMENT, before, general: [{ unit: ' sea', chance: 0.4 }], own, known: 2 })
    share.read({ document: DOCUMENT, blocks: [block('Nobody came.'), block(written, hand)] })
  }
  return shareAt(share.mixing(), 2)
}

describe('ownShare', () => {
  it.each([
    [10, 0.1],
    [100, 0.1],
    [1_000, 0.2],
    [10_000, 0.3],
    [500_000, 0.3],
  ])('of %i units is at first %f', (units, own) => {
    expect(shareAt(ownShare(USUAL, () => units).mixing(), 0)).toBeCloseTo(own)
  })
  it('grows where the pages foretold what was written', () => {
    expect(after(5)).toBeGreaterThan(0.15)
    expect(after(200)).toBeGreaterThan(0.7)
  })
  it('falls where the others did', () => expect(after(200, 'They went to the sea and sat.')).toBeLessThan(0.05))
  it('stays where the pages were hardly surer than the others may have been', () => {
    const share = ownShare(USUAL, () => 100)
    for (let time = 0; time < 50; time++) {
      const own = [{ unit: ' quay', chance: 0.01 }]
      const before = 'They went to the '
      share.foretold({ document: DOCUMENT, before, general: [{ unit: ' sea', chance: 0.4 }], own, known: 2 })
      share.read({ document: DOCUMENT, blocks: [block('They went to the quay and sat.')] })
    }
    expect(shareAt(share.mixing(), 2)).toBeCloseTo(0.1)
  })
  it.each<readonly [name: string, written: string, hand: Hand]>([
    ['a word that is not over', 'They went to the quay', 'typed'],
    ['what neither foretold', 'They went to the moon and sat.', 'typed'],
    ['another’s hand', 'They went to the quay and sat.', 'pasted'],
    ['a taken suggestion', 'They went to the quay and sat.', 'accepted'],
    ['another place', 'We went to the quay and sat.', 'typed'],
  ])('stays with %s', (_, written, hand) => expect(after(50, written, hand)).toBeCloseTo(0.1))
})

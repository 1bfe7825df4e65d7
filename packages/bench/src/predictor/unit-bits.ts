import { isWord, unitsOf, type NextUnits } from '@understudy/predictor'

/** How well a text is foretold, unit by unit. */
export interface UnitBits {
  readonly chars: number
  readonly bits: number
  readonly words: number
  /** Words that were foretold first of all. */
  readonly right: number
}

export const NO_BITS: UnitBits = { chars: 0, bits: 0, words: 0, right: 0 }

/** For a unit that is not foretold at all: that it is one of those, and then letter by letter. */
const UNKNOWN_BITS = 12
const LETTER_BITS = 4.7
const CONTEXT = 300

export async function unitBits(text: string, source: NextUnits): Promise<UnitBits> {
  const units = unitsOf(text)
  const { signal } = new AbortController()
  let { chars, bits, words, right } = NO_BITS
  for (const [at, unit] of units.entries()) {
    if (at === 0) continue
    const context = units.slice(Math.max(0, at - CONTEXT), at)
    const { chances } = await source.next({ context, begun: unit, most: 4 }, signal)
    const chance = chances.find(one => one.unit === unit)?.chance ?? 0
    chars += unit.length
    bits += chance > 0 ? -Math.log2(chance) : UNKNOWN_BITS + LETTER_BITS * unit.length
    if (!isWord(unit)) continue
    words++
    const [first] = (await source.next({ context, begun: unit.startsWith(' ') ? ' ' : '', most: 1 }, signal)).chances
    if (first?.unit === unit) right++
  }
  return { chars, bits, words, right }
}

export function addBits(one: UnitBits, other: UnitBits): UnitBits {
  return {
    chars: one.chars + other.chars,
    bits: one.bits + other.bits,
    words: one.words + other.words,
    right: one.right + other.right,
  }
}

import type { ForetoldPlace } from './foretold-text.ts'

/** What a typist who takes a phrase only when all of it is right saves, at one threshold. */
export interface Savings {
  /** Of what was shown, the share that was right. */
  readonly precision: number
  /** Keys saved of all that the text would have taken; taking costs one. */
  readonly saved: number
  /** Of the places the typist came by, those at which something was shown. */
  readonly shown: number
}

/** Chance of a phrase to be right, by its raw logarithm and its length. */
export type Calibrated = (step: ForetoldPlace['steps'][number]) => number

const LEAST_CHARS = 2

/** Types through the texts, one place after another; what is taken is skipped. A phrase is shown as far as it stays above `sure`. */
export function savingsAt(texts: readonly (readonly ForetoldPlace[])[], sure: number, chance: Calibrated): Savings {
  let [keys, saved, places, shown, right] = [0, 0, 0, 0, 0]
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const place = text[at]
      if (place === undefined) continue
      places++
      keys++
      const chars = place.steps.filter(step => chance(step) >= sure).at(-1)?.chars ?? 0
      if (chars < LEAST_CHARS) continue
      shown++
      if (place.right < chars) continue
      right++
      saved += chars - 1
      keys += chars - 1
      at += chars - 1
    }
  return {
    precision: shown === 0 ? 1 : right / shown,
    saved: saved / Math.max(1, keys),
    shown: shown / Math.max(1, places),
  }
}

/** The savings at the lowest threshold at which so many of those shown are right. */
export function savingsFor(
  texts: readonly (readonly ForetoldPlace[])[],
  precision: number,
  chance: Calibrated,
): Savings & { readonly sure: number } {
  let best = { ...savingsAt(texts, 1.01, chance), sure: 1 }
  for (let sure = 0.05; sure < 1; sure += 0.01) {
    const savings = savingsAt(texts, sure, chance)
    if (savings.precision >= precision && savings.saved > best.saved) best = { ...savings, sure }
  }
  return best
}

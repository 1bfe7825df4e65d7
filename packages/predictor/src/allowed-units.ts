import type { Brief } from '@understudy/contracts'
import type { NextUnits } from './next-units.ts'
import { holdsRefusedWord } from './refused-words.ts'
import { plainForm } from './text-form.ts'
import type { Unit } from './unit.ts'

/** Whether a unit may be offered: no slur, no word that the style sheet writes otherwise, none that the persona cuts. */
export function allowedUnits({ words, checks }: Pick<Brief, 'words' | 'checks'>): (unit: Unit) => boolean {
  const sheet = Object.entries(words).flatMap(([word, rule]) => ('to' in rule ? [word] : []))
  const cut = checks.flatMap(check =>
    check.type === 'words' ? check.words.filter(({ wish }) => wish === 'cut').map(({ text }) => text) : [],
  )
  const barred = new Set([...sheet, ...cut].map(word => plainForm(word).toLowerCase()))
  return unit => !barred.has(unit.trim().toLowerCase()) && !holdsRefusedWord(unit)
}

/** `source` without the units that may not be offered; their chance goes to nobody. */
export function without(source: NextUnits, isAllowed: (unit: Unit) => boolean): NextUnits {
  return {
    async next(asked, signal) {
      const foretold = await source.next(asked, signal)
      return { ...foretold, chances: foretold.chances.filter(({ unit }) => isAllowed(unit)) }
    },
  }
}

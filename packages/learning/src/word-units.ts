import type { WordChanges } from '@understudy/stylometry'
import { GRAMMAR_WORDS } from './grammar-words.ts'

/** Most words of a phrase that is looked at by itself, within a longer one that went or came. */
const LONGEST_PART = 3
/** Of one change, so that a passage gone over word by word costs no more than another. */
const MOST_UNITS = 60

/** What a change says about words: each word or short phrase that was put in (1) or taken out (-1). */
export interface WordUnits {
  /** By the unit's text; both in it and of parts of it. */
  readonly moved: Readonly<Record<string, 1 | -1>>
  /** What was put for what, whole. */
  readonly swaps: Readonly<Record<string, string>>
}

export const NO_UNITS: WordUnits = { moved: {}, swaps: {} }

/** The units of `changes` but for names and numbers (rule 5); what both went and came is none. */
export function wordUnits({ swaps, cuts, puts }: WordChanges, names: ReadonlySet<string>): WordUnits {
  const sums = new Map<string, number>()
  const count = (text: string, by: 1 | -1) => {
    for (const unit of partsOf(text, names)) sums.set(unit, (sums.get(unit) ?? 0) + by)
  }
  for (const { from, to } of swaps) {
    count(from, -1)
    count(to, 1)
  }
  for (const cut of cuts) count(cut, -1)
  for (const put of puts) count(put, 1)
  const moved = [...sums].filter(([unit, sum]) => sum !== 0 && !isElsewhere(unit, sums)).slice(0, MOST_UNITS)
  return {
    moved: Object.fromEntries(moved.map(([unit, sum]) => [unit, sum > 0 ? 1 : -1])),
    swaps: Object.fromEntries(
      swaps.flatMap(({ from, to }) => (isOwn(from, names) && isOwn(to, names) ? [[from, to]] : [])),
    ),
  }
}

/** Whether every word of a phrase that went came again, or the other way round: it was moved, or put in another order. */
function isElsewhere(unit: string, sums: ReadonlyMap<string, number>): boolean {
  const words = unit.split(' ')
  return words.length > 1 && words.every(word => (sums.get(word) ?? 0) === 0)
}

/** `text` itself, its words, and the short phrases in it. */
export function partsOf(text: string, names: ReadonlySet<string> = new Set()): readonly string[] {
  const words = text.split(' ')
  const parts = new Set<string>()
  for (const [from] of words.entries()) {
    for (let to = from + 1; to <= words.length; to++) {
      if (to - from > LONGEST_PART && to - from < words.length) continue
      const part = words.slice(from, to).join(' ')
      if (isOwn(part, names)) parts.add(part)
    }
  }
  return [...parts]
}

function isOwn(text: string, names: ReadonlySet<string>): boolean {
  return text.split(' ').every(word => /^\p{L}/u.test(word) && !names.has(word))
}

/** Whether a unit may be said by itself. */
export function isTelling(unit: string): boolean {
  return unit.split(' ').some(word => !GRAMMAR_WORDS.has(word))
}

/** The effects that a unit is believed by, as `lexicalChange` names them: its word, or each pair of words in it. */
export function effectsOf(unit: string): readonly string[] {
  const words = unit.split(' ')
  if (words.length === 1) return [`word:${unit}`]
  return words.slice(1).map((word, at) => `phrase:${words[at]} ${word}`)
}

/** What a comparison teaches of: the effects of its units, no grammar by itself. */
export function unitEffects({ moved }: WordUnits): Readonly<Record<string, 1 | -1>> {
  const effects: Record<string, 1 | -1> = {}
  for (const [unit, by] of Object.entries(moved)) {
    if (unit.split(' ').length <= 2) for (const effect of effectsOf(unit)) effects[effect] = by
  }
  return effects
}

/** Words with a capital inside a sentence of any of `texts`, in small letters, but for those also written small. */
export function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/(?<=[\p{L}\p{N},;:]['’"”]?\s+)(\p{Lu}[\p{L}'’]*)/gu)) {
      if (name.length > 1) names.add(name.toLowerCase().replaceAll('’', "'"))
    }
  }
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu)) names.delete(word.replaceAll('’', "'"))
  }
  return names
}

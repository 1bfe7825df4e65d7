import { UNKNOWN_POPULATION } from '../src/population.ts'
import type { StyleReader } from '../src/style-reader.ts'

const ORNATE = /\b(?:expostulated|opined|interjected|remonstrated|ejaculated|averred|quavered|intoned)\b/gi
const COUNTED: Readonly<Record<string, RegExp>> = {
  'ornate-tags': ORNATE,
  'said-tags': /\bsaid\b/gi,
  'filter-verbs': /\b(?:heard|saw|felt|noticed)\b/gi,
  intensifiers: /\b(?:very|really|quite|so)\b/gi,
  padding: /\bdue to the fact that\b|\bin order to\b/gi,
  'began-to': /\b(?:began|started) to\b/gi,
  'body-doubling': /\b(?:nodded|shook) (?:her|his) head\b|\bshrugged (?:her|his) shoulders\b/gi,
  adverbs: /\b\w{3,}ly\b/gi,
}

/** Reads a handful of measures by pattern: enough to test learning without the measures that ship. */
export const crudeReader: StyleReader = {
  version: 'patterns-1',
  measureChange(first, second) {
    const change: Record<string, number> = {}
    for (const [measure, pattern] of Object.entries(COUNTED)) {
      set(change, measure, countOf(second, pattern) - countOf(first, pattern))
    }
    set(change, 'word-length', wordLength(second) - wordLength(first))
    set(change, 'text-length', Math.log((second.length + 1) / (first.length + 1)) * 3)
    return change
  },
  measures(text) {
    const words = text.split(/\s+/).length
    const perHundred = Object.entries(COUNTED).map(([measure, pattern]) => [
      measure,
      (100 * countOf(text, pattern)) / words,
    ])
    return { ...Object.fromEntries(perHundred), 'word-length': wordLength(text) }
  },
  modeOf: () => 'action',
  lexicalTokens: () => [],
  wordChanges: () => ({ swaps: [], cuts: [], puts: [] }),
  population: () => UNKNOWN_POPULATION,
  isFactChange: (first, second) => namesOf(first) !== namesOf(second),
  imperative: (measure, direction) =>
    measure in COUNTED || measure.endsWith('length') ? `${direction === 'higher' ? 'More' : 'Fewer'} ${measure}` : null,
}

function set(change: Record<string, number>, measure: string, amount: number): void {
  if (amount !== 0) change[measure] = Math.max(-3, Math.min(3, amount))
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function wordLength(text: string): number {
  const words = text.match(/\w+/g) ?? []
  return words.join('').length / Math.max(1, words.length)
}

/** Every mention of a name of the test passages, in order of the alphabet. */
function namesOf(text: string): string {
  return (text.match(/\b(?:Mara|Bess|Tom|Oskar|Ines|Pell|Maximiliana)\b/g) ?? []).sort().join()
}

import { isActing, type Persona } from '@understudy/persona'
import type { Choice } from './choice.ts'
import { evidenceFor } from './evidence.ts'
import type { StyleReader } from './style-reader.ts'
import type { WordStanding } from './word-claims.ts'
import type { WeighedWord } from './word-weights.ts'

/** A move by a measure that a reader half notices. */
const NOTICED = 0.5
/** Of an item's passages, the share in which it is this one word that is the item's. */
const MOST_OF_IT = 0.5

/** Plain narration with a place for a word, long enough that a word more or less changes no length. */
const frame = (words: string) =>
  `The old man stood by the gate. Nobody had come that way since the morning, and a dog slept in the yard. He waited there ${words} until it was dark, and then went in and shut the door. It rained all night.`.replaceAll(
    '  ',
    ' ',
  )

const known = new WeakMap<StyleReader, Map<string, Readonly<Record<string, number>>>>()

/**
 * Whether an item about a measure says the same already: "fewer adverbs" says it of every adverb. A word that most of
 * what the item was seen in comes down to is no by-product: it says more exactly what is meant.
 */
export function isByProduct(
  { unit, direction, instead, evidence }: WordStanding,
  { persona, choices, reader }: Among,
): boolean {
  const acting = [...persona.items.values()].filter(({ item }) => item.measure !== null && isActing(item))
  if (acting.length === 0) return false
  const change = changeBy({ unit, direction, instead }, reader)
  const own = new Set(evidence.agreeing)
  return acting.some(({ item: { measure, direction: way, scope } }) => {
    if (measure === null || way === null || (way === 'higher' ? 1 : -1) * (change[measure] ?? 0) < NOTICED) return false
    const { agreeing } = evidenceFor(choices, measure, way, scope)
    return agreeing.filter(outcome => own.has(outcome)).length < MOST_OF_IT * agreeing.length
  })
}

/** What a word is said beside. */
export interface Among {
  readonly persona: Persona
  readonly choices: readonly Choice[]
  readonly reader: StyleReader
}

function changeBy({ unit, direction, instead }: WeighedWord, reader: StyleReader): Readonly<Record<string, number>> {
  const changes = known.get(reader) ?? new Map<string, Readonly<Record<string, number>>>()
  known.set(reader, changes)
  const [from, to] = direction === 'lower' ? [unit, instead ?? ''] : ['', unit]
  const key = `${from}\n${to}`
  const change = changes.get(key) ?? reader.measureChange(frame(from), frame(to), 'en')
  changes.set(key, change)
  return change
}

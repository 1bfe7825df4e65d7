import type { Scope } from '@understudy/contracts'
import { LEXICAL_EDGE } from '@understudy/stylometry'
import type { Population } from './population.ts'
import type { MovedEffect } from './score-change.ts'
import { weightAt, weighedEffects, type Weights } from './weights.ts'

/**
 * What words and phrases weigh, made ready to be added up over many texts: a word that nothing is known of is passed over
 * with one look, and no phrase is put together.
 */
export interface LexicalTaste {
  readonly numbers: ReadonlyMap<string, number>
  /** By the number of a word, or of the two of a phrase as `phraseNumber` makes it. */
  readonly effects: ReadonlyMap<number, WeighedEffect>
}

interface WeighedEffect {
  readonly effect: string
  readonly weight: number
  /** Whether an item of the writer says so. */
  readonly isOwn: boolean
}

/** By the number of an effect, how often it stands in a text. */
export type LexicalCounts = ReadonlyMap<number, number>

const known = new WeakMap<Population, LexicalTaste>()

/** What the writer's items say of words at `place`, and for all else the population. */
export function lexicalTaste(weights: Weights, place: Scope, population: Population): LexicalTaste {
  const usual = known.get(population) ?? withEffects(NOTHING, populationEffects(population))
  known.set(population, usual)
  const own = weighedEffects(weights)
    .filter(isLexical)
    .flatMap(effect => {
      const weight = weightAt(weights, effect, place)
      return weight === null ? [] : [{ effect, weight, isOwn: true }]
    })
  return own.length === 0 ? usual : withEffects(usual, own)
}

/** How often each effect that weighs anything stands in a text of these tokens. */
export function lexicalCounts(tokens: readonly string[], { numbers, effects }: LexicalTaste): LexicalCounts {
  const counts = new Map<number, number>()
  const count = (at: number) => {
    if (effects.has(at)) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const edge = numbers.get(LEXICAL_EDGE)
  let before = edge
  for (const token of tokens) {
    const number = numbers.get(token)
    if (number !== undefined) {
      count(number)
      if (before !== undefined) count(phraseNumber(before, number))
    }
    before = number
  }
  if (before !== undefined && edge !== undefined) count(phraseNumber(before, edge))
  return counts
}

/** What moved between two texts, as `lexicalChange` would name it. */
export function lexicalMoves(before: LexicalCounts, after: LexicalCounts, taste: LexicalTaste): readonly MovedEffect[] {
  const moves: MovedEffect[] = []
  const add = (at: number, more: number) => {
    const found = taste.effects.get(at)
    if (found === undefined || more === 0) return
    const went = more > 0 ? 1 : -1
    moves.push({ effect: found.effect, went, by: went * found.weight, isOwn: found.isOwn })
  }
  for (const [at, times] of before) add(at, (after.get(at) ?? 0) - times)
  for (const [at, times] of after) if (!before.has(at)) add(at, times)
  return moves
}

const NOTHING: LexicalTaste = { numbers: new Map(), effects: new Map() }
/** No taste has so many words. */
const MOST_NUMBERS = 2 ** 24

/** Behind the numbers of all words. */
function phraseNumber(first: number, second: number): number {
  return (first + 1) * MOST_NUMBERS + second
}

function populationEffects(population: Population): readonly WeighedEffect[] {
  return [...population].flatMap(([effect, weight]) => (isLexical(effect) ? [{ effect, weight, isOwn: false }] : []))
}

function isLexical(effect: string): boolean {
  return effect.startsWith('word:') || effect.startsWith('phrase:')
}

function withEffects(taste: LexicalTaste, more: readonly WeighedEffect[]): LexicalTaste {
  const numbers = new Map(taste.numbers)
  const effects = new Map(taste.effects)
  const numberOf = (token: string): number => {
    const number = numbers.get(token) ?? numbers.size
    numbers.set(token, number)
    return number
  }
  for (const each of more) {
    const token = each.effect.slice(each.effect.indexOf(':') + 1)
    const parting = each.effect.startsWith('phrase:') ? token.indexOf(' ') : -1
    if (parting === -1) effects.set(numberOf(token), each)
    else effects.set(phraseNumber(numberOf(token.slice(0, parting)), numberOf(token.slice(parting + 1))), each)
  }
  return { numbers, effects }
}

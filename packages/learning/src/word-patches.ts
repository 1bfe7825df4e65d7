import type { ActorId } from '@understudy/contracts'
import {
  applyPatch,
  isActing,
  isPutAway,
  MAX_ITEM_WORDS,
  MAX_WORD_CHARS,
  thingKey,
  wordsItemId,
  type ItemState,
  type ItemWord,
  type PatchCheck,
  type Persona,
  type PersonaItem,
} from '@understudy/persona'
import { STATED_WEIGHT } from './acting-weight.ts'
import { isByProduct } from './by-product.ts'
import type { Choice } from './choice.ts'
import { learnedPatch } from './learned-patch.ts'
import type { LearnedPatches, RefusedPatch } from './learned-patches.ts'
import type { StyleReader } from './style-reader.ts'
import { effectiveWeights } from './weights.ts'
import { wordCheck } from './word-check.ts'
import { entryOf, overlaps, wordClaims, wordStanding, type WordGround, type WordStanding } from './word-claims.ts'
import { wordItemChange } from './word-item-change.ts'
import { weighedWord } from './word-weights.ts'

export interface WordPatchInput extends WordGround {
  readonly persona: Persona
  /** What items about measures are counted from: a word says nothing that they say. */
  readonly choices: readonly Choice[]
  readonly actor: ActorId
  readonly at: number
  readonly counter: number
  /** What the last choice said something of. Null at the close of a session: then the counts of what is listed are written. */
  readonly units: readonly string[] | null
  readonly reader: StyleReader
}

/** One entry of the list as it is, and as it should be; null is absence. */
interface WordDue {
  readonly standing: WordStanding
  readonly from: ItemWord | null
  readonly to: ItemWord | null
}

const LIST = wordsItemId({})

/**
 * What the evidence now asks of the list of words: entries that come, act, go, or are counted anew. Each patch is about
 * one of them and lands only if it earns it (rule 9); a list that a person put away, locked or forgot is left alone.
 */
export function wordPatches(input: WordPatchInput): LearnedPatches {
  const patches: LearnedPatches['patches'][number][] = []
  const refused: RefusedPatch[] = []
  let { persona } = input
  for (const due of wordsDue(input)) {
    const { check, earned } = judge(due, { ...input, persona })
    const change = wordItemChange(due, persona.items.get(LIST) ?? null, input)
    if (change === null) continue
    const { at, actor, counter } = input
    const patch = learnedPatch(change, { at, actor, counter: counter + patches.length, check })
    const applied = earned ? applyPatch(persona, patch) : null
    if (applied?.ok) {
      patches.push(patch)
      persona = applied.value
    } else refused.push({ patch, reason: applied === null ? 'predicts-worse' : applied.reason })
  }
  return { patches, refused, persona }
}

function wordsDue(input: WordPatchInput): readonly WordDue[] {
  const { persona, units } = input
  const state = persona.items.get(LIST) ?? null
  if (persona.forgotten.has(LIST) || (state !== null && !isOurs(state))) return []
  const listed = state?.item.words ?? []
  const present = listed.flatMap(from => dueOf(from, input))
  return units === null ? present : [...present, ...freshDue(units, listed, input)]
}

function isOurs({ item }: ItemState): boolean {
  return item.source === 'learned' && !item.locked && !isPutAway(item)
}

/** What becomes of an entry: between sessions only its coming to act and its going. */
function dueOf(from: ItemWord, input: WordPatchInput): readonly WordDue[] {
  const { units } = input
  // of what a person took back not even the counts are said anew: they stand in its entry
  if (from.status === 'refused' || isHeld(from.text, input.persona) || (units !== null && !units.includes(from.text)))
    return []
  const word = weighedWord(from)
  const standing = wordStanding(word.unit, word.direction, input)
  if (standing.stands === 'turned' || isByProduct(standing, input)) return [{ standing, from, to: null }]
  const status = standing.stands === 'active' ? 'active' : from.status
  if (units !== null && status === from.status) return []
  // what is put for a word is said anew only while it is known
  const to = { ...entryOf(standing, status), instead: standing.instead ?? from.instead }
  return JSON.stringify(to) === JSON.stringify(from) ? [] : [{ standing, from, to }]
}

function isHeld(word: string, { held }: Persona): boolean {
  return held.has(thingKey({ item: LIST, word }))
}

function freshDue(units: readonly string[], listed: readonly ItemWord[], input: WordPatchInput): readonly WordDue[] {
  const { persona } = input
  const claims = wordClaims(units, input)
  if (claims.length === 0) return []
  const known = listed.map(entry => {
    const { unit, direction } = weighedWord(entry)
    return wordStanding(unit, direction, input)
  })
  return claims
    .filter(({ unit }) => unit.length <= MAX_WORD_CHARS && !isSpokenFor(unit, persona))
    .filter(claim => !known.some(entry => overlaps(claim, entry)))
    .filter(claim => !isByProduct(claim, input))
    .slice(0, Math.max(0, MAX_ITEM_WORDS - listed.length))
    .map(standing => ({
      standing,
      from: null,
      to: entryOf(standing, standing.stands === 'active' ? 'active' : 'proposed'),
    }))
}

/** Whether the style sheet, or a list in a person's own words, has the word, or a person took it off. */
function isSpokenFor(unit: string, persona: Persona): boolean {
  const { document, items } = persona
  if (Object.hasOwn(document.preference.words, unit) || isHeld(unit, persona)) return true
  return [...items.values()].some(
    ({ item }) => (isActing(item) || item.id === LIST) && item.words?.some(({ text }) => text === unit),
  )
}

/** Coming to act must predict better; going must not predict worse; a count changes no prediction. */
function judge(
  { standing, from, to }: WordDue,
  { posterior, population, sightings, persona }: WordPatchInput,
): { readonly check: PatchCheck | null; readonly earned: boolean } {
  if (from !== null && to !== null && from.status === to.status) return { check: null, earned: true }
  const word = standing
  const others = effectiveWeights(posterior, without(persona, standing.unit), population)
  const least = standing.stands === 'active' ? STATED_WEIGHT : 0
  const { comparisons } = posterior
  const check = wordCheck({ word, sightings, least, others, population, comparisons })
  if (to !== null) return { check, earned: check !== null && check.after < check.before }
  if (check === null) return { check, earned: true }
  // what a measure says as well is no loss
  const earned = standing.stands !== 'turned' || check.before <= check.after
  return { check: { ...check, before: check.after, after: check.before }, earned }
}

/** The persona as if its list had not this word. */
function without(persona: Persona, unit: string): Persona {
  const state = persona.items.get(LIST)
  if (state === undefined) return persona
  const words = state.item.words?.filter(({ text }) => text !== unit) ?? []
  const item: PersonaItem = { ...state.item, words }
  return { ...persona, items: new Map(persona.items).set(LIST, { ...state, item }) }
}

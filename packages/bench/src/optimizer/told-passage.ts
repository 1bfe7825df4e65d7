import type { Mode } from '@understudy/contracts'
import { PEOPLE } from './people.ts'
import { pick } from './pick.ts'
import type { Beat, ToldTaste } from './told-taste.ts'
import { TOLD_TASTES } from './told-tastes.ts'

/** Moments of a taste in a passage, and sentences that are to nobody's taste or distaste. */
const BEATS = 4
const PLAIN = 3
export const TOLD_MODES: readonly Mode[] = ['action', 'description', 'reflection']

/** A passage before it is told in one way or another. */
export interface ToldPassage {
  readonly mode: Mode
  readonly parts: readonly Part[]
}

export type Part = { readonly taste: null; readonly text: string } | { readonly taste: ToldTaste; readonly beat: Beat }

/** How each part is told: as its taste has it, or not; of plain parts nothing is said. */
export type Telling = readonly boolean[]

export function passageFrom(random: () => number): ToldPassage {
  const mode = TOLD_MODES[Math.floor(random() * TOLD_MODES.length)] ?? 'action'
  const drawn = shuffled(TOLD_TASTES, random).slice(0, BEATS)
  const beats: readonly Part[] = drawn.map(taste => ({ taste, beat: taste.beat(random) }))
  const plain: readonly Part[] = Array.from({ length: PLAIN }, () => ({ taste: null, text: plainSentence(random) }))
  const parts = shuffled([...beats, ...plain], random)
  return { mode, parts: [...parts.filter(part => !isEnding(part)), ...parts.filter(isEnding)] }
}

export function told({ parts }: ToldPassage, telling: Telling): string {
  return parts
    .map((part, at) => {
      if (part.taste === null) return part.text
      return telling[at] === true ? part.beat.wanted : part.beat.unwanted
    })
    .join(' ')
}

function isEnding({ taste }: Part): boolean {
  return taste?.isEnding ?? false
}

const DEEDS = [
  'put the basket',
  'set the ladder',
  'left the bicycle',
  'hung the lantern',
  'dropped the sack',
  'found the shears',
  'kept the spare saucepan',
  'stacked the crates',
  'hid the accordion',
  'parked the wheelbarrow',
  'laid the planks',
  'rolled the barrel',
]
const PLACES = [
  'beside the woodpile',
  'under the kitchen window',
  'behind the dairy',
  'next to the garden wall',
  'in the porch',
  'below the cellar stairs',
  'at the foot of the bed',
  'against the henhouse',
  'near the pear tree',
  'between the two beds',
  'across the old drain',
  'over by the compost',
]
const FURTHER = [
  'and went on to the orchard',
  'and looked for a broom',
  'and called the dog in',
  'and shut the side door',
  'and put the gloves on',
  'and counted what was left',
  'and started on the hinges',
  'and brought the chairs round',
  'and took the path back',
  'and rinsed both pails',
  'and cut some twine',
  'and lifted the other end',
]

function plainSentence(random: () => number): string {
  return `${pick(random, PEOPLE)} ${pick(random, DEEDS)} ${pick(random, PLACES)} ${pick(random, FURTHER)}.`
}

export function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map(value => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value)
}

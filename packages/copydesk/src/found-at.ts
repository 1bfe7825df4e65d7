import type { BlockType, SelectedBlock } from '@understudy/contracts'
import { paragraphsBefore } from './reading/read-block.ts'
import type { ReviewInput } from './review-input.ts'
import { isQuiet } from './is-quiet.ts'

/** All that the findings of a block depend on, beside its own text: the same again has the same findings. */
export interface FoundAt {
  /** The rules, how they are set, and whatever else holds for the whole review. */
  readonly settings: string
  readonly type: BlockType
  readonly from: number
  readonly to: number
  /** The names in the block that are known as such. */
  readonly names: string
  /** The rules that are quiet in it. */
  readonly quiet: string
  /** The paragraphs before it, as far back as rules read. */
  readonly before: readonly string[]
}

/** What holds for every block of a review. */
export interface KnownHere {
  readonly settings: string
  readonly names: ReadonlySet<string>
}

export function knownHere(input: ReviewInput): KnownHere {
  const { blocks: _blocks, before: _before, after: _after, quiet: _quiet, names, ...settings } = input
  const { pointOfView } = input
  return {
    settings: JSON.stringify(settings),
    names: new Set(pointOfView === null ? names : [...names, pointOfView]),
  }
}

export function foundAt(input: ReviewInput, index: number, selected: SelectedBlock, known: KnownHere): FoundAt {
  const { text, type, from, to } = selected
  const names = (text.match(CAPITALISED) ?? []).filter(word => known.names.has(word)).join(' ')
  const quiet = input.rules.filter(rule => isQuiet(input, rule, selected.block)).join(' ')
  return { settings: known.settings, type, from, to, names, quiet, before: paragraphsBefore(input, index) }
}

const CAPITALISED = /\p{Lu}[\p{L}'’-]*/gu

export function isSamePlace(one: FoundAt, other: FoundAt): boolean {
  return (
    one.settings === other.settings &&
    one.type === other.type &&
    one.from === other.from &&
    one.to === other.to &&
    one.names === other.names &&
    one.quiet === other.quiet &&
    one.before.length === other.before.length &&
    one.before.every((text, index) => text === other.before[index])
  )
}

import type { ItemId } from '@understudy/contracts'
import { shortNames, type ShortNames } from './short-names.ts'
import type { GroundItem, OptimizerGround } from './stage.ts'
import type { RecordedDifference } from './trajectory.ts'

/** What an operation can name. */
export interface OperationNames {
  readonly differences: ShortNames
  /** Only those that may be changed at all. */
  readonly items: ShortNames<ItemId>
  /** `kind/paragraph`; only those that say something beside their slots. */
  readonly paragraphs: ShortNames
}

export function operationNames(differences: readonly RecordedDifference[], ground: OptimizerGround): OperationNames {
  return {
    differences: shortNames(
      'd',
      differences.map(({ outcome }) => outcome),
    ),
    items: shortNames(
      'i',
      ground.items.filter(mayChange).map(({ id }) => id),
    ),
    paragraphs: shortNames(
      'p',
      ground.templates.flatMap(({ kind, paragraphs }) =>
        paragraphs.filter(({ text }) => /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ''))).map(({ id }) => `${kind}/${id}`),
      ),
    ),
  }
}

/** Only what was learned and acts is ever changed: a person's word and what is put away stay as they are. */
function mayChange({ item: { source, locked, status }, held = false, ours = true }: GroundItem): boolean {
  return ours && !held && source === 'learned' && !locked && (status === 'active' || status === 'proposed')
}

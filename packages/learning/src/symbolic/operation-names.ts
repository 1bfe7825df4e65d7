import type { ItemId } from '@understudy/contracts'
import { isActing } from '@understudy/persona'
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

/** Paragraphs only of the templates that the differences came of. */
export function operationNames(differences: readonly RecordedDifference[], ground: OptimizerGround): OperationNames {
  const kinds = new Set(differences.map(({ kind }) => kind ?? 'continuation'))
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
        !kinds.has(kind)
          ? []
          : paragraphs
              .filter(({ text }) => /\p{L}/u.test(text.replace(/\{[^}]*\}/g, '')))
              .map(({ id }) => `${kind}/${id}`),
      ),
    ),
  }
}

/** Only what was learned in words, and acts: a person's word, what is put away and what counters watch stay as they are. */
function mayChange({ item, held = false, ours = true }: GroundItem): boolean {
  const { source, locked, measure, words } = item
  return ours && !held && source === 'learned' && !locked && isActing(item) && measure === null && words === undefined
}

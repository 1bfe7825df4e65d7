import type { EditKind, EditOperation } from './edit-reading.ts'
import type { EditedPassage } from './edit-operation.ts'

/** A change with all that its kind can be known by. */
export interface KindQuestion extends EditedPassage {
  readonly operation: EditOperation
  readonly effect: Readonly<Record<string, number>>
  /** What stands around the sentences changed, on both sides. */
  readonly around: string
  /** Whether nothing is told behind the sentences changed. */
  readonly isLast: boolean
}

/** What kind of edit a change is, and by what that is known. */
export interface KindOfEdit {
  readonly kind: EditKind
  readonly because: readonly string[]
  readonly cues?: readonly string[]
}

/** What an edit did to the story, and by which words that is known. */
export interface StoryChange {
  readonly kind: 'fact' | 'content'
  readonly before: string
  readonly after: string
}

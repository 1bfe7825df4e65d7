/** Who tells a passage, when, and whose mind it looks into. */
export interface Narration {
  /** Null where the narration is too short to tell. */
  readonly person: 'first' | 'second' | 'third' | null
  /** The tense that most verbs of the narration stand in; null where none does, or neither leads. */
  readonly tense: 'past' | 'present' | null
  /** The one person of a third-person passage who perceives, thinks and feels, as named there; null where none or several do. */
  readonly closeTo: string | null
}

export const UNREAD_NARRATION: Narration = { person: null, tense: null, closeTo: null }

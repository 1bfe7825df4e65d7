import type { Editor } from '@tiptap/core'
import type { Shortcut } from '../shell/keys.ts'
import type { OpenManuscript } from './open-manuscript.ts'

/** A manuscript whose editor stands on the page already, before the rest of the page has come. */
export interface LaidManuscript {
  readonly manuscript: OpenManuscript
  readonly editor: Editor
  /** Keys of the page that were pressed since; once. */
  readonly takeHeld: () => readonly Shortcut[]
}

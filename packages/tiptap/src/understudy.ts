import { Extension, type Editor } from '@tiptap/core'
import type { ProvenanceMap, RewriteRequest } from '@understudy/contracts'
import { understudyCommands, type RewriteOptions } from './commands.ts'
import { createPlugins } from './create-plugins.ts'
import { provenanceEntry } from './journal.ts'
import { keymap } from './keymap.ts'
import { defaultOptions, resolveOptions, type UnderstudyOptions } from './options.ts'
import { understudyKey } from './plugin-state.ts'
import { questionOf } from './rewrite-question.ts'
import { Runtime } from './runtime.ts'
import type { UnderstudyState } from './understudy-state.ts'

/** Private to the extension; hosts use the functions beside it. */
export interface UnderstudyStorage {
  runtime: Runtime | null
}

declare module '@tiptap/core' {
  interface Storage {
    understudy: UnderstudyStorage
  }
}

/**
 * Ghost continuations and rewrites as reviewable changes in a Tiptap editor, kept out of the document until they are
 * taken, and a record of what became of each.
 */
export const Understudy: Extension<UnderstudyOptions, UnderstudyStorage> = Extension.create<
  UnderstudyOptions,
  UnderstudyStorage
>({
  name: 'understudy',
  // Before lists and tables, whose Tab is theirs only while no ghost shows; after collaboration, whose view must be in
  // step with Yjs when ours runs.
  priority: 900,

  addOptions: () => defaultOptions,

  addStorage: () => ({ runtime: null }),

  addCommands() {
    return understudyCommands(runtimeOf(this.editor, this.storage, this.options))
  },

  addKeyboardShortcuts() {
    return keymap(runtimeOf(this.editor, this.storage, this.options))
  },

  addProseMirrorPlugins() {
    const { editor } = this
    const runtime = runtimeOf(editor, this.storage, this.options)
    return [
      ...createPlugins(runtime, {
        catalogue: runtime.options.catalogue,
        commands: () => editor.commands,
        focus: () => editor.view.focus(),
        renderHunk: runtime.options.renderHunk,
      }),
    ]
  },

  onDestroy() {
    this.storage.runtime?.close()
  },
})

/** The state of the review in `editor`; the same value as long as nothing of it has changed. */
export function understudyState(editor: Editor): UnderstudyState | null {
  return understudyKey.getState(editor.state)?.shown ?? null
}

/** Calls `listener` each time `understudyState` has changed; returns how to stop. */
export function subscribeUnderstudy(editor: Editor, listener: () => void): () => void {
  let last = understudyState(editor)
  const changed = (): void => {
    const state = understudyState(editor)
    if (state === last) return
    last = state
    listener()
  }
  editor.on('transaction', changed)
  return () => editor.off('transaction', changed)
}

/** The request that `requestRewrite` would make now, as to count what a pass would find; null where there is none. */
export function rewriteRequestOf(editor: Editor, options: RewriteOptions): RewriteRequest | null {
  const { runtime } = editor.storage.understudy
  return runtime ? (questionOf(editor.state.tr, runtime.options, options)?.request ?? null) : null
}

/** Who wrote which characters, in text coordinates. */
export function provenanceOf(editor: Editor): ProvenanceMap {
  return editor.storage.understudy.runtime?.provenance.export(editor.state.doc) ?? []
}

/** Declares who wrote the document as it is, as at import. False, and nothing changed, where the map does not fit it. */
export function declareProvenance(editor: Editor, map: ProvenanceMap): boolean {
  const { runtime } = editor.storage.understudy
  const { doc } = editor.state
  if (!runtime?.provenance.import(doc, map)) return false
  runtime.options.onJournal?.(provenanceEntry(doc, map))
  runtime.readAgain(doc)
  return true
}

function runtimeOf(editor: Editor, storage: UnderstudyStorage, options: UnderstudyOptions): Runtime {
  storage.runtime ??= new Runtime(editor, resolveOptions(options))
  return storage.runtime
}

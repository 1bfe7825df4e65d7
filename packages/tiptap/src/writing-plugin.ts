import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ghostRest } from './edit-ghost.ts'
import { understudyKey } from './plugin-state.ts'
import type { Runtime } from './runtime.ts'

/** ProseMirror reads a composition at most this long after its end. */
const COMPOSED_AFTER_MS = 60

/** What is to be known of the writer at the keys: composing, wanting out of the editor, not allowed to write. */
export function writingPlugin(runtime: Runtime): Plugin {
  const { now } = runtime.options.env
  let composed: number | null = null
  const compose = (view: EditorView, on: boolean): void => {
    if (!view.isDestroyed) runtime.dispatch([{ type: 'composing', on, doc: view.state.doc, now: now() }])
  }
  // one syllable or word after the other: the next composition begins as the last one ends
  const hold = (): void => {
    if (composed !== null) clearTimeout(composed)
    composed = null
  }
  return new Plugin({
    key: new PluginKey('understudy-writing'),
    props: {
      handleDOMEvents: {
        keydown: (view, event) => runtime.keys.pressed(event, isOffered(view)),
        blur: () => {
          runtime.keys.left()
          runtime.pause.stop()
          return false
        },
        compositionstart: view => {
          hold()
          compose(view, true)
          return false
        },
        compositionend: view => {
          hold()
          composed = window.setTimeout(() => {
            compose(view, false)
            runtime.pause.edited('typing')
          }, COMPOSED_AFTER_MS)
          return false
        },
      },
    },
    view: () => ({
      update: view => {
        if (!view.editable && understudyKey.getState(view.state)?.review.ghost) queueMicrotask(runtime.cancelGhost)
      },
    }),
  })
}

function isOffered(view: EditorView): boolean {
  const review = understudyKey.getState(view.state)?.review
  return review !== undefined && ghostRest(review) !== ''
}

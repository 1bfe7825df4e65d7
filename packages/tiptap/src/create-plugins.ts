import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { ghostRest } from './edit-ghost.ts'
import { foreseenRest } from './foreseen-rest.ts'
import type { GhostPainter } from './ghost-painter.ts'
import { keepInSight } from './keep-in-sight.ts'
import {
  applyTransaction,
  initPluginState,
  understudyKey,
  type PluginContext,
  type PluginState,
} from './plugin-state.ts'
import type { Hands } from './make-element.ts'
import type { HunkKey } from './pending-hunk.ts'
import type { Review } from './review.ts'
import type { Runtime } from './runtime.ts'
import { writingPlugin } from './writing-plugin.ts'

/** The state with its hunks, what is to be known of the writer, and the ghost, which is redrawn far more often. */
export function createPlugins(runtime: Runtime, hands: Hands): readonly Plugin[] {
  const context: PluginContext = {
    options: runtime.options,
    provenance: runtime.provenance,
    anchors: runtime.anchors,
    hands,
    plugins: [],
    drawer: () => runtime.drawer,
    drawGhost: text => runtime.painter.draw(text),
    lastInput: () => runtime.lastInput,
    ran: () => runtime.ran,
  }
  return [reviewPlugin(runtime, context), writingPlugin(runtime), ghostPlugin(runtime.painter)]
}

function reviewPlugin(runtime: Runtime, context: PluginContext): Plugin<PluginState> {
  const typing = (): boolean => {
    runtime.heard('typing')
    return false
  }
  return new Plugin<PluginState>({
    key: understudyKey,
    state: {
      init: (_config, state) => initPluginState(context, state.doc),
      apply: (tr, state, { plugins }) => applyTransaction(state, tr, { ...context, plugins }),
    },
    props: {
      decorations: state => understudyKey.getState(state)?.hunks.set ?? null,
      attributes: state => readingClass(understudyKey.getState(state)?.review),
      handleDOMEvents: {
        keydown: typing,
        input: typing,
        compositionstart: typing,
        compositionend: typing,
        beforeinput: (_view, event) => {
          const isReplacement = event.inputType === 'insertReplacementText'
          runtime.heard(isReplacement ? 'replacement' : 'typing')
          return false
        },
        mousedown: (_view, event) => {
          const key = hunkAt(event.target)
          if (key !== null) context.hands.commands().chooseHunk(key)
          return false
        },
      },
    },
    view: view => {
      runtime.attach(view)
      return {
        update: (updated, before) => {
          runtime.updated(updated, before.doc)
          keepInSight(updated, before)
        },
        destroy: () => runtime.detach(),
      }
    },
  })
}

function ghostPlugin(painter: GhostPainter): Plugin {
  return new Plugin({
    key: new PluginKey('understudy-ghost'),
    props: {
      decorations: state => understudyKey.getState(state)?.ghost ?? null,
      // the caret stands where the ghost begins: where all of that is on screen, looking for the caret would only
      // have the page laid out once more for each key
      handleScrollToSelection: view => painter.isOnScreen && isAtGhost(view.state),
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const rest = foreseenRest(restIn(view.state), event)
          if (rest !== null) painter.foresee(rest)
          return false
        },
      },
    },
    view: () => ({
      update: view => painter.show(restIn(view.state)),
    }),
  })
}

function restIn(state: EditorState): string {
  const review = understudyKey.getState(state)?.review
  return review ? ghostRest(review) : ''
}

function isAtGhost(state: EditorState): boolean {
  const ghost = understudyKey.getState(state)?.review.ghost
  return ghost !== undefined && ghost !== null && state.selection.head === ghost.start + ghost.written.length
}

/** How passages under review read is told to the style sheet: turning it draws nothing anew. */
function readingClass(review: Review | undefined): { readonly class?: string } {
  return review && review.hunks.length > 0 ? { class: `understudy-${review.reading}` } : {}
}

function hunkAt(target: EventTarget | null): HunkKey | null {
  if (!(target instanceof Element)) return null
  const key = target.closest('[data-understudy-hunk]')?.getAttribute('data-understudy-hunk')
  return key ? (key as HunkKey) : null
}

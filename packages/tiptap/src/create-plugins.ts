import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { HunkActions } from './draw-hunks.ts'
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
import type { HunkKey } from './pending-hunk.ts'
import type { Runtime } from './runtime.ts'

/** Two plugins: the state with its hunks, and the ghost, which is redrawn far more often. */
export function createPlugins(runtime: Runtime, actions: HunkActions): readonly Plugin[] {
  const context: PluginContext = {
    options: runtime.options,
    provenance: runtime.provenance,
    anchors: runtime.anchors,
    actions,
    drawGhost: text => runtime.painter.draw(text),
    lastInput: () => runtime.lastInput,
    ran: () => runtime.ran,
  }
  return [reviewPlugin(runtime, context), ghostPlugin(runtime.painter)]
}

function reviewPlugin(runtime: Runtime, context: PluginContext): Plugin<PluginState> {
  const { now } = runtime.options.env
  const typing = (): boolean => {
    runtime.heard('typing')
    return false
  }
  return new Plugin<PluginState>({
    key: understudyKey,
    state: {
      init: (_config, state) => initPluginState(context, state.doc),
      apply: (tr, state) => applyTransaction(state, tr, context),
    },
    props: {
      decorations: state => understudyKey.getState(state)?.hunks ?? null,
      handleDOMEvents: {
        keydown: typing,
        input: typing,
        compositionstart: view => {
          runtime.dispatch([{ type: 'composing', on: true, doc: view.state.doc, now: now() }])
          return typing()
        },
        compositionend: view => {
          // After ProseMirror has read what was composed.
          window.setTimeout(() => {
            if (!view.isDestroyed) runtime.dispatch([{ type: 'composing', on: false, doc: view.state.doc, now: now() }])
          }, COMPOSED_AFTER_MS)
          return typing()
        },
        beforeinput: (_view, event) => {
          const isReplacement = event.inputType === 'insertReplacementText'
          runtime.heard(isReplacement ? 'replacement' : 'typing')
          return false
        },
        mousedown: (_view, event) => {
          const key = hunkAt(event.target)
          if (key !== null) context.actions.choose(key)
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

/** ProseMirror reads a composition at most this long after its end. */
const COMPOSED_AFTER_MS = 60

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

function hunkAt(target: EventTarget | null): HunkKey | null {
  if (!(target instanceof Element)) return null
  const key = target.closest('[data-understudy-hunk]')?.getAttribute('data-understudy-hunk')
  return key ? (key as HunkKey) : null
}

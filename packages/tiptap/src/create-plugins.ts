import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { HunkActions } from './draw-hunks.ts'
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
    lastInput: () => runtime.lastInput,
    ran: () => runtime.ran,
  }
  return [reviewPlugin(runtime, context), ghostPlugin()]
}

function reviewPlugin(runtime: Runtime, context: PluginContext): Plugin<PluginState> {
  const { now } = runtime.options.env
  const typing = (): boolean => {
    runtime.lastInput = { at: now(), type: 'typing' }
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
          runtime.lastInput = { at: now(), type: isReplacement ? 'replacement' : 'typing' }
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

function ghostPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('understudy-ghost'),
    props: { decorations: state => understudyKey.getState(state)?.ghost ?? null },
  })
}

function hunkAt(target: EventTarget | null): HunkKey | null {
  if (!(target instanceof Element)) return null
  const key = target.closest('[data-understudy-hunk]')?.getAttribute('data-understudy-hunk')
  return key ? (key as HunkKey) : null
}

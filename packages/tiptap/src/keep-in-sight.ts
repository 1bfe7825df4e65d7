import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { HunkKey } from './pending-hunk.ts'
import { understudyKey } from './plugin-state.ts'

/**
 * Scrolls to the hunk that is up for decision once it is another one: when a rewrite arrives, and after each decision.
 * Not when the writer's own edit or caret made it another: the page stays where they are.
 */
export function keepInSight(view: EditorView, before: EditorState): void {
  const current = currentOf(view.state)
  if (current === null || current === currentOf(before)) return
  if (view.state.doc !== before.doc && followedIn(view.state) <= followedIn(before)) return
  if (understudyKey.getState(view.state)?.review.atCaret === current) return
  const shown = view.dom.querySelector(`[data-understudy-hunk="${CSS.escape(current)}"]`)
  if (shown && !isWellSeen(shown)) shown.scrollIntoView({ block: 'center', behavior: 'instant' })
}

function currentOf(state: EditorState): HunkKey | null {
  return understudyKey.getState(state)?.shown.current ?? null
}

/** What can be seen well is left where it is: at the foot of a window there may be a bar. */
function isWellSeen(shown: Element): boolean {
  const { top, bottom } = shown.getBoundingClientRect()
  return top >= 0 && bottom <= 0.75 * window.innerHeight
}

/** A place begins to be followed when something of it was decided. */
function followedIn(state: EditorState): number {
  return understudyKey.getState(state)?.review.followed.length ?? 0
}

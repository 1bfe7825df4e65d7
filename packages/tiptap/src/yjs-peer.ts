import type { EditorState, Transaction } from '@tiptap/pm/state'

/**
 * What is known of Yjs without depending on it: y-tiptap and y-prosemirror name their plugins alike, and a host
 * that does not collaborate has neither.
 */
export interface RemoteChange {
  /** Undo or redo of this editor, which Yjs carries out as if it came from outside. */
  readonly isUndo: boolean
}

export function remoteChange(tr: Transaction): RemoteChange | null {
  const meta: unknown = tr.getMeta('y-sync$')
  if (typeof meta !== 'object' || meta === null || !('isChangeOrigin' in meta) || meta.isChangeOrigin !== true)
    return null
  return { isUndo: 'isUndoRedoOperation' in meta && meta.isUndoRedoOperation === true }
}

/** Ends the step that Yjs undo is gathering, so that what comes next is undone by itself. False without Yjs. */
export function stopCapturing(state: EditorState): boolean {
  const field: unknown = Reflect.get(state, 'y-undo$')
  if (typeof field !== 'object' || field === null || !('undoManager' in field)) return false
  const { undoManager } = field
  if (typeof undoManager !== 'object' || undoManager === null || !('stopCapturing' in undoManager)) return false
  if (typeof undoManager.stopCapturing !== 'function') return false
  undoManager.stopCapturing()
  return true
}

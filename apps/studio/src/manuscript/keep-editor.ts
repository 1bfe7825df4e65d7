import type { Editor } from '@tiptap/core'
import { snapshot } from '@understudy/tiptap/keep'
import type { Keeper } from './open-manuscript.ts'

/**
 * For as long as the editor lives: keeps the manuscript whole now and then, at once what waits when the tab is hidden,
 * asks before what cannot be kept is left, and lets nobody write once another tab has taken over.
 */
export function keepEditor(editor: Editor, keeper: Keeper): void {
  const edited = (): void => {
    if (keeper.snapshotDue()) keeper.snapshot(snapshot(editor))
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') void keeper.flush()
  }
  const leaving = (event: BeforeUnloadEvent): void => {
    if (keeper.state().status === 'failing') event.preventDefault()
  }
  const stop = keeper.subscribe(() => {
    if (keeper.state().status === 'lost' && editor.isEditable) editor.setEditable(false)
  })
  editor.on('update', edited)
  document.addEventListener('visibilitychange', hidden)
  addEventListener('beforeunload', leaving)
  editor.on('destroy', () => {
    stop()
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('beforeunload', leaving)
  })
}

import type { Editor } from '@tiptap/core'
import { understudyKey } from './plugin-state.ts'
import type { Runtime } from './runtime.ts'

type Shortcuts = Record<string, (props: { editor: Editor }) => boolean>

/** A key does something only where its command applies; otherwise, and while an input method has the keys, it is what it was. */
export function keymap({ keys: watch, options: { keys } }: Pick<Runtime, 'keys' | 'options'>): Shortcuts {
  const take =
    (run: (editor: Editor) => boolean) =>
    (editor: Editor): boolean => {
      if (!run(editor)) return watch.isStillTaking()
      if (understudyKey.getState(editor.state)?.review.ghost === null) watch.took()
      return true
    }
  const bound: readonly (readonly [string | false, (editor: Editor) => boolean])[] = [
    [keys.continue, ({ commands }) => commands.requestContinuation()],
    [keys.takeGhost, take(({ commands }) => commands.acceptGhost())],
    [keys.takeWord, take(({ commands }) => commands.acceptGhostWord())],
    [keys.takeSentence, take(({ commands }) => commands.acceptGhostSentence())],
    [keys.nextGhost, ({ commands }) => commands.nextContinuation()],
    [keys.previousGhost, ({ commands }) => commands.previousContinuation()],
    [keys.refuse, ({ commands }) => commands.refuseGhost() || commands.cancelRequest()],
    [keys.takeHunk, ({ commands }) => commands.acceptHunk()],
    [keys.leaveHunk, ({ commands }) => commands.refuseHunk()],
    [keys.nextHunk, ({ commands }) => commands.nextHunk()],
    [keys.previousHunk, ({ commands }) => commands.previousHunk()],
    [keys.editHunk, ({ commands }) => commands.editHunk()],
    [keys.whyHunk, ({ commands }) => commands.askWhy()],
    [keys.flip, ({ commands }) => commands.flipReading()],
    [keys.nextQuery, ({ commands }) => commands.nextQuery()],
    [keys.dismissQuery, ({ commands }) => commands.dismissQuery()],
  ]
  return Object.fromEntries(
    bound.flatMap(([key, run]) =>
      key === false ? [] : [[key, ({ editor }: { editor: Editor }) => !watch.isComposed && run(editor)]],
    ),
  )
}

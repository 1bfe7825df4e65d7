import type { Editor } from '@tiptap/core'
import type { UnderstudyKeys } from './options.ts'

type Shortcuts = Record<string, (props: { editor: Editor }) => boolean>

/** A key does something only where its command applies; otherwise it is what it was. */
export function keymap(keys: UnderstudyKeys): Shortcuts {
  const bound: readonly (readonly [string | false, (editor: Editor) => boolean])[] = [
    [keys.continue, ({ commands }) => commands.requestContinuation()],
    [keys.takeGhost, ({ commands }) => commands.acceptGhost()],
    [keys.takeWord, ({ commands }) => commands.acceptGhostWord()],
    [keys.refuse, ({ commands }) => commands.refuseGhost() || commands.cancelRequest()],
    [keys.takeHunk, ({ commands }) => commands.acceptHunk()],
    [keys.leaveHunk, ({ commands }) => commands.refuseHunk()],
    [keys.nextHunk, ({ commands }) => commands.nextHunk()],
    [keys.previousHunk, ({ commands }) => commands.previousHunk()],
  ]
  return Object.fromEntries(
    bound.flatMap(([key, run]) => (key === false ? [] : [[key, ({ editor }: { editor: Editor }) => run(editor)]])),
  )
}

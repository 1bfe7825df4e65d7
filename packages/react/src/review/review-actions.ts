import type { Editor } from '@tiptap/react'

/** What a person can do in a review; each acts on the current change but the last two. */
export type ReviewAction = 'previous' | 'next' | 'take' | 'leave' | 'stet' | 'take-all' | 'leave-all'

/** Does it, and gives the focus back to the text so that the next key is a writer's. */
export function runReviewAction(editor: Editor, action: ReviewAction): boolean {
  const done = perform(editor, action)
  if (action !== 'next' && action !== 'previous') editor.commands.focus(null, { scrollIntoView: false })
  return done
}

/** Each reading of `commands` begins a transaction of its own, so it is read where it is used. */
function perform({ commands }: Editor, action: ReviewAction): boolean {
  switch (action) {
    case 'previous':
      return commands.previousHunk()
    case 'next':
      return commands.nextHunk()
    case 'take':
      return commands.acceptHunk()
    case 'leave':
      return commands.refuseHunk()
    case 'stet':
      return commands.stetHunk()
    case 'take-all':
      return commands.acceptAllHunks()
    case 'leave-all':
      return commands.refuseAllHunks()
  }
}

import type { Editor } from '@tiptap/react'
import type { RuleId } from '@understudy/contracts'
import { understudyState } from '@understudy/tiptap'

/** What a person can do in a review; each acts on the current change but those that name all, or a rule: that of the current one. */
export type ReviewAction =
  | 'previous'
  | 'next'
  | 'take'
  | 'leave'
  | 'edit'
  | 'stet'
  | 'take-all'
  | 'leave-all'
  | 'rule-take'
  | 'rule-leave'

/** Does it, and gives the focus back to the text so that the next key is a writer's. */
export function runReviewAction(editor: Editor, action: ReviewAction): boolean {
  const done = perform(editor, action)
  if (action !== 'next' && action !== 'previous' && action !== 'edit')
    editor.commands.focus(null, { scrollIntoView: false })
  return done
}

/** Each reading of `commands` begins a transaction of its own, so it is read where it is used. */
function perform(editor: Editor, action: ReviewAction): boolean {
  const { commands } = editor
  switch (action) {
    case 'edit':
      return commands.editHunk()
    case 'rule-take':
    case 'rule-leave': {
      const rule = currentRule(editor)
      if (rule === null) return false
      return action === 'rule-take' ? commands.acceptRule(rule) : commands.refuseRule(rule)
    }
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

function currentRule(editor: Editor): RuleId | null {
  const state = understudyState(editor)
  return state?.hunks.find(({ key }) => key === state.current)?.rule ?? null
}

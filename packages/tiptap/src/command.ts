import type { CommandProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { understudyKey, type UnderstudyMeta } from './plugin-state.ts'
import type { ReviewEvent } from './review-event.ts'
import type { Review } from './review.ts'

/** A Tiptap command: false, and nothing changed, where it does not apply. */
export type Command = (props: CommandProps) => boolean

/** A command that reads the review; false where the extension has no state. */
export function whenReviewing(command: (review: Review, props: CommandProps) => boolean): Command {
  return props => {
    const state = understudyKey.getState(props.state)
    return state ? command(state.review, props) : false
  }
}

/** Where the caret stands, as events want it. */
export function here({ tr: { doc, selection } }: CommandProps): { readonly doc: Node; readonly caret: number | null } {
  return { doc, caret: selection.empty ? selection.head : null }
}

/** Hands `events` to the review with the transaction of the command. */
export function tell({ tr, dispatch }: CommandProps, ...events: readonly ReviewEvent[]): boolean {
  if (dispatch) {
    const meta: UnderstudyMeta = { events }
    tr.setMeta(understudyKey, meta)
  }
  return true
}

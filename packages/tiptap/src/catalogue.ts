import type { Catalogue } from '@understudy/contracts'

/** What the extension says, in English. Replaced through the `catalogue` option. */
export const tiptapCatalogue: Catalogue = {
  'tiptap.change': 'Suggested change: {reason}',
  'tiptap.change.take': 'Take',
  'tiptap.change.leave': 'Leave',
  'tiptap.change.take.label': 'Take this change: {reason}',
  'tiptap.change.leave.label': 'Leave this change: {reason}',
  'tiptap.ghost': 'Suggested continuation: {text}',
  'tiptap.query': 'Question: {reason}',
  'tiptap.notice.nothing-to-change': 'Nothing to change here.',
  'tiptap.notice.failed': 'No suggestion this time. Something went wrong.',
}

import type { Catalogue } from '@understudy/contracts'

/** What a ghost says, in English. */
export const ghostSentences: Catalogue = {
  'tiptap.ghost': 'Suggested continuation: {text}',
  'tiptap.ghost.refuse': 'Refuse this continuation',
}

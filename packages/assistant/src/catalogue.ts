import type { Catalogue } from '@understudy/contracts'

/** Why a suggestion was chosen, and the quiet lines of the assistant, in English. */
export const assistantCatalogue: Catalogue = {
  'assistant.why.first': 'First in your order to have something to say',
  'assistant.why.sure': 'It was sure before the others answered',
  'assistant.why.only': 'The only one that had something to say',
  'assistant.why.chosen': 'Closest to what you keep, of {count} drafts',
  'assistant.why.agreed': 'What most of {count} drafts agree on',
  'assistant.why.measure': 'For you: {measure}',
  'assistant.why.pool': '{shown} of {found} changes; the others you would likely turn down',
  'assistant.why.explored': 'One you usually turn down, to see whether that still holds',
  'assistant.why.asked': 'You asked this one',
  'assistant.notice.unreachable': 'The model cannot be reached. Line edits still work.',
  'assistant.notice.timeout': 'The model took too long. Line edits still work.',
  'assistant.notice.dropped': 'The model stopped in the middle of its answer.',
  'assistant.notice.busy': 'The model is busy. Try again in a moment.',
  'assistant.notice.unauthorized': 'The model refused its key. Look at the server’s settings.',
  'assistant.notice.server-error': 'The model had a fault of its own. Line edits still work.',
  'assistant.notice.rejected': 'The model refused the request.',
  'assistant.notice.malformed': 'What the model answered could not be used.',
  'assistant.notice.not-configured': 'No model is set up. Continuations need one; line edits work without.',
  'assistant.notice.none-serves': 'Nothing here can do that without a model.',
}

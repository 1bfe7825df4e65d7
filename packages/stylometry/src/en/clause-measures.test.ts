import { describe } from 'vitest'
import { counts, is, moves } from '../../test/measured.ts'

counts('fragments', [
  [2, 'A lamp. The smell of tar.'],
  [0, 'He sat. Run! The boats rotted in the yard.'],
  [0, '“A lamp.”'],
])
counts('ing-endings', [
  [1, 'He went in, turning the key.'],
  [1, 'She sat, slowly unfolding the chart.'],
  [0, 'Turning the key, he went in.'],
  [0, 'He sat mending nets, morning and evening.'],
])
counts('absolutes', [
  [1, 'She stood still, her eyes fixed on the gate.'],
  [1, 'The boat came in, its lamp swinging.'],
  [0, 'He took his hat, his coat and his stick.'],
])
counts('as-clauses', [
  [1, 'As she left the shop, the bell rang.'],
  [1, 'The lamp swung as the boat turned.'],
  [0, 'It was as grey as the sea.'],
  [0, 'He worked as a pilot.'],
  [0, 'He ran as if the dog knew.'],
])
counts('relative-clauses', [
  [1, 'The ledger, which was wet, lay open.'],
  [0, 'The man who came was tall.'],
  [0, '“The ledger, which was wet,” he said.'],
])
counts('of-phrases', [
  [1, 'The end of the pier.'],
  [0, 'Out of there, of course, all of them.'],
])
counts('paired-adjectives', [
  [1, 'He found a cold, narrow room.'],
  [0, 'He found a cold room.'],
  [0, 'She took the rope, and left.'],
])
counts('triads', [
  [1, 'She wanted salt, tar and rope.'],
  [1, 'In May, he bought salt, tar, and rope.'],
  [1, 'He rose, turned, and left.'],
  [0, 'Salt, tar, twine, and rope.'],
  [0, 'Salt and tar.'],
  [0, 'After dinner, Tom and Jack left.'],
  [0, 'He went down, and she stayed.'],
  [0, 'He sat down, tired and hungry.'],
])
counts('serial-commas', [
  [1, 'Salt, tar, and rope.'],
  [0, 'Salt, tar and rope.'],
])
counts('tag-actions', [
  [1, '“Go,” she said, turning away.'],
  [0, '“Go,” she said. Turning, she left.'],
])
counts('inverted-tags', [
  [2, '“Go,” said Tom. “Why?” asked the pilot.'],
  [0, '“Go,” Tom said.'],
])
counts('names-in-speech', [
  [2, '“Listen, Bess. Bess, listen.”'],
  [0, '“I saw Bess.” She sat.'],
  [0, '“Well, yes.”'],
])
counts('first-person', [
  [2, 'I took my hat.'],
  [0, '“I took my hat,” she said.'],
])
counts('second-person', [
  [2, 'You take your hat.'],
  [0, '“You,” she said.'],
])
is('present-tense', [
  [1, 'She opens the gate and he is there, and they walk.'],
  [0, 'She opened the gate and he was there, and they walked.'],
  [0, 'She came to the gate. “I am here, and you are late,” he said.'],
])

describe('an edit of a sentence', () =>
  moves([
    ['fragments', -1, 'A lamp in the yard.', 'A lamp was in the yard.'],
    ['ing-endings', -1, 'He went in, turning the key.', 'He turned the key and went in.'],
    ['absolutes', -1, 'She stood, her hands shaking.', 'She stood. She shook.'],
    ['as-clauses', -1, 'As she left, the bell rang.', 'She left. The bell rang.'],
    ['relative-clauses', -1, 'The ledger, which was wet, lay open.', 'The wet ledger lay open.'],
    ['of-phrases', -1, 'The end of the pier.', 'The pier’s end.'],
    ['paired-adjectives', -1, 'A cold, narrow room.', 'A narrow room.'],
    ['triads', -1, 'She wanted salt, tar, and rope.', 'She wanted salt and tar.'],
    ['serial-commas', -1, 'She wanted salt, tar, and rope.', 'She wanted salt, tar and rope.'],
    ['tag-actions', -1, '“Go,” she said, turning away.', '“Go,” she said.'],
    ['inverted-tags', -1, '“Go,” said Tom.', '“Go,” Tom said.'],
    ['names-in-speech', -1, '“Listen, Bess.”', '“Listen.”'],
    ['first-person', -1, 'I went to my room.', 'She went to her room.'],
    ['second-person', 1, 'She goes to her room.', 'You go to your room.'],
    [
      'present-tense',
      -1,
      'She opens the gate and he is there already.',
      'She opened the gate and he was there already.',
    ],
  ]))

import { describe } from 'vitest'
import { counts, is, moves } from '../test/measured.ts'

counts('short-sentences', [
  [2, 'He sat. She stood at the rail and waited there. Nobody came.'],
  [0, 'The ferry was late again that night.'],
])
counts('long-sentences', [
  [1, `${'He went down and '.repeat(8)}sat.`],
  [0, 'He went down to the water and sat.'],
])
counts('one-line-paragraphs', [
  [1, 'The ferry was late, and Mara waited. She had the letter.\nNobody came.'],
  [0, 'Nobody came.'],
  [0, 'Nobody came. She left.\nHe sat down. She stood up.'],
])
is('paragraph-variation', [
  [0, 'One two three four.\nOne two three four.\nOne two three four.'],
  [0.6, 'One two three.\nOne two three four five six seven eight nine ten eleven twelve.'],
])
is('speech-length', [
  [3, '“Where are you?” she asked.\n“In the yard.”'],
  [0, 'He sat down.'],
])
counts('action-beats', [
  [1, '“No.” He shut the ledger.'],
  [0, '“No,” he said, and shut the ledger.'],
  [0, '“No.”'],
])
counts('told-questions', [
  [1, 'Who had lit the lamp? “Was it you?” she asked.'],
  [0, '“Was it you?”'],
])
counts('all-capitals', [
  [2, '“STOP! I said NO.”'],
  [0, 'I sat. A TV hummed.'],
])
counts('compounds', [
  [2, 'A half-lit, salt-stained room.'],
  [0, 'A dim room — cold.'],
])
counts('figures', [
  [2, 'At 10:30 he sold 12 boats.'],
  [0, 'He sold twelve boats.'],
])
counts('repeated-phrases', [
  [1, 'She looked at the narrow stair. He went up the narrow stair.'],
  [0, 'He was in it and he was in it.'],
])
is('word-variety', [
  [0.02, 'salt '.repeat(50)],
  [1, Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ')],
])

describe('an edit of rhythm', () => {
  const lamp = 'He took the lamp from its hook and went down to the water.'
  moves([
    ['short-sentences', 1, lamp, 'He took the lamp. Then he went down to the water.'],
    [
      'long-sentences',
      -1,
      `${lamp.slice(0, -1)} while ${'the wind blew and '.repeat(6)}rain fell.`,
      `${lamp} The wind blew. Rain fell.`,
    ],
    [
      'one-line-paragraphs',
      1,
      `${lamp} The water was black. Nobody came.`,
      `${lamp} The water was black.\nNobody came.`,
    ],
    [
      'paragraph-variation',
      1,
      'He sat down by me.\nShe stood up with him.\nThey left us there.',
      'He sat down by me. She stood up with him.\nThey left.\nWe stayed there.',
    ],
    ['speech-length', -1, '“No, and no again, and never ask me that.”', '“No. Never.” He turned.'],
    ['action-beats', 1, '“No,” he said. “Go.”', '“No.” He shut the ledger. “Go.”'],
    ['told-questions', -1, 'Who had lit the lamp?', 'Somebody had lit the lamp.'],
    ['all-capitals', -1, '“STOP it now.”', '“Stop it now.”'],
    ['compounds', -1, 'A salt-stained room.', 'A stained room.'],
    ['figures', -1, 'He sold 12 boats.', 'He sold twelve boats.'],
    [
      'repeated-phrases',
      -1,
      'She saw the narrow stair. He went up the narrow stair.',
      'She saw the narrow stair. He went up it.',
    ],
    [
      'word-variety',
      -1,
      Array.from({ length: 60 }, (_, index) => `w${index}`).join(' '),
      Array.from({ length: 60 }, (_, index) => `w${index % 40}`).join(' '),
    ],
  ])
})

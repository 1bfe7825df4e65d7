import type { DialogueConvention } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { COPYDESK_RULES, ON_REQUEST_RULES } from '../src/copydesk-rules.ts'
import { findingsIn, paragraphsOf } from './manuscript.ts'
import { applied, inputFor } from './desk.ts'
import { reviewBlocks } from '../src/review-blocks.ts'

const CONVENTIONS: readonly DialogueConvention[] = ['double', 'single', 'dash', 'none', 'unknown']
const ALL_RULES = [...COPYDESK_RULES, ...ON_REQUEST_RULES.filter(rule => rule !== 'to-past' && rule !== 'expand')]

/** Pages that are no prose, each a list of blocks: nothing is to be said of them. */
const SILENT: readonly (readonly [string, readonly string[]])[] = [
  [
    'verse with breaks',
    ['She heard the door slam,\nand suddenly the very dark\nbegan to cross the room\nwith nobody in it.'],
  ],
  [
    'verse, a line a block',
    [
      'She heard the door slam',
      'and he began to cross',
      'a very tired yard',
      'where suddenly the rain',
      'nodded its head',
    ],
  ],
  [
    'verse with commas, a line a block',
    [
      'The very old harbour, and the tide,',
      'white as a sheet, nodding its head,',
      'a wave of relief on every side,',
      'and he began to cross the bed',
      'of a very dry river, and lied.',
    ],
  ],
  ['a song', ['♪ He nodded his head, he nodded his head ♪', '(He nodded his head)']],
  ['a list of things', ['very old rope', 'a very tall lamp', 'each and every key']],
  [
    'what is spoken in a screenplay',
    [
      'DORRICK',
      'He began to cross the yard. She heard the door slam.',
      'BESS (V.O.)',
      'He nodded his head. It was a very tall gate.',
    ],
  ],
  ['stage directions', ['DORRICK (suddenly)', 'He nodded his head.', '(He began to cross the yard.)']],
  [
    'a recipe',
    [
      'Serves 4',
      '2 very ripe tomatoes',
      '1. Begin to boil the very large pan',
      '• a pinch of salt, each and every time',
    ],
  ],
  [
    'a log',
    ['09:14 He began to cross the yard.', '14 March. She heard the door slam.', 'Tuesday, 4. He nodded his head.'],
  ],
  [
    'markup',
    ['<p>He nodded his head.</p>', '# He nodded his head.', '| very tall | gate |', '{"text": "He nodded his head."}'],
  ],
  ['an address', ['http://example.org/he-nodded-his-head', 'To: dorrick@example.org', 'Subject: Each and every key']],
  [
    'a screenplay',
    [
      'INT. HARBOUR OFFICE - NIGHT',
      'DORRICK',
      '(very tired)',
      'I do not know. I began to look.',
      'CUT TO:',
      'EXT. QUAY - DAWN',
    ],
  ],
  [
    'a play',
    ['DORRICK: I do not know what she heard.', 'BESS: She heard the door slam.', 'TOM: (suddenly) He nodded his head.'],
  ],
  [
    'a letter',
    [
      'Dear Bess,',
      'I was very tired due to the fact that I began to climb the hill in the rain.',
      'I heard the door slam and suddenly I was pale as a sheet.',
      'Yours ever,',
      'Tom',
    ],
  ],
  [
    'a table of contents',
    [
      'Contents',
      '1. She Heard the Door Slam .......... 3',
      '2. Very Tired .......... 17',
      'Chapter 3: Suddenly .......... 41',
    ],
  ],
  [
    'code',
    [
      'const began = to(cross, room) // she heard the door slam',
      'if (very.tired) { return nodded(his.head); }',
      '    for (let i = 0; i < 3; i++) suddenly(i);',
    ],
  ],
  [
    'German',
    [
      'Sie hörte die Tür zuschlagen. Er begann, sehr langsam durch das Zimmer zu gehen, und nickte mit dem Kopf.',
      '„Ich weiß es nicht“, sagte sie.',
    ],
  ],
  [
    'French',
    [
      'Elle entendit la porte claquer. Il était très fatigué, et soudain la lampe s’éteignit.',
      '— Je ne sais pas, dit-elle.',
    ],
  ],
  ['Spanish', ['De repente oyó la puerta. Empezó a cruzar la habitación, muy cansado, y asintió con la cabeza.']],
  ['Japanese', ['彼女はドアが閉まる音を聞いた。彼は部屋を横切り始めた。']],
  ['Arabic', ['سمعت الباب يغلق. بدأ يعبر الغرفة.']],
  [
    'all capitals',
    [
      'SHE HEARD THE DOOR SLAM. HE BEGAN TO CROSS THE ROOM, VERY TIRED, AND SUDDENLY HE NODDED HIS HEAD.',
      '“I DO NOT KNOW,” SHE EXPOSTULATED.',
    ],
  ],
  ['nothing', ['', ' ', '\n', '\u00a0']],
  ['marks alone', ['…', '***', '—', '“”', '“', '!?!?', '----']],
  ['numbers', ['12 14 17.5 3,000', '1.2.3', '£4.50 + 20%']],
]

/** Prose with something wrong about it: what is found has to be right. */
const RIGHT: readonly (readonly [string, string, string])[] = [
  [
    'curly and straight marks in one paragraph',
    '“Go," she expostulated. "I know," he said. He nodded his head.',
    '“Go," she said. "I know," he said. He nodded.',
  ],
  ['straight marks', '"Go," she expostulated. He nodded his head.', '"Go," she said. He nodded.'],
  [
    'an apostrophe of each kind',
    "He didn't nod. He nodded his head, and wasn’t sure.",
    "He didn't nod. He nodded, and wasn’t sure.",
  ],
  [
    'a mark that never closes',
    '“Go, she said, and he nodded his head. She heard the door slam.',
    '“Go, she said, and he nodded his head. She heard the door slam.',
  ],
  [
    'two spaces between sentences',
    'He nodded his head.  He began to cross the room.',
    'He nodded.  He crossed the room.',
  ],
  ['a no-break space', 'He nodded\u00a0his head.', 'He nodded.'],
  ['a soft hyphen', 'He nod\u00added his head.', 'He nod\u00added his head.'],
  ['an emoji', 'He nodded his head 🙂 and left.', 'He nodded his head 🙂 and left.'],
]

const NO_MARKS =
  'she heard the door slam and he began to cross the room he nodded his head very tired and suddenly the lamp went out'

describe('what is no prose', () => {
  it.each(SILENT)('%s is left alone', (_, paragraphs) => {
    for (const dialogue of CONVENTIONS)
      expect(findingsIn(paragraphs, { dialogue }).map(({ rule, original }) => `${rule}: ${original}`)).toEqual([])
  })
})

describe('prose with something wrong about it', () => {
  it.each(RIGHT)('%s', (_, before, after) =>
    expect(
      applied(
        before,
        reviewBlocks(inputFor(before)).filter(({ text }) => text !== null),
      ),
    ).toBe(after),
  )

  it('no punctuation: whatever is found makes no new sentence and loses no line', () => {
    const after = applied(NO_MARKS, reviewBlocks(inputFor(NO_MARKS)))
    expect(after).not.toMatch(/ {2}|^ | $|\p{Lu}/u)
  })
})

describe('a paragraph of 20,000 words', () => {
  const prose = paragraphsOf('../../bench/prose/harbour.txt').join(' ')
  const long = Array.from({ length: 9 }, () => prose).join(' ')
  const pages: readonly (readonly [string, string])[] = [
    ['as it is', long],
    ['without a quotation mark', long.replace(/[“”]/g, '')],
    ['whose speech never closes', long.replaceAll('”', '')],
    ['without punctuation', long.replace(/[^\p{L}\s]/gu, '')],
    ['in capitals', long.toUpperCase()],
    ['of one word', 'very '.repeat(20_000)],
    ['of commas', 'he was, '.repeat(10_000)],
    ['of marks', '“” '.repeat(20_000)],
    ['of one sentence', `She heard ${'the door and '.repeat(6_500)}the end.`],
  ]

  it('is as long', () => expect(long.split(' ').length).toBeGreaterThan(20_000))

  it.each(pages)(
    '%s is read to its end, and nothing overlaps',
    (_, text) => {
      for (const dialogue of ['double', 'unknown'] as const) {
        const found = reviewBlocks(inputFor(text, { dialogue, rules: ALL_RULES })).filter(each => each.text !== null)
        let end = 0
        for (const { from, to, original } of found) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).toBe(original)
          end = to
        }
      }
      // what grows with the square of a paragraph takes longer than this on any machine
    },
    120_000,
  )
})

import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.tagNotNeeded

const talk = (...lines: readonly string[]): Options => ({ before: lines.join('\n\n') })
const TWO = talk('“Is it shut?” Tom said.', '“It was open at six,” Bess said.', '“Who shut it?” Tom said.', '“Not me.”')

const ASKS: readonly (readonly [string, Options?])[] = [
  ['“Somebody did,” [Tom said].', TWO],
  ['“Somebody did,” [said Tom].', TWO],
  ['“Did you?” [Tom asked].', TWO],
  ['“Did you?” [asked Tom].', TWO],
  ['“I want the key!” [Tom said].', TWO],
  ['“It’s a queer colour,” [Tom said].', TWO],
  ['“It’s a queer color,” [Tom said].', TWO],
  ['“Ye’ve a key,” [Tom said].', TWO],
  [
    '“You have a key,” [Tom says].',
    talk('“Is it shut?” Tom says.', '“It was,” Bess says.', '“Who shut it?” Tom says.', '“Not me.”'),
  ],
  ['“No,” [Tom said].', TWO],
  [
    '“No,” [Bess said].',
    talk('“It’s shut,” Bess said.', '“Who shut it?” Tom said.', '“Not me,” Bess said.', '“Who did?” said Tom.'),
  ],
  [
    '“No,” [said Bess].',
    talk('“It’s shut,” said Bess.', '“Who shut it?” said Tom.', '“Not me,” said Bess.', '“Who did?” said Tom.'),
  ],
  [
    '“No,” [Dorrick said].',
    talk('“It’s shut,” Dorrick said.', '“Who shut it?” said Teale.', '“Not me,” Dorrick said.', '“Who did?”'),
  ],
  [
    '“Why?” [Dorrick asks].',
    talk('“It’s shut,” Dorrick says.', '“Who shut it?” says Teale.', '“Not me,” Dorrick says.', '“Who did?”'),
  ],
  [
    '‘No,’ [Tom said].',
    {
      dialogue: 'single',
      before: '‘Is it shut?’ Tom said.\n\n‘It was open,’ Bess said.\n\n‘Who shut it?’ Tom said.\n\n‘Not me.’',
    },
  ],
  [
    '"No," [Tom said].',
    talk('"Is it shut?" Tom said.', '"It was open," Bess said.', '"Who shut it?" Tom said.', '"Not me."'),
  ],
  ['“Then who?” [Tom said].', TWO],
  ['“Nobody, then,” [Tom said].', TWO],
  ['“Go and look!” [Tom said].', TWO],
  ['“I’ll look, then,” [Tom said].', TWO],
  [
    '“Somebody did,” [Tom says].',
    talk('“Is it shut?” Tom says.', '“It was open at six,” I say.', '“Who shut it?” Tom says.', '“Not me.”'),
  ],
  ['“Somebody did, Bess,” [Tom said].', TWO],
  [
    '“Tom said it was shut,” [Bess said].',
    talk('“Is it?” Bess said.', '“It was,” Tom said.', '“Who by?” Bess said.', '“Not me.”'),
  ],
  ['“Somebody did,” [Tom said]. “It was open at six.”', TWO],
]

const STANDS: readonly Stands[] = [
  ['first', '“Somebody did,” Tom said.'],
  ['second', '“Somebody did,” Tom said.', talk('“Is it shut?” Tom said.', '“It was open,” Bess said.')],
  [
    'three speak',
    '“Somebody did,” Tom said.',
    talk('“Is it shut?” Tom said.', '“It was open,” Bess said.', '“Who shut it?” Tom said.', '“Not me,” Wenna said.'),
  ],
  ['a beat', '“Somebody did,” Tom said, and put down the cup.', TWO],
  ['a beat', '“Somebody did,” Tom said. He put down the cup.', TWO],
  ['goes on', '“Somebody,” Tom said, “did.”', TWO],
  ['how', '“Somebody did,” Tom said quietly.', TWO],
  ['telling', '“Somebody did,” Tom whispered.', TWO],
  ['a pronoun', '“Somebody did,” he said.', TWO],
  ['no tag', '“Somebody did.”', TWO],
  [
    'narration between',
    '“Somebody did,” Tom said.',
    talk('“Is it shut?” Tom said.', '“It was,” Bess said.', '“Who shut it?” Tom said.', 'The bell went.', '“Not me.”'),
  ],
  [
    'out of turn',
    '“Somebody did,” Tom said.',
    talk('“Is it shut?” Tom said.', '“It was,” Bess said.', '“Who shut it?” Tom said.'),
  ],
  [
    'one speaks',
    '“Somebody did,” Tom said.',
    talk('“Is it shut?” Tom said.', '“It was.”', '“Who shut it?” Tom said.', '“Not me.”'),
  ],
  [
    'long ago',
    '“Somebody did,” Tom said.',
    talk(
      '“Is it shut?” Tom said.',
      '“It was,” Bess said.',
      '“Who shut it?” Tom said.',
      '“Not me.”',
      '“Well.”',
      '“Well.”',
      '“Look.”',
      '“No.”',
    ),
  ],
  ['no marks', 'Somebody did, Tom said.', { dialogue: 'none' }],
  ['a dash', '— Somebody did, Tom said.', { dialogue: 'dash' }],
  ['unsettled', 'Somebody did, Tom said.', { dialogue: 'unknown' }],
  ['narration', 'Tom said somebody did.', TWO],
  ['stetted', '“Somebody did,” Tom said.', { ...TWO, stets: [{ rule, quote: 'Tom said' }] }],
  ['embedded', '“Somebody did,” Tom said.', { ...TWO, mode: 'embedded' }],
  ['dialect', '“Somebody did,” quoth Tom.', TWO],
  [
    'a third calls',
    '“Somebody did,” Tom said.',
    talk('“Is it shut?” Tom said.', '“It was,” Bess said.', '“Who shut it?” Tom said.', '“Me,” Wenna called.'),
  ],
  [
    'a third, unnamed',
    '“Somebody did,” Tom said.',
    talk(
      '“Is it shut?” Tom said.',
      '“It was,” Bess said.',
      '“Who shut it?” Tom said.',
      '“Not me,” said the old man in the corner.',
    ),
  ],
  [
    'a third comes in',
    '“Somebody did,” Tom said.',
    talk(
      '“Is it shut?” Tom said.',
      '“It was,” Bess said.',
      '“Who shut it?” Tom said.',
      '“Not me,” Bess said, and the door opened and Wenna came in.',
    ),
  ],
  ['a sentence of its own', '“Go and look.” Tom said.', TWO],
  ['to somebody', '“Somebody did,” Tom said to her.', TWO],
  ['broken off', '“Somebody did—” Tom said.', TWO],
]

describeQueries(rule, ASKS, STANDS)

import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.hadPileUp

const FIRES: readonly Fires[] = [
  ['She had gone, had bought and had left.', 'She had gone, bought and left.'],
  [
    'He had gone down, had bought bread and had left it on the step.',
    'He had gone down, bought bread and left it on the step.',
  ],
  ['He had washed, had shaved, and had gone out.', 'He had washed, shaved, and gone out.'],
  [
    'Wenna had locked the office, had crossed the yard and had taken the boat.',
    'Wenna had locked the office, crossed the yard and taken the boat.',
  ],
  [
    'They had sold the slip and had paid the men and had moved inland.',
    'They had sold the slip and paid the men and moved inland.',
  ],
  [
    'The pilot had eaten, had slept, had risen and had rowed home.',
    'The pilot had eaten, slept, risen and rowed home.',
  ],
  [
    'I had written the letter, had stamped it and had burned it.',
    'I had written the letter, stamped it and burned it.',
  ],
  ['He had quietly risen, had dressed and had left.', 'He had quietly risen, dressed and left.'],
  [
    'She had found the key, had tried the lock, and had given up.',
    'She had found the key, tried the lock, and given up.',
  ],
  [
    'By noon he had hauled the pots, had mended two and had lost one.',
    'By noon he had hauled the pots, mended two and lost one.',
  ],
  [
    'The men had painted the harbour wall, had tarred the ropes and had gone.',
    'The men had painted the harbour wall, tarred the ropes and gone.',
  ],
  [
    'The men had painted the harbor wall, had tarred the ropes and had gone.',
    'The men had painted the harbor wall, tarred the ropes and gone.',
  ],
  [
    'Somebody had lit the stove, had swept the floor and had put out cups.',
    'Somebody had lit the stove, swept the floor and put out cups.',
  ],
  ['He had knocked, had waited and had knocked again.', 'He had knocked, waited and knocked again.'],
  ['She had packed, had unpacked and had packed.', 'She had packed, unpacked and packed.'],
  ['He had come, had seen the boat, had turned and had run.', 'He had come, seen the boat, turned and run.'],
  ['We had borrowed a cart, had loaded it and had set off.', 'We had borrowed a cart, loaded it and set off.'],
  ['The boy had climbed the mast, had looked and had called.', 'The boy had climbed the mast, looked and called.'],
  [
    '‘Well,’ he said. She had risen, had dressed and had left.',
    '‘Well,’ he said. She had risen, dressed and left.',
    { dialogue: 'single' },
  ],
  ['It had rained, had cleared and had rained.', 'It had rained, cleared and rained.'],
  [
    'The tide had turned, had filled the pans, and had gone out.',
    'The tide had turned, filled the pans, and gone out.',
  ],
  ['I had rung, had texted, had gone round.', 'I had rung, texted, gone round.'],
  [
    'They had met in May, had married in June and had parted by Christmas.',
    'They had met in May, married in June and parted by Christmas.',
  ],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'She had gone, had bought and had left.'),
  ['unsettled', 'She had gone, had bought and had left.', { dialogue: 'unknown' }],
  ['two', 'She had gone and had bought bread.'],
  ['one', 'She had gone.'],
  ['other subjects', 'She had gone, he had stayed and they had sold the boat.'],
  ['other subjects', 'She had gone and had rowed out, and the men had left.'],
  [
    'another subject in a clause',
    'It had taken the men and had brought her back, where the dog, left alone, had waited.',
  ],
  ['possession', 'She had a boat, had a house and had a dog.'],
  ['duty', 'She had to go, had to pay and had to smile.'],
  ['a litany', 'She had gone, had bought, had sold, had lent, had lost and had wept.'],
  ['under way', 'She had been waiting, had been hoping and had been wrong.'],
  ['already shared', 'She had gone, bought and left.'],
  ['short forms', 'She’d gone, she’d bought and she’d left.'],
  ['but', 'She had gone, had bought but had not left.'],
  ['denied', 'She had not gone, had not bought and had not left.'],
  ['a question', 'She had gone, had bought and had left?'],
  ['a dash', 'She had gone — had bought — had left.'],
  ['semicolons', 'She had gone; had bought; had left.'],
  ['cut off', 'She had gone, had bought and had left—'],
  ['present', 'She has gone, has bought and has left.'],
  ['dialect', 'She’d went, had bocht an’ had left.'],
  ['had had', 'He had tried, had failed and had had enough.'],
  ['set off', 'He had forgotten her face, had lost her letters and had, in the end, burned them.'],
  ['a passive', 'The house had stood empty, had been sold, had fallen down.'],
  ['possession at the end', 'She had packed, had called a cab and had it waiting.'],
]

describeFixes(rule, FIRES, STANDS)

import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.nameInAddress

const ASKS: readonly (readonly [string, Options?])[] = [
  ['“Bess, listen, [Bess].”'],
  ['“Tom, it was open, [Tom],” she said.'],
  ['“Bess, sit down. It’s late, [Bess].”'],
  ['“I know it, Bess. Sit down, [Bess].”'],
  ['“Wenna, the colour is wrong, [Wenna],” he said.'],
  ['“Wenna, the color is wrong, [Wenna],” he said.'],
  ['“Tom, is it you, [Tom]?”'],
  ['“Bess, have you the key, [Bess]?” I ask.'],
  ['“Bess, ye’ve the key, [Bess].”'],
  ['“It’s nothing, Dorrick. Go home, [Dorrick].”'],
  ['“Teale, I have the ledger here, [Teale],” she said.'],
  ['“Tom, I’ll be there by six, [Tom].”'],
  ['‘Bess, listen, [Bess].’', { dialogue: 'single' }],
  ['"Bess, listen, [Bess]."'],
  ['He sat. “Bess, listen, [Bess],” he said.'],
  ['“Bess, take the lamp, [Bess], and go.”'],
  ['“Mara, it rained, [Mara].” She laughed.'],
  ['“So, Tom, here we are, [Tom].”'],
  ['“Well, Tom, it’s done, [Tom],” she says.'],
  ['“Thanks, Tom. You’re kind, [Tom].”'],
  ['“Tom. Sit down, [Tom].”'],
  ['“Goodnight, Bess. Sleep well, [Bess].”'],
  ['“Hamish, ye ken fine, [Hamish].”'],
]

const STANDS: readonly Stands[] = [
  ['once', '“Bess, listen.”'],
  ['once each', '“Bess, this is Tom, Bess’s boy.”'],
  ['pleading', '“Bess, please, Bess.”'],
  ['pleading', '“Bess, I beg you, Bess.”'],
  ['an outcry', '“Bess! Listen, Bess!”'],
  ['a threat', '“Bess, I’m warning you, Bess.”'],
  ['cut off', '“Bess, listen, Bess—”'],
  ['a call', '“Bess, Bess, come in.”'],
  ['a tic', '“Bess, listen, Bess.”', { before: '“Bess, it is me, Bess,” he had said.' }],
  ['company', '“Bess, listen, Bess.”', { before: '“Tom, come in.”\n\n“Wenna, sit down.”' }],
  ['talked of', '“Bess went home and Bess slept.”'],
  ['no name', '“Yes, listen, yes.”'],
  ['no name', '“Sir, it is late, sir.”'],
  ['two people', '“Bess, listen. Tom, go home.”'],
  ['two speeches', '“Bess, listen.” He sat. “It’s late, Bess.”'],
  ['narration', 'Bess, he thought, was Bess.'],
  ['no marks', 'Bess, listen, Bess, he said.', { dialogue: 'none' }],
  ['a dash', '— Bess, listen, Bess.', { dialogue: 'dash' }],
  ['unsettled', 'Bess, listen, Bess.', { dialogue: 'unknown' }],
  ['a letter', '“Bess, listen, Bess.”', { before: 'Dear Tom,' }],
  ['stetted', '“Bess, listen, Bess.”', { stets: [{ rule, quote: 'listen, Bess' }] }],
  ['kept', '“Bess, listen, Bess.”', { keep: ['bess'] }],
  ['said again to soothe', '“I know, Bess. I know, Bess.”'],
  ['a vow', '“I love you, Tom. I love you, Tom.”'],
  ['a refrain', '“Yes, Tom. No, Tom. At once, Tom.”'],
  ['a form of address', '“Mum, I’m home, Mum.”'],
  ['a form of address, in dialect', '“Da, ye’re late, Da.”'],
  ['words, not the person', '“Look, Tom, look.”'],
  ['parted by a tag', '“Yes, Bess,” he said. “I know, Bess.”'],
]

describeQueries(rule, ASKS, STANDS)

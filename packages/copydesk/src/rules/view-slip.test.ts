import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.viewSlip

const ASKS: readonly (readonly [string, Options?])[] = [
  ['[Tom wondered] why.', { pointOfView: 'Mara' }],
  ['[Tom hoped] it was over.', { pointOfView: 'Mara' }],
  ['[Dorrick remembered] the slip.', { pointOfView: 'Mara' }],
  ['[Tom realised] the door was open.', { pointOfView: 'Mara' }],
  ['[Tom realized] the door was open.', { pointOfView: 'Mara' }],
  ['[Wenna wished] him gone.', { pointOfView: 'Mara' }],
  ['[Tom decided] to stay.', { pointOfView: 'Mara' }],
  ['[Tom knew] the harbour by night.', { pointOfView: 'Mara' }],
  ['[Tom knew] the harbor by night.', { pointOfView: 'Mara' }],
  ['[Tom wanted] the key.', { pointOfView: 'Mara' }],
  ['[Tom feared] the worst.', { pointOfView: 'Mara' }],
  ['[Tom suspected] nothing.', { pointOfView: 'Mara' }],
  ['[Tom felt] cold.', { pointOfView: 'Mara' }],
  ['[Tom believed] it.', { pointOfView: 'Mara' }],
  ['[Teale doubted] it.', { pointOfView: 'Mara' }],
  ['[Teale longed] for his bed.', { pointOfView: 'Mara' }],
  ['[Tom thought] it was a trick.', { pointOfView: 'Mara' }],
  ['[Tom imagines] the boat.', { pointOfView: 'Mara' }],
  ['[Tom wonders] why.', { pointOfView: 'Mara' }],
  ['Mara poured. [Tom wondered] why.', { pointOfView: 'Mara' }],
  ['[Tom wondered] why.', { pointOfView: 'Mara Quill' }],
]

const STANDS: readonly Stands[] = [
  ['her own', 'Mara wondered why.', { pointOfView: 'Mara' }],
  ['her own', 'Mara wondered why.', { pointOfView: 'Mara Quill' }],
  ['nobody’s scene', 'Tom wondered why.'],
  ['inference', 'Tom must have wondered why.', { pointOfView: 'Mara' }],
  ['inference', 'Tom seemed to know it.', { pointOfView: 'Mara' }],
  ['inference', 'Tom wondered why, perhaps.', { pointOfView: 'Mara' }],
  ['inference', 'It was clear from his face what Tom wanted.', { pointOfView: 'Mara' }],
  ['seen', 'Tom felt for his keys.', { pointOfView: 'Mara' }],
  ['seen', 'Tom felt along the wall.', { pointOfView: 'Mara' }],
  ['common knowledge', 'Tom knew her.', { pointOfView: 'Mara' }],
  ['told her', 'Tom said he hoped so.', { pointOfView: 'Mara' }],
  ['spoken', '“Tom wondered why,” she said.', { pointOfView: 'Mara' }],
  ['a question', 'Tom wondered why?', { pointOfView: 'Mara' }],
  ['a pronoun', 'He wondered why.', { pointOfView: 'Mara' }],
  ['first person', 'I saw Tom. Tom wondered why.', { pointOfView: 'Mara' }],
  ['habit', 'Tom always wanted more.', { pointOfView: 'Mara' }],
  ['unsettled', 'Tom wondered why.', { pointOfView: 'Mara', dialogue: 'unknown' }],
  ['a letter', 'Tom wondered why.', { pointOfView: 'Mara', before: 'Dear Bess,' }],
  ['a dash', '— Tom wondered why.', { pointOfView: 'Mara', dialogue: 'dash' }],
  ['stetted', 'Tom wondered why.', { pointOfView: 'Mara', stets: [{ rule, quote: 'Tom wondered why' }] }],
  ['no name', 'The man wondered why.', { pointOfView: 'Mara' }],
]

describeQueries(rule, ASKS, STANDS)

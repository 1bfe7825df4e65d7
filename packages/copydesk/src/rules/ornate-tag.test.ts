import { describe, expect, it } from 'vitest'
import { fires, stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import type { ReviewInput } from '../review-input.ts'

type Options = Partial<ReviewInput>
const rule = copydeskRules.ornateTag
const SINGLE: Options = { dialogue: 'single' }
const DASH: Options = { dialogue: 'dash' }
const NONE: Options = { dialogue: 'none' }

const FIRES: readonly (readonly [string, string, Options?])[] = [
  ['“Go,” she expostulated.', '“Go,” she said.'],
  ['"Go," she expostulated.', '"Go," she said.'],
  ['“It is the tide,” he opined.', '“It is the tide,” he said.'],
  ['“Never!” she exclaimed.', '“Never!” she said.'],
  ['“Where is it?” he queried.', '“Where is it?” he asked.'],
  ['“Where?” inquired Tom.', '“Where?” asked Tom.'],
  ['“Where?” Mara enquired of him.', '“Where?” Mara asked him.'],
  ['“So it is,” the old man averred.', '“So it is,” the old man said.'],
  ['“So it is,” averred the old man.', '“So it is,” said the old man.'],
  ['“You came,” Bess interjected, and sat down.', '“You came,” Bess said, and sat down.'],
  ['“You came,” Bess interjected as the kettle boiled.', '“You came,” Bess said as the kettle boiled.'],
  ['“I did,” he retorted sharply.', '“I did,” he said sharply.'],
  ['“I did,” he quietly asserted.', '“I did,” he quietly said.'],
  ['“Not yet,” she had rejoined.', '“Not yet,” she had said.'],
  ['He proclaimed, “The boat is in.”', 'He said, “The boat is in.”'],
  ['Dorrick affirmed: “The boat is in.”', 'Dorrick said: “The boat is in.”'],
  ['“Please,” she beseeched him.', '“Please,” she begged him.'],
  ['“Please,” Lewin besought.', '“Please,” Lewin begged.'],
  ['“Sit up,” she admonished him.', '“Sit up,” she told him.'],
  ['“Sit up,” Mrs. Pell admonished.', '“Sit up,” Mrs. Pell said.'],
  ['“The boat—” he interposed.', '“The boat—” he said.'],
  ['“The boat,” he interposed, “is in.”', '“The boat,” he said, “is in.”'],
  ['“Not bad,” his sister quipped to Tom.', '“Not bad,” his sister said to Tom.'],
  // first person present
  ['“It was you,” I opine.', '“It was you,” I say.'],
  ['“It was you,” she opines.', '“It was you,” she says.'],
  ['“What is it?” they query.', '“What is it?” they ask.'],
  ['“Who’s there?” I inquire.', '“Who’s there?” I ask.'],
  // dialect and spelling of the place
  ['“Tha’ll not,” he expostulated.', '“Tha’ll not,” he said.'],
  ['“Y’all hush,” Momma proclaimed.', '“Y’all hush,” Momma said.'],
  ['“What colour is it?” she enquired.', '“What colour is it?” she asked.'],
  ['“What color is it?” she inquired.', '“What color is it?” she asked.'],
  // other conventions
  ['‘Go,’ she expostulated.', '‘Go,’ she said.', SINGLE],
  [
    '‘It’s late,’ Tom asserted. ‘It’s late and it’s dark.’',
    '‘It’s late,’ Tom said. ‘It’s late and it’s dark.’',
    SINGLE,
  ],
  ['— Go, she expostulated.', '— Go, she said.', DASH],
  ['— Where to? he inquired.', '— Where to? he asked.', DASH],
  ['Go now, she exclaimed.', 'Go now, she said.', NONE],
  ['Is it far? he enquired.', 'Is it far? he asked.', NONE],
  // quotation marks settle what the work has not
  ['“Go,” she expostulated.', '“Go,” she said.', { dialogue: 'unknown' }],
  // a text message read out
  ['“Running late, soz,” he vociferated.', '“Running late, soz,” he said.'],
  ['“What a day!” exclaimed Mrs. Pell.', '“What a day!” said Mrs. Pell.'],
  ['“Why?” inquired the doctor’s wife.', '“Why?” asked the doctor’s wife.'],
  ['“Why?” she inquired of nobody in particular.', '“Why?” she asked nobody in particular.'],
  ['“I will,” he acquiesced, and took the pen.', '“I will,” he agreed, and took the pen.'],
  ['“No,” replied Tom; “never,” retorted Bess.', '“No,” replied Tom; “never,” said Bess.'],
  ['“Is that so?” you query.', '“Is that so?” you ask.'],
  ['“Go,” I exclaim, “before they come.”', '“Go,” I say, “before they come.”'],
  ['— Is it late, he inquired, and when does it open?', '— Is it late, he asked, and when does it open?', DASH],
  ['You never came, she retorted.', 'You never came, she said.', NONE],
]

const STANDS: readonly (readonly [string, string, Options?])[] = [
  ['plain', '“Go,” she said.'],
  ['volume', '“Go,” she whispered.'],
  ['volume', '“Go!” she shouted.'],
  ['truth', '“I was at home,” he lied.'],
  ['the course of the talk', '“Then I’m going,” she replied.'],
  ['the course of the talk', '“Because I can,” Tom explained.'],
  ['sound', '“Go,” she breathed.'],
  ['laughter', '“You never,” Bess laughed.'],
  ['a promise', '“I’ll come,” he promised.'],
  ['a confession', '“It was me,” she admitted.'],
  ['a stammer', '“I w-will,” he stammered.'],
  ['tone', '“How lovely,” she drawled.'],
  ['a sentence of its own', '“Go.” She exclaimed over the roses.'],
  ['a sentence of its own', '“Go!” She exclaimed over the roses.'],
  ['reported, not spoken', 'He opined that the tide would turn.'],
  ['of a thing', '“Go,” she said, and queried the bill.'],
  ['no speech at all', 'The barrister interjected.'],
  ['an object', '“Go,” he said, and she asserted her right to the chair.'],
  ['an object behind the tag', '“Mine,” he asserted his claim.'],
  ['an order of verbs', '“Go,” she said and interjected.'],
  ['in speech', '“She exclaimed, they said, she opined,” said Tom.'],
  ['in a quotation inside speech', '“He goes, ‘Go,’ he exclaimed, like that.”'],
  ['nothing settles what is spoken', 'Go, she exclaimed.', { dialogue: 'unknown' }],
  ['reported, unmarked', 'He had often opined so, and she had let him.', NONE],
  ['means another thing, unmarked', 'He wrote to the bank, he queried it.', NONE],
  ['behind a dash, with an object', '— Go. He affirmed his oath.', DASH],
  [
    'a heading',
    '“Go,” she expostulated.',
    { blocks: [{ block: 0, type: 'heading', text: '“Go,” she expostulated.', from: 0, to: 23 }] },
  ],
  ['a chat line', 'Tom: “Go,” she expostulated.'],
  ['a noun', '“Go,” she said. The query stood.'],
  ['a voice in capitals', '“GO,” SHE EXCLAIMED.'],
  ['informing somebody of something', '“Here,” he said, and apprised her of the facts.'],
  ['pleading', '“Go,” she begged.'],
  ['an object in the middle', '“A man,” he pronounced it, “of parts.”'],
  ['a noun of speech', '“Why?” was all he inquired.'],
  ['asked after', '“They inquired after you,” he said.'],
  ['reported first', 'He inquired whether she had eaten. “No,” she said.'],
  ['under way', '“Hush,” she was admonishing him.'],
  ['urging', '“Go,” she urged.'],
  ['told of, unmarked', 'I was in the yard when the man from the bank came, and he inquired.', NONE],
]

describe('ornate tag', () => {
  for (const [before, after, options] of FIRES) it(`${before} → ${after}`, fires(rule, before, after, options))
  for (const [why, text, options] of STANDS) it(`stands, ${why}: ${text}`, stands(rule, text, options))
  it('has twenty rows of each', () => expect(Math.min(FIRES.length, STANDS.length)).toBeGreaterThanOrEqual(20))
})

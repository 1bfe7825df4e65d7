import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.stiffDialogue

const FIRES: readonly Fires[] = [
  ['“I do not know,” said Bess.', '“I don’t know,” said Bess.'],
  ['"I do not know," said Bess.', '"I don\'t know," said Bess.'],
  ['‘I do not know,’ said Bess.', '‘I don’t know,’ said Bess.', { dialogue: 'single' }],
  ['“I am late,” he said.', '“I’m late,” he said.'],
  ['“You are wet,” she said.', '“You’re wet,” she said.'],
  ['“It is raining.”', '“It’s raining.”'],
  ['“That is the last one,” he said.', '“That’s the last one,” he said.'],
  ['“We are closed,” said the girl.', '“We’re closed,” said the girl.'],
  ['“They will be back,” he said.', '“They’ll be back,” he said.'],
  ['“She is asleep,” he whispered.', '“She’s asleep,” he whispered.'],
  ['“He did not come,” Wenna said.', '“He didn’t come,” Wenna said.'],
  ['“The boat is not ready,” Wenna said.', '“The boat isn’t ready,” Wenna said.'],
  ['“You can not sail in this,” he said.', '“You can’t sail in this,” he said.'],
  ['“I would not try it,” he said.', '“I wouldn’t try it,” he said.'],
  ['“Is it far? I have not been there.”', '“Is it far? I haven’t been there.”'],
  ['“There is a bus at six,” she said.', '“There’s a bus at six,” she said.'],
  ['“I am sorry about the colour,” he said.', '“I’m sorry about the colour,” he said.'],
  ['“I am sorry about the color,” he said.', '“I’m sorry about the color,” he said.'],
  ['“What is that noise?” I ask.', '“What’s that noise?” I ask.'],
  ['“We were not asked,” I say.', '“We weren’t asked,” I say.'],
  ['“Don’t wait. I will be late.”', '“Don’t wait. I’ll be late.”'],
  ['“Who is on the slip?” he said.', '“Who’s on the slip?” he said.'],
]

const STANDS: readonly Stands[] = [
  [
    'a page of talk without a short form',
    '“It is late,” said Bess.',
    {
      before:
        '“The ferry came at nine with a load of salt, and the men had to wait on the quay for the tide,” said Tom.\n\n“Then let them wait,” said Bess. “Salt keeps, and so do men, if one feeds them now and then and asks after their mothers.”',
    },
  ],
  ['ends on a light word', '“What is it?” said Bess.'],
  ['ends on a light word', '“Who is this,” said Tom.'],
  ['ends on a light word', '“And where is he?” said Bess.'],
  ['emphasis', '“I do *not* know,” said Bess.'],
  ['emphasis', '“I do NOT know,” said Bess.'],
  ['an outcry', '“I do not know!” said Bess.'],
  ['the clause ends', '“Yes, I am,” said Bess.'],
  ['the clause ends', '“I know where it is,” said Bess.'],
  ['the clause ends', '“Tell me what it is,” said Bess.'],
  ['formal', '“It is she,” said Bess.'],
  ['formal', '“I do not know, sir,” said Bess.'],
  ['formal', '“It is time, my lord.”'],
  ['period', '“I shall see; I do not know.”'],
  ['a way of speaking', '“I do not know. It is late.”'],
  ['a way of speaking', '“I do not know.”', { before: '“It is my house,” she had said. “He is gone.”' }],
  ['a way of speaking', '“I do not know.”', { before: '“It is my house,” she had said. “He’s gone. I’m sorry.”' }],
  ['an order', '“Do not touch it.”'],
  ['an oath', '“I swear I do not know.”'],
  ['a correction', '“I am, but he is not here.”'],
  ['narration', 'I do not know what Bess said.'],
  ['narration', 'It is raining.'],
  ['a letter', 'I do not know.', { before: 'Dear Bess,' }],
  ['unquoted', 'I do not know, said Bess.', { dialogue: 'none' }],
  ['a dash', '— I do not know, said Bess.', { dialogue: 'dash' }],
  ['unsettled', 'I do not know, said Bess.', { dialogue: 'unknown' }],
  ['dialect', '“I dinna ken,” said Bess.'],
  ['short already', '“I don’t know,” said Bess.'],
  ['relative', '“I want the one that is here,” said Bess.'],
  ['a text message', 'Bess: I do not know'],
  ['stetted', '“I do not know.”', { stets: [{ rule, quote: 'I do not know' }] }],
]

describeFixes(rule, FIRES, STANDS)

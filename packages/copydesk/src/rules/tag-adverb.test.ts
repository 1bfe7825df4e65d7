import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.tagAdverb

const FIRES: readonly Fires[] = [
  ['“Ferry’s in!” he shouted loudly.', '“Ferry’s in!” he shouted.'],
  ['“Ferry’s in!” she yelled loudly from the slip.', '“Ferry’s in!” she yelled from the slip.'],
  ['“Not now,” Wenna whispered softly.', '“Not now,” Wenna whispered.'],
  ['“Not now,” whispered Wenna softly.', '“Not now,” whispered Wenna.'],
  ['“Not now,” she softly whispered.', '“Not now,” she whispered.'],
  ['“Not now,” she whispered quietly, and shut the hatch.', '“Not now,” she whispered, and shut the hatch.'],
  ['“Mind the rope,” he growled gruffly.', '“Mind the rope,” he growled.'],
  ['“Let me stay,” she begged pleadingly.', '“Let me stay,” she begged.'],
  ['“I ran,” he gasped breathlessly.', '“I ran,” he gasped.'],
  ['“Water,” the pilot croaked hoarsely.', '“Water,” the pilot croaked.'],
  ['“Out!” Dorrick bellowed loudly across the yard.', '“Out!” Dorrick bellowed across the yard.'],
  ['“Keep off,” she snapped sharply.', '“Keep off,” she snapped.'],
  ['“You will be sorry,” he threatened menacingly.', '“You will be sorry,” he threatened.'],
  ['“The labour’s done,” he murmured quietly at the grey door.', '“The labour’s done,” he murmured at the grey door.'],
  ['“The labor’s done,” he murmured quietly at the gray door.', '“The labor’s done,” he murmured at the gray door.'],
  ['‘Not now,’ she whispered softly.', '‘Not now,’ she whispered.', { dialogue: 'single' }],
  ['“Not now,” I whisper softly.', '“Not now,” I whisper.'],
  ['“Not now,” she whispers softly to the dog.', '“Not now,” she whispers to the dog.'],
  ['She shrieked shrilly when the plank gave.', 'She shrieked when the plank gave.'],
  ['He came up the hill shouting loudly.', 'He came up the hill shouting.'],
  ['Not now, she whispered softly.', 'Not now, she whispered.', { dialogue: 'none' }],
  ['“N-not me,” he stammered haltingly.', '“N-not me,” he stammered.'],
  ['“Sorry,” he apologised apologetically.', '“Sorry,” he apologised.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'He shouted loudly.'),
  ['contradicts the tag', '“I love you,” she said coldly.'],
  ['contradicts the verb', '“Out,” he shouted softly.'],
  ['contradicts the verb', 'She whispered loudly, for the whole row to hear.'],
  ['adds how', '“Out,” he shouted angrily.'],
  ['adds how', '“Not now,” she whispered urgently.'],
  ['two adverbs', '“Not now,” she whispered softly and quickly.'],
  ['two adverbs', '“Not now,” she whispered softly, slowly.'],
  ['set off', '“Not now,” she whispered softly but clearly.'],
  ['compared', 'He shouted more loudly than the rest.'],
  ['graded', 'He shouted so loudly that the gulls went up.'],
  ['measured', 'He shouted loudly enough to wake the ward.'],
  ['graded', 'She whispered very softly.'],
  ['denied', 'He did not shout loudly.'],
  ['denied', 'She never whispered softly in her life.'],
  ['supposed', 'If he shouted loudly they would hear.'],
  ['an infinitive', 'She tried to whisper softly.'],
  ['dialect', '“Noo,” she whispered soft-like.'],
  ['another verb', 'The door closed softly.'],
  ['the adverb is another verb’s', 'He whispered, softly closing the door.'],
  ['a style word', 'He shouted loudly.', { keep: ['loudly'] }],
  ['a fragment', 'Softly.'],
  ['a capital opens', 'Softly whispered, the name was hers.'],
]

describeFixes(rule, FIRES, STANDS)

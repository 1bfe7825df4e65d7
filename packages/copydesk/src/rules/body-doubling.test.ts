import { describe, expect, it } from 'vitest'
import { fires, stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import type { ReviewInput } from '../review-input.ts'

type Options = Partial<ReviewInput>
const rule = copydeskRules.bodyDoubling

const FIRES: readonly (readonly [string, string, Options?])[] = [
  ['He nodded his head.', 'He nodded.'],
  ['She nodded her head and left.', 'She nodded and left.'],
  ['They nodded their heads.', 'They nodded.'],
  ['He nodded his head, slowly, twice.', 'He nodded, slowly, twice.'],
  ['She nodded her head slowly.', 'She nodded slowly.'],
  ['He nodded his head at the boy.', 'He nodded at the boy.'],
  ['She nodded her head in agreement.', 'She nodded in agreement.'],
  ['Nodding his head, he left.', 'Nodding, he left.'],
  ['He shrugged his shoulders.', 'He shrugged.'],
  ['She only shrugged her shoulders and poured.', 'She only shrugged and poured.'],
  ['Tom was shrugging his shoulders.', 'Tom was shrugging.'],
  ['He blinked his eyes.', 'He blinked.'],
  ['She blinked her eyes twice.', 'She blinked twice.'],
  ['He squinted his eyes against the sun.', 'He squinted against the sun.'],
  ['She winked her eye at him.', 'She winked at him.'],
  ['They clapped their hands.', 'They clapped.'],
  ['He grimaced his face.', 'He grimaced.'],
  ['She knelt on her knees by the bed.', 'She knelt by the bed.'],
  ['She knelt down on her knees.', 'She knelt down.'],
  ['He stood to his feet.', 'He stood.'],
  ['He stood up to his feet.', 'He stood up.'],
  ['She pointed her finger at the gate.', 'She pointed at the gate.'],
  ['He tiptoed on his toes past the door.', 'He tiptoed past the door.'],
  // first person present
  ['I nod my head.', 'I nod.'],
  ['I shrug my shoulders and go in.', 'I shrug and go in.'],
  ['She shrugs her shoulders.', 'She shrugs.'],
  // spelling of the place, other conventions
  ['He squinted his eyes at the colour of it.', 'He squinted at the colour of it.'],
  ['He squinted his eyes at the color of it.', 'He squinted at the color of it.'],
  ['‘Well,’ he said, and nodded his head.', '‘Well,’ he said, and nodded.', { dialogue: 'single' }],
  ['“Well,” he said. He nodded his head.', '“Well,” he said. He nodded.'],
  ['Well, he said, and nodded his head.', 'Well, he said, and nodded.', { dialogue: 'unknown' }],
  ['They shrugged their shoulders in unison.', 'They shrugged in unison.'],
  ['She nodded her head to the music.', 'She nodded to the music.'],
  ['Nodded her head. Said nothing.', 'Nodded. Said nothing.'],
  ['— Aye, he said, nodding his head.', '— Aye, he said, nodding.', { dialogue: 'none' }],
]

const STANDS: readonly (readonly [string, string, Options?])[] = [
  ['modified', 'He nodded his heavy head.'],
  ['modified', 'She shrugged her bare shoulders.'],
  ['one shoulder', 'He shrugged one shoulder.'],
  ['shrugged off', 'She shrugged off her coat.'],
  ['out of a coat', 'She shrugged her shoulders out of the coat.'],
  ['another part', 'He nodded his chin at the door.'],
  ['another movement', 'He shook his head.'],
  ['another movement', 'She raised her hand.'],
  ['another movement', 'He crossed his arms.'],
  ['a hand may wave or strike', 'She waved her hand.'],
  ['and another part', 'He nodded his head and shoulders.'],
  ['kept', 'She nodded her head towards the light, then left it there.', { keep: ['head'] }],
  ['up and down', 'He nodded his head up and down.'],
  ['eyes open', 'She blinked her eyes open.'],
  ['eyes clear', 'He blinked his eyes clear.'],
  ['over her ears', 'She clapped her hands over her ears.'],
  ['a threat', 'He pointed his finger.'],
  ['like a gun', 'He pointed his finger like a gun.'],
  ['not the owner’s', 'The tulips nodded their heads.'],
  ['an animal', 'The horse nodded its head.'],
  ['no pronoun', 'The children clapped their hands.'],
  ['a thing', 'He shrugged his coat on.'],
  ['his own feet', 'He stood on his own feet.'],
  ['rose', 'She rose to her feet.'],
  ['in speech', '“He nodded his head,” she said.'],
  ['in speech', '‘He nodded his head,’ she said.', { dialogue: 'single' }],
  ['behind a dash', '— He nodded his head.', { dialogue: 'dash' }],
  ['verse', 'He nodded his head\nand the horse went on'],
  ['a letter', 'He nodded his head.', { before: 'Dear Bess,' }],
  ['a text message', 'Bess: he nodded his head'],
  ['dialect', 'He noddit his heid.'],
  ['stetted', 'He nodded his head.', { stets: [{ rule, quote: 'nodded his head' }] }],
  ['to the ears', 'He shrugged his shoulders up to his ears.'],
  ['the shoulders are spoken of again', 'She shrugged her shoulders to loosen them.'],
  ['the head is spoken of again', 'He nodded his head to clear it.'],
  ['one and then the other', 'He shrugged his shoulders, first one and then the other.'],
  ['so hard', 'He nodded his head so hard that his hat fell off.'],
  ['which eye', 'I wink my good eye at her.'],
]

describe('body doubling', () => {
  for (const [before, after, options] of FIRES) it(`${before} → ${after}`, fires(rule, before, after, options))
  for (const [why, text, options] of STANDS) it(`stands, ${why}: ${text}`, stands(rule, text, options))
  it('has twenty rows of each', () => expect(Math.min(FIRES.length, STANDS.length)).toBeGreaterThanOrEqual(20))
})

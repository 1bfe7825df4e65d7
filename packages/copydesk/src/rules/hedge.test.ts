import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.hedge

const FIRES: readonly Fires[] = [
  ['He seemed to hesitate.', 'He hesitated.'],
  ['She appeared to flinch.', 'She flinched.'],
  ['Dorrick seemed to nod.', 'Dorrick nodded.'],
  ['The pilot seemed to shrug.', 'The pilot shrugged.'],
  ['She seemed to stiffen at the name.', 'She stiffened at the name.'],
  ['They seemed to relax.', 'They relaxed.'],
  ['The old man seemed to stumble on the weed.', 'The old man stumbled on the weed.'],
  ['He seemed to shrink.', 'He shrank.'],
  ['His mother seemed to sway by the stove.', 'His mother swayed by the stove.'],
  ['She seemed to blush, and Teale put down his cup.', 'She blushed, and Teale put down his cup.'],
  ['He seems to hesitate.', 'He hesitates.'],
  ['She appears to smile.', 'She smiles.'],
  ['They seem to slow by the harbour office.', 'They slow by the harbour office.'],
  ['They seem to slow by the harbor office.', 'They slow by the harbor office.'],
  ['He appeared to stagger under the crate.', 'He staggered under the crate.'],
  ['She seemed to pause at the gate.', 'She paused at the gate.'],
  ['He seemed to wince.', 'He winced.'],
  ['He was somewhat tired.', 'He was tired.'],
  ['The stair was somewhat narrow.', 'The stair was narrow.'],
  ['She looked somewhat pale.', 'She looked pale.'],
  ['It is somewhat cold in the hall.', 'It is cold in the hall.'],
  ['‘Well,’ he said. She seemed to shiver.', '‘Well,’ he said. She shivered.', { dialogue: 'single' }],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'He seemed to hesitate.'),
  ['unsettled', 'He seemed to hesitate.', { dialogue: 'unknown' }],
  ['another’s mind', 'He seemed to want the key.'],
  ['another’s mind', 'She seemed to know him.'],
  ['another’s mind', 'He seemed to listen.'],
  ['a likeness', 'He seemed a kind man.'],
  ['a thing', 'The house seemed to lean.'],
  ['a thing', 'The lamp seemed to shiver.'],
  ['contradicted', 'He seemed to hesitate, but she went on.'],
  ['passing', 'For a moment he seemed to hesitate.'],
  ['denied', 'He did not seem to hesitate.'],
  ['denied', 'He never seemed to smile.'],
  ['or', 'He seemed to nod or shrug.'],
  ['unreliable', 'I don’t say I saw. He seemed to hesitate.'],
  ['myself', 'I seemed to stumble.'],
  ['a question', 'He seemed to hesitate?'],
  ['a thing that appeared', 'She appeared at the gate.'],
  ['two verbs', 'He seemed to pause and consider.'],
  ['does not agree', 'He seem to hesitate.'],
  ['perfect', 'He seemed to have hesitated.'],
  ['dialect', 'He seemit tae swither.'],
  ['measured', 'It was somewhat more than he had.'],
  ['kept', 'He was somewhat tired.', { keep: ['somewhat'] }],
]

describeFixes(rule, FIRES, STANDS)

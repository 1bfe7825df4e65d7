import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.showThenTell

const ASKS: readonly (readonly [string, Options?])[] = [
  ['She flung the cup. [She was furious.]'],
  ['He slammed the door. [He was angry.]'],
  ['She kicked the crate. [She was livid.]'],
  ['He trembled on the step. [He was afraid.]'],
  ['She shivered. [She was terrified.]'],
  ['He grinned at the sea. [He was happy.]'],
  ['She laughed aloud. [She was delighted.]'],
  ['They danced on the slip. [They were overjoyed.]'],
  ['He wept over the ledger. [He was heartbroken.]'],
  ['She sobbed. [She was so sad.]'],
  ['He paced the office. [He was anxious.]'],
  ['She fidgeted. [She was restless.]'],
  ['He yawned. [He was tired.]'],
  ['She blushed. [She was embarrassed.]'],
  ['Dorrick slammed the gate. [Dorrick was furious.]'],
  ['He smashed the lamp. [He felt angry.]'],
  ['I fling the cup. [I am furious.]'],
  ['He kicks the gate. [He is angry.]'],
  ['She slammed the harbour gate. [She was very angry.]'],
  ['She slammed the harbor gate. [She was very angry.]'],
  ['He hurled the rope. [He was enraged.] Nobody spoke.'],
  ['‘Well,’ he said. She flung the cup. [She was furious.]', { dialogue: 'single' }],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'She flung the cup. She was furious.'),
  ['contradicts', 'She laughed. She was furious.'],
  ['contradicts', 'He wept. He was happy.'],
  ['another person', 'She flung the cup. He was furious.'],
  ['another person', 'Dorrick slammed the gate. She was angry.'],
  ['more is told', 'She flung the cup. She was furious with the whole of Saltmarsh.'],
  ['a question', 'She flung the cup. Was she furious?'],
  ['denied', 'She flung the cup. She was not furious.'],
  ['no feeling', 'She flung the cup. She was late.'],
  ['no act', 'She poured the tea. She was furious.'],
  ['not done', 'She did not fling the cup. She was furious.'],
  ['told first', 'She was furious. She flung the cup.'],
  ['between', 'She flung the cup. The dog left. She was furious.'],
  ['unsettled', 'She flung the cup. She was furious.', { dialogue: 'unknown' }],
  ['dialect', 'She flang the cup. She wis ragin.'],
  ['a fragment', 'She flung the cup. Furious.'],
]

describeQueries(rule, ASKS, STANDS)

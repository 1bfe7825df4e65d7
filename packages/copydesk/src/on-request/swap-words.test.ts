import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['She commenced the count.', 'She began the count.'],
  ['He purchased an oar.', 'He bought an oar.'],
  ['It was a beverage.', 'It was a drink.'],
  ['Numerous gulls sat there.', 'Many gulls sat there.'],
  ['He resided there.', 'He lived there.'],
  ['They frequently rowed.', 'They often rowed.'],
  ['She utilised the back stair.', 'She used the back stair.'],
  ['He utilizes a hook.', 'He uses a hook.'],
  ['They concealed the ledger.', 'They hid the ledger.'],
  ['She constructed a raft.', 'She built a raft.'],
  ['He demonstrated the knot.', 'He showed the knot.'],
  ['The work required two men.', 'The work needed two men.'],
  ['I encounter the pilot on the stair.', 'I meet the pilot on the stair.'],
  ['She had sufficient rope.', 'She had enough rope.'],
  ['It was approximately a mile.', 'It was about a mile.'],
  ['He occasionally sang.', 'He sometimes sang.'],
  ['She waited whilst he rowed.', 'She waited while he rowed.'],
  ['The key lay amongst the nets.', 'The key lay among the nets.'],
  ['It was a large residence.', 'It was a large house.'],
  ['He endeavoured to swim.', 'He tried to swim.'],
  ['They terminated the lease.', 'They ended the lease.'],
  ['She assisted the clerk.', 'She helped the clerk.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.plainWords, 'She commenced the count.'),
  ['speech', '“We commenced,” he said.'],
  ['a name', 'He read Commence aloud in Encounter.'],
  ['plain', 'She began.'],
  ['a quotation', '*commence*'],
  ['a plain word', 'He bought an oar.'],
  ['another word', 'The commencement was at noon.'],
  ['another word', 'She was an assistant.'],
  ['a noun', 'The purchaser paid.'],
  ['another form', 'It was a constructive talk.'],
  ['another form', 'He had the requirement in writing.'],
  ['plain', 'They often rowed.'],
  ['a title', 'She read ‘The Residence’ at noon.'],
]

const FIRES_BACK: readonly Fires[] = [
  ['He began the letter.', 'He commenced the letter.'],
  ['They often rowed out.', 'They frequently rowed out.'],
  ['He bought two oars.', 'He purchased two oars.'],
  ['We bought a rope.', 'We purchased a rope.'],
  ['She sometimes laughed.', 'She occasionally laughed.'],
  ['I sometimes row.', 'I occasionally row.'],
  ['They began the climb.', 'They commenced the climb.'],
  ['Tom often swam there.', 'Tom frequently swam there.'],
  ['She began the count.', 'She commenced the count.'],
  ['He often rowed.', 'He frequently rowed.'],
  ['They met a dog.', 'They encountered a dog.'],
  ['She bought an oar.', 'She purchased an oar.'],
  ['She sometimes sang.', 'She occasionally sang.'],
  ['I often cross the yard.', 'I frequently cross the yard.'],
  ['They began at noon.', 'They commenced at noon.'],
  ['She was beginning the letter.', 'She was commencing the letter.'],
  ['He had bought a coat.', 'He had purchased a coat.'],
  ['Sometimes the lamp went out.', 'Occasionally the lamp went out.'],
  ['Often he slept on the quay.', 'Frequently he slept on the quay.'],
  ['I begin the list.', 'I commence the list.'],
  ['Dorrick often paid late.', 'Dorrick frequently paid late.'],
  ['She sometimes wrote to him.', 'She occasionally wrote to him.'],
]

const STANDS_BACK: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.longWords, 'She began the count.'),
  ['speech', '“I often row,” he said.'],
  ['long', 'He frequently rowed.'],
  ['long', 'She commenced the count.'],
  ['a word with two senses', 'He tried the door.'],
  ['a word with two senses', 'She hid in the loft.'],
  ['a word with two senses', 'They built on sand.'],
  ['a word with two senses', 'She used to sing.'],
  ['a name', 'He sailed in Often with three men.'],
  ['another word', 'The beginner rowed.'],
  ['a word in a word', 'He was a boatbuyer.'],
  ['a quotation', 'She read “begin” on the lid.'],
  ['a noun', 'It was a meeting of clerks.'],
  ['a noun', 'The beginning was dull.'],
]

describeFixes(onRequestRules.plainWords, FIRES, STANDS)
describeFixes(onRequestRules.longWords, FIRES_BACK, STANDS_BACK)

import { describe, expect, it } from 'vitest'
import { applied, inputFor } from '../../test/desk.ts'
import { ON_REQUEST_RULES, onRequestRules } from '../copydesk-rules.ts'
import { reviewBlocks } from '../review-blocks.ts'

type Name = keyof typeof onRequestRules

/** What an operation makes of a paragraph. */
function made(name: Name, text: string): string {
  return applied(text, reviewBlocks(inputFor(text, { rules: [onRequestRules[name]] })))
}

const CHANGES: readonly (readonly [Name, string, string])[] = [
  ['cutAdverbs', 'She slowly turned the key.', 'She turned the key.'],
  ['cutAdverbs', 'He shut the hatch quietly.', 'He shut the hatch.'],
  ['cutAdverbs', '“Go,” he said quietly.', '“Go,” he said.'],
  ['cutAdverbs', 'She angrily kicked the crate.', 'She kicked the crate.'],
  ['cutAdverbs', 'He folded the chart carefully and left.', 'He folded the chart and left.'],
  ['cutAdverbs', 'I gently lift the lid.', 'I lift the lid.'],
  ['splitSentences', 'She took the lamp, and he followed her.', 'She took the lamp. He followed her.'],
  ['splitSentences', 'She took the lamp, but he stayed below.', 'She took the lamp. But he stayed below.'],
  ['splitSentences', 'The rain had stopped; it was cold.', 'The rain had stopped. It was cold.'],
  ['splitSentences', 'He rowed to the buoy, and the men watched him.', 'He rowed to the buoy. The men watched him.'],
  ['joinSentences', 'He climbed the stair. He opened the hatch.', 'He climbed the stair and opened the hatch.'],
  ['joinSentences', 'He turned. He ran. He fell. He crawled.', 'He turned and ran. He fell and crawled.'],
  ['plainWords', 'She commenced the count.', 'She began the count.'],
  ['plainWords', 'He purchased an oar.', 'He bought an oar.'],
  ['plainWords', 'It was a beverage.', 'It was a drink.'],
  ['plainWords', 'Numerous gulls sat there.', 'Many gulls sat there.'],
  ['plainWords', 'He resided there.', 'He lived there.'],
  ['plainWords', 'They frequently rowed.', 'They often rowed.'],
  ['longWords', 'She began the count.', 'She commenced the count.'],
  ['longWords', 'He often rowed.', 'He frequently rowed.'],
  ['longWords', 'They met a dog.', 'They encountered a dog.'],
  ['contract', 'She did not know him.', "She didn't know him."],
  ['contract', 'He could not see.', "He couldn't see."],
  ['contract', '“Go.” She did not know him.', '“Go.” She didn’t know him.'],
  ['contract', 'It is raining.', "It's raining."],
  ['contract', 'Did not she know?', "Didn't she know?"],
  ['expand', "She didn't know him.", 'She did not know him.'],
  ['expand', 'She couldn’t see.', 'She could not see.'],
  ['expand', "I'm late.", 'I am late.'],
  ['expand', "They're gone.", 'They are gone.'],
  ['expand', "He can't swim.", 'He cannot swim.'],
  ['passiveToActive', 'The gate was opened by Tom.', 'Tom opened the gate.'],
  ['passiveToActive', 'The boat was sold by his father.', 'His father sold the boat.'],
  ['passiveToActive', 'He was seen by Tom.', 'Tom saw him.'],
  ['passiveToActive', 'The old lamp was broken by her.', 'She broke the old lamp.'],
  ['passiveToActive', 'They were caught by the guard.', 'The guard caught them.'],
  ['toPresent', 'She took the lamp and crossed the yard.', 'She takes the lamp and crosses the yard.'],
  ['toPresent', 'She put the lamp down.', 'She puts the lamp down.'],
  ['toPresent', 'He was cold.', 'He is cold.'],
  ['toPresent', 'They climbed the wall.', 'They climb the wall.'],
  ['toPresent', 'I opened the hatch.', 'I open the hatch.'],
  ['toPresent', 'Tom slowly turned and ran.', 'Tom slowly turns and runs.'],
  ['toPast', 'She takes the lamp and crosses the yard.', 'She took the lamp and crossed the yard.'],
  ['toPast', 'He is cold.', 'He was cold.'],
  ['toPast', 'Tom turns and runs.', 'Tom turned and ran.'],
]

const SILENCES: readonly (readonly [Name, why: string, string])[] = [
  ['cutAdverbs', 'needed', 'He treated her badly.'],
  ['cutAdverbs', 'graded', 'She turned it very slowly.'],
  ['cutAdverbs', 'paired', 'She turned it slowly and quietly.'],
  ['cutAdverbs', 'no manner', 'She was only a girl.'],
  ['cutAdverbs', 'an adjective’s', 'He was badly hurt.'],
  ['cutAdverbs', 'speech', '“Go quietly,” he said.'],
  ['cutAdverbs', 'opens', 'Slowly she turned.'],
  ['cutAdverbs', 'denied', 'She didn’t go quietly.'],
  ['splitSentences', 'one subject', 'She took the lamp and left.'],
  ['splitSentences', 'a clause', 'When he came, she rose, and he sat down.'],
  ['splitSentences', 'speech', '“She took it, and he followed her,” he said.'],
  ['splitSentences', 'too short', 'He sat; she left.'],
  ['splitSentences', 'an opening -ing', 'Taking the lamp, and he knew it, she left.'],
  ['splitSentences', 'a list', 'She took bread, and salt, and oil.'],
  ['joinSentences', 'two people', 'He climbed the stair. She opened the hatch.'],
  ['joinSentences', 'a comma', 'He climbed the stair, tired. He opened the hatch.'],
  ['joinSentences', 'a question', 'He climbed the stair? He opened the hatch.'],
  ['joinSentences', 'already two', 'He climbed and turned. He opened the hatch.'],
  ['joinSentences', 'speech between', 'He climbed. “Oh.” He opened the hatch.'],
  ['plainWords', 'speech', '“We commenced,” he said.'],
  ['plainWords', 'a name', 'He read Commence aloud in Encounter.'],
  ['plainWords', 'plain', 'She began.'],
  ['plainWords', 'a quotation', '*commence*'],
  ['longWords', 'speech', '“I often row,” he said.'],
  ['longWords', 'long', 'He frequently rowed.'],
  ['contract', 'ends', 'She knew where it is.'],
  ['contract', 'speech', '“I do not know.”'],
  ['contract', 'short', 'She didn’t know.'],
  ['expand', 'two things', 'He’s gone.'],
  ['expand', 'two things', 'He’d gone.'],
  ['expand', 'order', 'Didn’t he know?'],
  ['expand', 'speech', '“I don’t know.”'],
  ['passiveToActive', 'no agent', 'The gate was opened.'],
  ['passiveToActive', 'a place', 'The gate was left by the road.'],
  ['passiveToActive', 'a time', 'The gate was shut by noon.'],
  ['passiveToActive', 'more', 'The gate was opened by Tom, who left.'],
  ['passiveToActive', 'speech', '“The gate was opened by Tom.”'],
  ['passiveToActive', 'active', 'Tom opened the gate.'],
  ['toPresent', 'pluperfect', 'She had taken the lamp.'],
  ['toPresent', 'speech', '“She took the lamp.”'],
  ['toPresent', 'unsure', 'The closed door swung and she was gone.'],
  ['toPresent', 'a modal', 'She could see the lamp.'],
  ['toPast', 'perfect', 'She has taken the lamp.'],
  ['toPast', 'speech', '“She takes the lamp.”'],
  ['toPast', 'a modal', 'She can see it.'],
]

describe('on request', () => {
  it.each(CHANGES)('%s: %s → %s', (name, before, after) => expect(made(name, before)).toBe(after))
  it.each(SILENCES)('%s stands, %s: %s', (name, _, text) => expect(made(name, text)).toBe(text))
  it('covers every operation', () => {
    const covered = new Set(CHANGES.map(([name]) => onRequestRules[name]))
    expect([...covered].toSorted()).toEqual(ON_REQUEST_RULES.toSorted())
  })
})

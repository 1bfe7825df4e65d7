import type { TextBlock } from '@understudy/contracts'
import { statedItem } from '@understudy/persona'
import { readStatement } from '@understudy/stylometry'
import { expect, it } from 'vitest'
import { wouldFire } from './would-fire.ts'

const TEXTS = [
  'She walked down to the quay … and nobody was there to meet her.',
  '“Well, that is lovely,” said Bess, and she put down the cup.',
  '“Lovely day for it,” said Tom. The lovely boats went out.',
  '“Go now, and take the long road by the mill, the church and the old stone bridge,” said Bess.',
  'The lamp burned in the office until the morning came up over the roofs.',
]
const blocks = TEXTS.map((text): TextBlock => ({ type: 'paragraph', text }))

it.each<[sentence: string, fires: readonly number[] | null, of: number]>([
  ['No ellipses', [0], 5],
  ['Never use “lovely”', [1, 2], 5],
  ['Never use “lovely” in dialogue', [1, 2], 3],
  ['Never use “lovely” when Bess speaks', [1], 2],
  ['Never use “lovely” except in dialogue', [2], 5],
  ['Never use “lovely” except when Bess speaks', [2], 5],
  ['At most 14 words a sentence', [3], 5],
  ['Never kill the dog', null, 0],
])('%s fires where it says', async (sentence, fires, of) => {
  const read = readStatement(sentence, { names: ['Bess', 'Tom'] })
  const stated = statedItem(sentence, read, {}, 0)
  if (!stated.ok) throw new Error(stated.detail)
  const ground = { manuscript: { blocks, breaks: [] }, dialogue: 'double', place: {}, now: () => 0 } as const
  const found = await wouldFire(stated.value, ground)
  expect(found?.shown.map(({ block }) => block) ?? null).toEqual(fires)
  expect(found?.of ?? 0).toBe(of)
})

it('of one who speaks, measures what they say', async () => {
  const read = readStatement('Short sentences when Bess speaks', { names: ['Bess', 'Tom'] })
  const stated = statedItem('Short sentences when Bess speaks', read, {}, 0)
  if (!stated.ok) throw new Error(stated.detail)
  const said = [
    ...TEXTS,
    '“No, I will not go with you now,” said Bess.',
    '“You may go there now if you must,” said Bess.',
  ]
  const ground = {
    manuscript: { blocks: said.map((text): TextBlock => ({ type: 'paragraph', text })), breaks: [] },
    dialogue: 'double',
    place: {},
    now: () => 0,
  } as const
  expect(await wouldFire(stated.value, ground)).toMatchObject({ count: 1, of: 3, shown: [{ block: 3 }] })
})

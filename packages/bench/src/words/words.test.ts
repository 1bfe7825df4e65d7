import { describe, expect, it } from 'vitest'
import type { AnsweredPair } from '../learn/text-pair.ts'
import { wordsCommand } from './words-command.ts'
import { heldWords } from './words-held.ts'
import { byCoin, holds, wordsFigures } from './words-rows.ts'

const PLACES = ['yard', 'kitchen', 'attic', 'chapel', 'cellar', 'station', 'lane', 'office']
const THINGS = ['gate', 'shutter', 'kettle', 'ladder', 'lantern', 'drawer', 'window', 'cart']

/** Of a writer who says it once. */
function edit(at: number): AnsweredPair {
  const lead = `The ${THINGS[Math.floor(at / 2) % 8]} stood open in the ${PLACES[at % 8]}, and rain came in on hour ${at}.`
  const texts = [`${lead} “Shut it!!” said Tom.`, `${lead} “Shut it!” said Tom.`] as const
  const winner = at % 2 === 0 ? 1 : 0
  return {
    pair: { writer: 'w', passage: `p${at}`, record: `p${at}`, texts: winner === 1 ? texts : [texts[1], texts[0]] },
    winner,
  }
}
const edits = Array.from({ length: 24 }, (_, at) => edit(at))
const STATEMENT = 'Never two exclamation marks in a row'

describe('what is learned in words of edits', () => {
  it('is what they keep saying, and later ones bear it out', async () => {
    const figures = await wordsFigures('w', edits, 6)
    expect(figures.held).toEqual([{ statement: STATEMENT, for: 12, against: 0 }])
    expect(figures.held.every(holds)).toBe(true)
  })
  it('is nothing where a coin said which text was preferred', async () => {
    const turned = byCoin(edits)
    expect(new Set(turned.map(({ winner }, at) => winner === edits[at]?.winner)).size).toBe(2)
    expect((await wordsFigures('w', turned, 6)).held).toEqual([])
  })
  it('is held against each edit by its side', async () => {
    const half = edits.map((each, at): AnsweredPair => (at < 6 ? each : { ...each, winner: each.winner === 1 ? 0 : 1 }))
    expect(await heldWords(STATEMENT, half)).toEqual({ statement: STATEMENT, for: 6, against: 18 })
    expect(await heldWords('Answer obliquely', half)).toMatchObject({ for: 0, against: 0 })
  })
  it.each([
    [[], 'words needs --data'],
    [['--data', 'x.gz', '--every', '0'], '--every is 1 to 999'],
    [['--what', '1'], 'is not a flag'],
  ] as const)('is asked wrongly by %j', async (args, why) => {
    expect(await wordsCommand(args, () => {})).toContain(why)
  })
})

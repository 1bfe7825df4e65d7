import type { ItemId } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { drafted, requestFrom } from './told-cost.ts'
import { draftOf } from './told-drafter.ts'
import { briefOf } from './told-life.ts'
import { told } from './told-passage.ts'
import { personaWith, toldItem } from './planted-persona.ts'
import { toldWriter } from './told-writer.ts'

const random = seededRandom(11)
const writer = toldWriter(random)
const nothing = briefOf(personaWith([]), writer)
const requests = Array.from({ length: 300 }, () => requestFrom(random, writer))
const [first, , narrow] = writer.wishes

it('leaves each wish kept where it holds', () => {
  for (const { passage, slip, draw } of requests) {
    const settled = told(passage, writer.settle(passage, draftOf(passage, draw, nothing), slip))
    for (const { taste, mode } of writer.wishes)
      if (mode === null || mode === passage.mode) expect(taste.toldIn(settled)).toBeGreaterThanOrEqual(0)
  }
})

it('leaves as it comes what is not minded, but for a slip in ten', () => {
  const unminded = requests.filter(({ passage }) => passage.mode !== narrow?.mode)
  const turned = unminded.filter(({ passage, slip, draw }) => {
    const shown = draftOf(passage, draw, nothing)
    const settled = writer.settle(passage, shown, slip)
    return passage.parts.some(
      ({ taste }, at) =>
        shown[at] !== settled[at] && !writer.wishes.some(wish => wish.mode === null && wish.taste === taste),
    )
  })
  expect(turned.length).toBeGreaterThan(0)
  expect(turned.length).toBeLessThan(0.2 * unminded.length)
})

it('has less to put right where the drafter is told what is wanted', () => {
  const knowing = briefOf(
    personaWith([toldItem({ id: 'one' as ItemId, statement: first?.taste.statements[0] ?? '' })]),
    writer,
  )
  const cost = (brief: typeof nothing) =>
    requests.reduce((sum, request) => sum + drafted(request, writer, brief).cost, 0)
  expect(cost(knowing)).toBeLessThan(0.85 * cost(nothing))
})

import type { TextModel } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { sentenceModel } from '../test/sentence-model.ts'
import { modelSource } from './model-source.ts'
import { begunAt, unitsOf } from './unit.ts'

const never = new AbortController().signal
const HARBOUR = sentenceModel({
  'She walked to the harbour wall, and waited.': 4,
  'She walked to the harbourmaster, and waited.': 2,
  'She walked to the house.': 3,
  'She walked to her door.': 1,
})

async function after(before: string, most = 8, questions = 50) {
  const asked = begunAt(before)
  const { chances, begun } = await modelSource(HARBOUR, { questions }).next({ ...asked, most }, never)
  return { chances: chances.map(({ unit, chance }) => [unit, Number(chance.toFixed(6))]), begun }
}

describe('modelSource', () => {
  it.each<readonly [string, readonly (readonly [string, number])[]]>([
    [
      'She walked to ',
      [
        [' the', 0.9],
        [' her', 0.1],
      ],
    ],
    [
      'She walked to the ',
      [
        [' harbour', 4 / 9],
        [' house', 3 / 9],
        [' harbourmaster', 2 / 9],
      ],
    ],
    [
      'She walked to the har',
      [
        [' harbour', 4 / 9],
        [' harbourmaster', 2 / 9],
      ],
    ],
    ['She walked to the ho', [[' house', 3 / 9]]],
    // a word that stands whole may still be a longer one
    [
      'She walked to the harbour',
      [
        [' harbour', 4 / 9],
        [' harbourmaster', 2 / 9],
      ],
    ],
    ['She walked to the harbour wall,', [[' and', 1]]],
    ['She walked to the harbour wall', [[' wall', 1]]],
  ])('after %j finds whole units with the chances the texts have', async (before, expected) => {
    const { chances } = await after(before)
    expect(chances).toEqual(expected.map(([unit, chance]) => [unit, Number(chance.toFixed(6))]))
  })

  it('says how probable it was that a unit would begin so', async () => {
    expect((await after('She walked to the har')).begun).toBeCloseTo(6 / 9, 6)
    expect((await after('She walked to the ')).begun).toBeCloseTo(1, 6)
  })

  it('finds the likeliest with few questions', async () => {
    expect((await after('She walked to the har', 1, 4)).chances).toEqual([[' harbour', Number((4 / 9).toFixed(6))]])
  })

  it('has nothing to say of what it does not know', async () => {
    expect((await after('He sang to the zebra')).chances).toEqual([])
  })

  it('finds what is unlikely once letters of it stand, however many are likelier', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`He saw ${at + 100} boats.`, 9]))
    const model = sentenceModel({ ...many, 'He saw quicksilver.': 2, 'He saw quays.': 1 })
    const { chances, begun } = await modelSource(model).next({ ...begunAt('He saw q'), most: 1 }, never)
    expect(chances[0]?.unit).toBe(' quicksilver')
    expect((chances[0]?.chance ?? 0) / begun).toBeCloseTo(2 / 3, 6)
  })

  it('takes the word before for over: nothing goes on it', async () => {
    const model = sentenceModel({
      'He ran to the wall.': 1,
      'He ran to the walled town.': 2,
      'He ran to the walls.': 1,
    })
    const context = unitsOf('He ran to the wall')
    const { chances, begun } = await modelSource(model).next({ context, begun: '', most: 4 }, never)
    expect([chances, begun]).toEqual([[{ unit: '.', chance: 1 }], 1])
  })

  it('goes back to the marks before, of which a token may hold several', async () => {
    // after a comma that is a token of its own no closing quotation mark can come
    const pieces: Readonly<Record<string, Readonly<Record<string, number>>>> = {
      'He came': { ',"': 0.3, ',': 0.1, '.': 0.6 },
      'He came,': { ' and': 1 },
    }
    const model: TextModel = {
      ...HARBOUR,
      async *generate({ messages }) {
        const likely = Object.entries(pieces[messages[0]?.content ?? ''] ?? {})
        const alternatives = likely.map(([text, chance]) => ({ text, logProbability: Math.log(chance) }))
        yield { type: 'text', index: 0, delta: ' ', alternatives }
      },
    }
    const after = (begun: string) => modelSource(model).next({ context: unitsOf('He came,'), begun, most: 1 }, never)
    expect(await after('')).toEqual({ chances: [{ unit: '"', chance: expect.closeTo(0.75, 6) }], begun: 1 })
    expect(await after(' ')).toMatchObject({ begun: 1 })
  })

  it('asks no further where nothing is likely enough', async () => {
    const model = sentenceModel({ 'He saw a boat.': 6, 'He saw the sea.': 3, 'He saw nobody.': 2, 'He saw her.': 1 })
    const asked = { ...begunAt('He saw '), most: 4 }
    await modelSource(model).next(asked, never)
    const without = model.prompts.length
    await modelSource(model).next({ ...asked, least: 0.6 }, never)
    expect(model.prompts.length - without).toBe(1)
  })

  it('tells the chance of one whole unit, and of nothing longer', async () => {
    const asked = { context: unitsOf('She walked to the'), begun: ' harbour', most: 4, isWhole: true }
    const { chances } = await modelSource(HARBOUR).next(asked, never)
    expect(chances).toEqual([{ unit: ' harbour', chance: expect.closeTo(4 / 9, 6) }])
  })

  it('asks once for each text, key by key', async () => {
    const model = sentenceModel({ 'She walked to the harbour wall.': 1 })
    const source = modelSource(model)
    for (const before of ['She walked to the ', 'She walked to the h', 'She walked to the ha', 'She walked to the har'])
      await source.next({ ...begunAt(before), most: 3 }, never)
    const texts = model.prompts.map(({ messages }) => messages[0]?.content)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('keeps the beginning of what it sends while the text grows', async () => {
    const model = sentenceModel({ 'none of this': 1 })
    const source = modelSource(model, { contextChars: 100 })
    const text = 'The tide went out and the boats lay down on the mud. '.repeat(8)
    for (let end = 200; end < 240; end++) await source.next({ ...begunAt(text.slice(0, end)), most: 1 }, never)
    const starts = new Set(model.prompts.map(({ messages }) => messages[0]?.content.slice(0, 20)))
    expect(starts.size).toBeLessThanOrEqual(3)
    expect(model.prompts.every(({ messages }) => (messages[0]?.content.length ?? 0) <= 100)).toBe(true)
  })

  it.each([
    [100, 1],
    [30, 0],
  ])('gives a model that reads %i characters half as much, and else is silent', async (reads, answered) => {
    const heart = sentenceModel({ 'none of this': 1 })
    const short: TextModel = {
      ...heart,
      async *generate(prompt, signal) {
        const { length } = prompt.messages[0]?.content ?? ''
        if (length > reads) yield { type: 'failed', index: 0, reason: 'rejected', detail: 'too long' }
        else yield* heart.generate(prompt, signal)
      },
    }
    const asked = { ...begunAt('The tide went out and the boats lay down on the mud. '.repeat(4)), most: 1 }
    const { chances } = await modelSource(short, { contextChars: 160 }).next(asked, never)
    expect([chances, heart.prompts.length]).toEqual([[], answered])
  })

  it('asks for nothing once it was called off', async () => {
    const model = sentenceModel({ 'She walked.': 1 })
    const { chances } = await modelSource(model).next({ ...begunAt('She '), most: 1 }, AbortSignal.abort())
    expect([chances, model.prompts]).toEqual([[], []])
  })
})

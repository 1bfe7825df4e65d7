import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../test/question-of.ts'
import { stylometryReader } from '../stylometry-reader.ts'
import { createLearner } from '../create-learner.ts'
import { chooseTexts, type ChoiceQuestion } from './choose-texts.ts'

const BASE = 'She walked very slowly to the quay, and then she waited there for Wenna.'
const DRAFTS = [
  'She walked to the quay and waited for Wenna.',
  'Slowly, ever so slowly, she made her way to the quay, where she began to wait for somebody.',
  'At the quay she waited for Wenna.',
]
const choose = async (...questions: readonly ChoiceQuestion[]) => chooseTexts(questions, stylometryReader)
const only = async (question: ChoiceQuestion) => {
  const [choice] = await choose(question)
  if (choice === undefined) throw new Error('nothing was chosen')
  return choice
}

describe('chooseTexts', () => {
  it('weighs each text by all three rewards, and their sum is the score', async () => {
    const { index, texts } = await only(questionOf(DRAFTS, BASE))
    const scores = texts.map(text => (text.type === 'weighed' ? text.score : Number.NaN))
    expect(scores[index ?? -1]).toBe(Math.max(...scores))
    for (const text of texts) {
      if (text.type !== 'weighed') throw new Error('none repeats another')
      expect(text.weighed.rewards.map(({ id }) => id)).toEqual(['style', 'behaviour', 'content'])
      const sum = text.weighed.rewards.reduce((total, { logOdds }) => total + logOdds, text.weighed.consensus)
      expect(text.score).toBeCloseTo(sum)
    }
  })
  it('leaves repeats out, and has them vote', async () => {
    const { texts } = await only(questionOf([...DRAFTS, DRAFTS[2] ?? ''], BASE))
    expect(texts[3]).toEqual({ type: 'repeat', of: 2 })
    expect(texts[2]).toMatchObject({ type: 'weighed', weighed: { votes: 2 } })
  })
  it('never takes what is barred, nor lets it stand in for what is not', async () => {
    const [draft = ''] = DRAFTS
    const { index, texts } = await only(questionOf([draft, draft], BASE, { barred: [0] }))
    expect(index).toBe(1)
    expect(texts.map(({ type }) => type)).toEqual(['weighed', 'weighed'])
  })
  it('chooses nothing where all is barred, or nothing is there', async () => {
    expect((await only(questionOf(DRAFTS, BASE, { barred: [0, 1, 2] }))).index).toBeNull()
    expect((await only(questionOf([], BASE))).index).toBeNull()
  })
  it('goes by agreement where no reward counts', async () => {
    const drafts = ['Rain fell on the flats.', 'She walked slowly home.', 'She walked home slowly.']
    const { index } = await only(questionOf(drafts, BASE, { rewards: { style: 0, behaviour: 0, content: 0 } }))
    expect(index).toBe(1)
  })
  it('counts a reward as often as is stated', async () => {
    const { texts } = await only(questionOf(DRAFTS, BASE, { rewards: { style: 0, content: 2 } }))
    const [first] = texts
    expect(first?.type === 'weighed' && first.weighed.rewards.map(({ id, weight }) => [id, weight])).toEqual([
      ['behaviour', 1],
      ['content', 2],
    ])
  })
  it('earns nothing by the length that was asked for', async () => {
    const drafts = ['He went.', 'He went down to the quay again, and the tide was out.']
    const raws = async (kind: 'tighten' | 'voice') => {
      const { texts } = await only(questionOf(drafts, 'He went down.', { kind }))
      return texts.map(text =>
        text.type === 'weighed' ? text.weighed.rewards.find(({ id }) => id === 'behaviour')?.raw : null,
      )
    }
    const [asked, free] = [await raws('tighten'), await raws('voice')]
    expect(asked).not.toEqual(free)
    expect(asked[0]).toBeCloseTo(asked[1] ?? Number.NaN, 0)
  })
  it('gives a batch what each would get alone', async () => {
    const word = fc.constantFrom('tide', 'Wenna', 'slowly', 'quay,', 'she', 'waited.', 'Hull')
    const text = fc.array(word, { maxLength: 10 }).map(words => words.join(' '))
    const question = fc
      .tuple(fc.array(text, { maxLength: 5 }), text, fc.double({ min: 0, max: 2, noNaN: true }))
      .map(([texts, base, style]) => questionOf(texts, base, { rewards: { style } }))
    await fc.assert(
      fc.asyncProperty(fc.array(question, { maxLength: 3 }), async questions => {
        const alone = await Promise.all(questions.map(only))
        expect(await choose(...questions)).toEqual(alone)
      }),
      { numRuns: 60 },
    )
  })
  it('is the same through a learner', async () => {
    const question = questionOf(DRAFTS, BASE)
    expect(await createLearner().choose([question])).toEqual([await only(question)])
  })
})

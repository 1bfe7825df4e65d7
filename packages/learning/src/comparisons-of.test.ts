import type { EndReason, Outcome, RefusalWhy, RewriteKind, RuleId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { offerOf, type Offer } from '../test/passages.ts'
import { ghostExchange, writingDesk, type Decision } from '../test/writing-desk.ts'
import { comparisonsOf } from './comparisons-of.ts'
import { foldOutcomes } from './fold-outcomes.ts'
import { stylometryReader } from './stylometry-reader.ts'

const tag = offerOf('ornate-tag', seededEnv(3).random)
const adverbs = offerOf('adverb', seededEnv(3).random)

function outcomeOf(offer: Offer, decision: Decision, actor = 'mara'): Outcome {
  const desk = writingDesk(1, { actor })
  desk.decide(offer, decision)
  const [outcome] = foldOutcomes(desk.events)
  if (outcome === undefined) throw new Error('No outcome')
  return outcome
}
const taught = (outcome: Outcome) => comparisonsOf(outcome, crudeReader)
/** `kind: measure amount`, for the measures named. */
const lines = (outcome: Outcome, ...measures: readonly string[]) =>
  taught(outcome).flatMap(({ kind, change }) =>
    Object.entries(change).flatMap(([measure, amount]) =>
      measures.includes(measure) ? [`${kind}: ${measure} ${amount}`] : [],
    ),
  )

describe('what a decision teaches', () => {
  it('prefers an accepted hunk to what stood there', () => {
    expect(lines(outcomeOf(tag, { ending: 'accepted' }), 'ornate-tags')).toEqual(['accepted: ornate-tags -1'])
  })
  it('prefers what stood there to a refused hunk', () => {
    expect(lines(outcomeOf(tag, { ending: 'refused' }), 'ornate-tags')).toEqual(['refused: ornate-tags 1'])
  })
  it('prefers what was stetted', () => {
    expect(lines(outcomeOf(tag, { ending: 'stetted' }), 'ornate-tags')).toEqual(['refused: ornate-tags 1'])
  })
  it('takes an acceptance undone at once for a refusal', () => {
    expect(lines(outcomeOf(tag, { ending: 'accepted', undoneAfterMs: 900 }), 'ornate-tags')).toEqual([
      'refused: ornate-tags 1',
    ])
  })
  it('takes an acceptance worked back to the base for a refusal', () => {
    expect(lines(outcomeOf(tag, { ending: 'accepted', settled: tag.original }), 'ornate-tags')).toEqual([
      'refused: ornate-tags 1',
    ])
  })
  it.each([{ remote: 9 }, { other: 9 }, { typed: 3, remote: 9 }])(
    'learns nothing where %o worked it back',
    changedBy => {
      expect(taught(outcomeOf(tag, { ending: 'accepted', settled: tag.original, changedBy }))).toEqual([])
    },
  )
  it('waits until an acceptance has settled', () => {
    expect(taught({ ...outcomeOf(tag, { ending: 'accepted' }), settled: null, settledAt: null })).toEqual([])
  })
  const silent: readonly EndReason[] = [
    'replaced',
    'content-gone',
    'cannot-place',
    'empty',
    'failed',
    'withheld',
    'cancelled',
    'expired',
  ]
  it.each(silent)('learns nothing from %s', ending => expect(taught(outcomeOf(tag, { ending }))).toEqual([]))
  it('reads a hunk in its passage', () => {
    const read: string[] = []
    const reader = {
      ...crudeReader,
      measureChange: (first: string, second: string) => {
        read.push(first, second)
        return {}
      },
    }
    comparisonsOf(outcomeOf(tag, { ending: 'refused' }), reader)
    expect(read).toEqual([tag.passage.replace(tag.original, tag.text), tag.passage])
  })
  it('speaks of the rule alone where a rule made the hunk', () => {
    expect(Object.keys(taught(outcomeOf(tag, { ending: 'refused' }))[0]?.change ?? {})).toEqual(['ornate-tags'])
    const [whole] = taught({ ...outcomeOf(tag, { ending: 'refused' }), rule: null })
    expect(Object.keys(whole?.change ?? {})).toEqual(['ornate-tags', 'said-tags', 'text-length', 'word-length'])
  })
  it.each([
    ['refused', 'refused: ornate-tags 1'],
    ['accepted', 'accepted: ornate-tags -1'],
  ] as const)('speaks of the rule also where its measure did not see it: %s', (ending, line) => {
    const passage = tag.passage.replace(tag.original, 'thundered')
    const unseen = outcomeOf({ ...tag, passage, original: 'thundered' }, { ending })
    expect(
      taught(unseen).map(({ kind, change }) => `${kind}: ${Object.entries(change).join().replace(',', ' ')}`),
    ).toEqual([line])
  })
  it('speaks of all of the change where the rule has no measure', () => {
    const [choice] = taught({ ...outcomeOf(tag, { ending: 'refused' }), rule: 'house-tags' as RuleId })
    expect(Object.keys(choice?.change ?? {})).toContain('ornate-tags')
    expect(Object.keys(choice?.change ?? {}).length).toBeGreaterThan(1)
  })
})

describe('three-way credit', () => {
  const typed = { changedBy: { typed: 12 } }
  const reworked = (settled: string) => outcomeOf(adverbs, { ending: 'accepted', settled, ...typed })
  it('credits the writer with what was typed over a suggestion', () => {
    expect(lines(reworked('and waited, really.'), 'intensifiers')).toEqual(['reworked: intensifiers 1'])
  })
  it('credits an acceptance only with what still stands', () => {
    expect(lines(reworked('slowly and waited.'), 'adverbs')).toEqual(['accepted: adverbs -1', 'reworked: adverbs 1'])
  })
  it('credits no acceptance with what the writer turned round', () => {
    expect(lines(reworked('slowly and quietly and fondly.'), 'adverbs')).toEqual(['reworked: adverbs 3'])
  })
  const others = [{ pasted: 1 }, { remote: 1 }, { other: 1 }, { typed: 9, pasted: 3 }]
  it.each(others)('learns nothing from the change of %o', changedBy => {
    const outcome = outcomeOf(adverbs, { ending: 'accepted', settled: 'and waited, really.', changedBy })
    expect(taught(outcome).map(({ kind }) => kind)).toEqual(['accepted'])
  })
  it('prefers what was typed in place of a refused hunk', () => {
    const outcome = outcomeOf(adverbs, { ending: 'refused', settled: 'very softly.', ...typed })
    expect(lines(outcome, 'intensifiers', 'adverbs')).toEqual([
      'refused: adverbs 2',
      'typed-instead: adverbs 1',
      'typed-instead: intensifiers 1',
    ])
  })
  it('gives the base no credit: what both share moves nothing', () => {
    expect(Object.keys(taught(outcomeOf(tag, { ending: 'refused' }))[0]?.change ?? {})).not.toContain('filter-verbs')
  })
})

describe('what is not taste', () => {
  const asked: readonly (readonly [RewriteKind, boolean])[] = [
    ['tighten', false],
    ['expand', false],
    ['voice', true],
  ]
  it.each(asked)('%s teaches length: %s', (kind, teaches) => {
    const change = taught({ ...outcomeOf(adverbs, { ending: 'accepted', kind }), rule: null })[0]?.change ?? {}
    expect('text-length' in change).toBe(teaches)
    expect('adverbs' in change).toBe(true)
  })
  it('takes a tag whose verb became another, though an unknown one, for a tag', () => {
    const put = outcomeOf(tag, { ending: 'accepted', settled: 'put in', changedBy: { typed: 6 } })
    const reworked = comparisonsOf(put, stylometryReader).filter(({ kind }) => kind === 'reworked')
    expect(reworked.map(({ lexical }) => lexical?.swaps)).toEqual([{ said: 'put in' }])
    expect(reworked.flatMap(({ change }) => Object.keys(change))).not.toContain('said-tags')
  })
  it('taking what a pass for a rule found is obedience, and leaving it is taste', () => {
    expect(taught({ ...outcomeOf(tag, { ending: 'accepted' }), trigger: 'pass' })).toEqual([])
    expect(taught({ ...outcomeOf(tag, { ending: 'refused' }), trigger: 'pass' })).not.toEqual([])
  })
  it('an own instruction asks for anything, so taking the answer teaches nothing', () => {
    expect(taught({ ...outcomeOf(tag, { ending: 'accepted', kind: 'instruction' }), rule: null })).toEqual([])
  })
  it('a changed name is a fact', () => {
    const renamed = { ...adverbs, original: 'slowly and quietly.', text: 'with Bess.' }
    expect(taught(outcomeOf(renamed, { ending: 'accepted' }))).toEqual([])
  })
  it('another hand at the keys teaches the author nothing', () => {
    expect(taught(outcomeOf(tag, { ending: 'refused' }, 'an-editor'))).toEqual([])
  })
  it('a forgotten text teaches nothing', () => {
    expect(taught({ ...outcomeOf(tag, { ending: 'refused' }), base: null })).toEqual([])
  })
  const reasons: readonly (readonly [RefusalWhy, number | undefined])[] = [
    ['not-here', 0.25],
    ['not-this-voice', 1.5],
    ['never', 1.5],
    ['changes-meaning', undefined],
  ]
  it.each(reasons)('a refusal because of %s weighs %s', (why, weight) => {
    expect(taught(outcomeOf(tag, { ending: 'refused', why }))[0]?.weight).toBe(weight)
  })
})

describe('passages', () => {
  const keys = (passage: string, from: number) => {
    const { passage: key, spot } = taught(outcomeOf({ ...tag, passage, from }, { ending: 'refused' }))[0] ?? {}
    return { key, spot }
  }
  const lead = 'The yard lay open to the wind and the whole of the wet night beyond it. '
  const spoken = `"It was your idea, if you remember it at all," she ${tag.original}, and turned round to the dark window again.`
  const at = (text: string) => text.indexOf(tag.original)
  it('are known again by the words around the change', () => {
    const [once, again] = [lead + spoken, `A dog barked. ${lead}${spoken}`]
    expect(keys(once, at(once)).spot).toBe(keys(again, at(again)).spot)
    expect(keys(once, at(once)).key).not.toBe(keys(again, at(again)).key)
  })
})

describe('ghosts', () => {
  it('that were passed by teach nothing of their own, whatever became of the last', () => {
    for (const ending of ['accepted', 'refused', 'typed-otherwise'] as const) {
      const desk = writingDesk(1)
      ghostExchange(desk, ['She very slowly went', 'She went'], ending)
      const [passed] = foldOutcomes(desk.events).filter(outcome => outcome.ending === 'replaced')
      if (passed === undefined) throw new Error('None passed by')
      expect(taught({ ...passed, settled: 'She ran', settledAt: passed.at + 1 })).toEqual([])
    }
  })
  it('prefer the accepted one to those passed by, and to nothing else', () => {
    const desk = writingDesk(1)
    ghostExchange(desk, ['She very slowly went', 'She went'], 'accepted')
    const accepted = foldOutcomes(desk.events).find(({ ending }) => ending === 'accepted')
    if (accepted === undefined) throw new Error('None accepted')
    const settled = { ...accepted, settled: accepted.suggested, settledAt: accepted.at + 1 }
    expect(taught(settled).map(({ kind, weight, change }) => [kind, weight, change.adverbs])).toEqual([
      ['passed-by', 0.5, -1],
    ])
  })
})

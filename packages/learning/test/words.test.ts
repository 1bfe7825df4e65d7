import { MODES, type ItemId } from '@understudy/contracts'
import { describeItem, wordsItemId, type ItemWord, type PersonaPatch } from '@understudy/persona'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveWeights } from '../src/weights.ts'
import { finish } from '../src/run-steps.ts'
import { learnOutcomes } from '../src/learn-outcomes.ts'
import { foldOutcomes } from '../src/fold-outcomes.ts'
import { replay } from '../src/replay.ts'
import { scoreTexts } from '../src/score-texts.ts'
import { shippedPopulation } from '../src/shipped-population.ts'
import { stylometryReader } from '../src/stylometry-reader.ts'
import { emptyLearnerState, type LearnerState } from '../src/learner-state.ts'
import { MARA_QUILL, story, type Story } from './story.ts'
import { MARA } from './writing-desk.ts'
import type { Decision } from './writing-desk.ts'

const THINGS = [
  'lamp',
  'kettle',
  'ladder',
  'shutter',
  'cart',
  'drawer',
  'basin',
  'gate',
  'mill',
  'well',
  'barrel',
  'plough',
]
const PLACES = [
  'yard',
  'attic',
  'cellar',
  'field',
  'lane',
  'chapel',
  'office',
  'kitchen',
  'station',
  'garden',
  'loft',
  'barn',
]

/** A sentence that was offered, and what the writer made of it, in a passage of its own. */
function work(
  told: Story,
  nth: number,
  [offered, made]: readonly [string, string],
  more: Partial<Decision> & { readonly rule?: string | null } = {},
): void {
  const [thing, place] = [THINGS[nth % THINGS.length] ?? '', PLACES[(nth * 5 + 1) % PLACES.length] ?? '']
  const before = `The ${thing} stood in the ${place} since noon, number${nth}. `
  const original = `A wind came over the ${place}.`
  const fill = (text: string) => text.replaceAll('THING', thing).replaceAll('PLACE', place)
  const { rule = null, ...decision } = more
  const offer = {
    rule: rule ?? '',
    passage: `${before}${original}`,
    from: before.length,
    original,
    text: fill(offered),
  }
  told.decide({ ...offer, mode: MODES[nth % 2] ?? 'action' }, { ending: 'accepted', settled: fill(made), ...decision })
}
const YONDER = ['The PLACE was yonder colder than the THING.', 'The PLACE was colder than the THING.'] as const
const LIKES = ['He sold the likes of barley in the old PLACE.', 'He sold barley in the old PLACE.'] as const
const UTILIZE = ['They would utilize the THING in the PLACE.', 'They would use the THING in the PLACE.'] as const
const typed = { changedBy: { typed: 4 } }
const listOf = (told: Story): readonly ItemWord[] => told.persona().items.get(wordsItemId({}))?.item.words ?? []
const labels = (told: Story) =>
  listOf(told).map(
    ({ text, wish, instead, status }) => `${wish} ${text}${instead === null ? '' : ` → ${instead}`} (${status})`,
  )
function worked(pair: readonly [string, string], times: number, more: Parameters<typeof work>[3] = {}): Story {
  const told = story(3, stylometryReader)
  for (let nth = 0; nth < times; nth++) work(told, nth, pair, { ...typed, ...more })
  return told
}

describe('words that a writer cuts', () => {
  it('are listed from three passages, and act from five', () => {
    expect(labels(worked(YONDER, 2))).toEqual([])
    expect(labels(worked(YONDER, 4))).toEqual(['cut yonder (proposed)'])
    expect(labels(worked(YONDER, 8))).toEqual(['cut yonder (active)'])
  })
  it('are listed as the phrase they only ever go with', () =>
    expect(labels(worked(LIKES, 10))).toEqual(['cut the likes of (active)']))
  it('are listed with what is put for them', () => {
    const told = worked(UTILIZE, 9)
    expect(labels(told)).toEqual(['cut utilize → use (active)'])
    const item = told.persona().items.get(wordsItemId({}))?.item
    expect(item && describeItem(item, 'imperative')).toBe('Write “use” for “utilize”')
  })
  it('stay away once they were taken back, and others still come', () => {
    const told = worked(YONDER, 8)
    const state = told.persona().items.get(wordsItemId({}))
    const added = told.patches[0]
    if (state === undefined || added === undefined) throw new Error('nothing was learned')
    const hold = { type: 'hold', of: { item: wordsItemId({}), word: 'yonder' }, from: false, to: true } as const
    told.change({ ...added, by: 'person', ops: [{ type: 'remove', ...state }, hold] })
    for (let nth = 8; nth < 14; nth++) work(told, nth, YONDER, typed)
    expect(labels(told)).toEqual([])
    for (let nth = 14; nth < 23; nth++) work(told, nth, UTILIZE, typed)
    told.close()
    expect(labels(told)).toEqual(['cut utilize → use (active)'])
  })
  it('come into one item, each by a patch with its cause and its test', () => {
    const told = worked(YONDER, 8)
    for (let nth = 8; nth < 17; nth++) work(told, nth, UTILIZE, typed)
    expect(labels(told)).toEqual(['cut utilize → use (active)', 'cut yonder (active)'])
    const about = told.patches.filter(({ ops }) => ops.some(op => op.type === 'word' || op.type === 'add'))
    expect(about.length).toBeGreaterThan(2)
    for (const { check, cause } of about) {
      expect(check?.after).toBeLessThan(check?.before ?? 0)
      expect(cause.params?.['statement']).toMatch(/“/)
    }
  })
  it.each([
    ['a name', ['In the PLACE stood Oskar with the THING.', 'In the PLACE stood with the THING.'], {}],
    ['a number', ['There were 40 ropes by the THING.', 'There were 50 ropes by the THING.'], {}],
    ['grammar', ['It was the THING that broke the PLACE.', 'It was THING that broke the PLACE.'], {}],
    ['a thing put for another', ['The morning came to the PLACE.', 'The evening came to the PLACE.'], {}],
  ] as const)('are none of %s', (_, pair, more) => expect(labels(worked(pair, 9, more))).toEqual([]))
  it('are none that another hand changed', () =>
    expect(labels(worked(YONDER, 9, { changedBy: { typed: 4, pasted: 3 } }))).toEqual([]))
  it('are none that were left standing as often', () => {
    const told = story(3, stylometryReader)
    for (let nth = 0; nth < 18; nth++) {
      const [offered, made] = YONDER
      const kept = `In the PLACE it was yonder ${nth % 4 === 1 ? 'dark' : 'cold'}, and no one came`
      work(told, nth, nth % 2 === 0 ? [offered, made] : [`${kept}.`, `${kept}!`], typed)
    }
    expect(labels(told)).toEqual([])
  })
  it('go again when they come back', () => {
    const told = worked(YONDER, 6)
    const [offered, made] = YONDER
    for (let nth = 6; nth < 24; nth++) work(told, nth, [made, offered], typed)
    expect(labels(told).filter(label => label.startsWith('cut'))).toEqual([])
  })
})

describe('what the request asked for', () => {
  const tightened = (pair: readonly [string, string]) => {
    const told = story(3, stylometryReader)
    for (let nth = 0; nth < 9; nth++) {
      const before = `The ${THINGS[nth]} number${nth} stood by. `
      const [original, text] = pair.map(each => each.replaceAll('THING', THINGS[nth] ?? '').replaceAll('PLACE', 'yard'))
      const offer = { rule: '', passage: `${before}${original}`, from: before.length, original: original ?? '' }
      told.decide({ ...offer, text: text ?? '', mode: 'action' }, { ending: 'refused', kind: 'tighten' })
    }
    return told
  }
  it('teaches no word that went with the length', () => expect(tightened(YONDER).state().sightings).toEqual([]))
  it('teaches what was put for what all the same', () => expect(tightened(UTILIZE).state().sightings).toHaveLength(9))
})

describe('a list of words', () => {
  const person = (ops: PersonaPatch['ops'], at: number): PersonaPatch => ({
    format: 1,
    id: `by-mara-${at}` as PersonaPatch['id'],
    at,
    counter: 0,
    device: 'laptop' as PersonaPatch['device'],
    actor: MARA,
    by: 'person',
    cause: { key: 'test.said' },
    learner: null,
    check: null,
    cost: null,
    ops,
  })
  const item: ItemId = wordsItemId({})
  const score = (told: Story) => {
    const weights = effectiveWeights(told.state().posterior, told.persona(), stylometryReader.population())
    const texts = ['The sea was colder than a stone.']
    const request = { weights, base: 'The sea was yonder colder than a stone.', texts, place: {}, language: 'en' }
    return scoreTexts(request, stylometryReader)[0]
  }
  it('makes its words act, and names them', () => {
    const scored = score(worked(YONDER, 8))
    expect(scored?.own).toBeGreaterThan(1.4)
    expect(scored?.moved).toContainEqual(expect.objectContaining({ effect: 'word:yonder', went: -1, isOwn: true }))
  })
  it.each(['refused', 'retired'] as const)('stops acting once %s, and stays away', to => {
    const told = worked(YONDER, 8)
    told.change(person([{ type: 'transition', item, from: 'active', to }], 1))
    for (let nth = 8; nth < 14; nth++) work(told, nth, YONDER, typed)
    expect(told.status(item)).toBe(to)
    expect(score(told)?.own).toBe(0)
  })
  it('stays without a word that was taken off', () => {
    const told = worked(YONDER, 8)
    const [from] = listOf(told)
    if (from === undefined) throw new Error('no word was listed')
    told.change(person([{ type: 'word', item, word: from.text, from, to: { ...from, status: 'refused' } }], 1))
    for (let nth = 8; nth < 14; nth++) work(told, nth, YONDER, typed)
    expect(labels(told)).toEqual(['cut yonder (refused)'])
    expect(score(told)?.own).toBe(0)
  })
  it('holds its weight at lock', () => {
    const told = worked(YONDER, 8)
    told.change(person([{ type: 'set-locked', item, from: false, to: true, weight: 0.7 }], 1))
    expect(score(told)?.own).toBeCloseTo(0.7, 9)
  })
  it('is counted anew at the close of a session', () => {
    const told = worked(YONDER, 8)
    told.close()
    expect(listOf(told)[0]?.evidence).toEqual({ for: 8, against: 0 })
    expect(told.persona().items.get(item)?.outcomes).toHaveLength(8)
  })
})

describe('the state that is kept', () => {
  it('is learned anew to the same bytes, and piece by piece alike', () => {
    const told = worked(YONDER, 5)
    for (let nth = 5; nth < 15; nth++) work(told, nth, nth % 2 === 0 ? LIKES : UTILIZE, typed)
    const input = { identity: MARA_QUILL, events: told.desk.events, patches: [], closing: false, vetoed: [] }
    const again = finish(replay(input, stylometryReader))
    expect(JSON.stringify(again.state)).toBe(JSON.stringify(told.state()))
    expect(again.patches).toEqual(told.patches)
  })
  it('holds no word of what was forgotten', () => {
    const told = worked(YONDER, 8)
    const forgotten = new Set(foldOutcomes(told.desk.events).map(({ id }) => id))
    for (let nth = 8; nth < 14; nth++) work(told, nth, UTILIZE, typed)
    expect(JSON.stringify(told.state())).toContain('yonder')
    const input = { identity: MARA_QUILL, events: told.desk.events, patches: [], closing: true, vetoed: [...forgotten] }
    const { state, patches } = finish(replay(input, stylometryReader))
    expect(JSON.stringify([state, patches])).not.toContain('yonder')
    expect(JSON.stringify(state)).toContain('utilize')
  })
  it('goes on from where it was kept as it would have', () => {
    const whole = worked(YONDER, 4)
    for (let nth = 4; nth < 10; nth++) work(whole, nth, UTILIZE, typed)
    const outcomes = foldOutcomes(whole.desk.events)
    const from = (state: LearnerState, some: typeof outcomes, persona = whole.persona()) =>
      finish(learnOutcomes(state, { outcomes: some, persona, patches: [], closing: false }, stylometryReader))
    const nobody = story(1, stylometryReader).persona()
    const first = from(emptyLearnerState(stylometryReader.version), outcomes.slice(0, 5), nobody)
    const kept: LearnerState = JSON.parse(JSON.stringify(first.state))
    expect(from(kept, outcomes.slice(5), first.persona).state).toEqual(whole.state())
  })
})

it('a population ranks drafts, and says nothing of its own', () => {
  const population = shippedPopulation()
  const words = [...population].filter(([key]) => /^word:[a-z]{4,}$/.test(key))
  fc.assert(
    fc.property(fc.constantFrom(...words), ([key, weight]) => {
      const base = 'They came down to the water in the end.'
      const texts = [base.replace('in the', `${key.slice(5)} in the`)]
      const [scored] = scoreTexts({ weights: [], base, texts, place: {}, language: 'en' }, stylometryReader)
      expect(scored?.own).toBe(0)
      expect(scored?.moved.every(({ isOwn }) => !isOwn)).toBe(true)
      if (weight === 0) return
      expect(scored?.score).not.toBe(0)
    }),
    { numRuns: 60 },
  )
})

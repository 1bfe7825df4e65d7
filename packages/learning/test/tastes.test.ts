import { SUPPRESS_BELOW, selectBest } from '@understudy/choice'
import { MODES, type Mode } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { stylometryReader } from '../src/stylometry-reader.ts'
import { scoreTexts } from '../src/score-texts.ts'
import { effectiveWeights } from '../src/weights.ts'
import { crudeReader } from './crude-reader.ts'
import { offerOf, pick, RULES, type Offer } from './passages.ts'
import { story, type Story } from './story.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const READERS = [
  ['patterns', crudeReader],
  ['the measures that ship', stylometryReader],
] as const
const OTHERS = RULES.filter(rule => rule !== 'ornate-tag')

/** Offers of every rule, `rule` being one in `every`, until `count` of it have been decided. */
function sitting(
  told: Story,
  {
    rule,
    count,
    every = 3,
    noise = 0,
    keeps,
  }: { rule: string; count: number; every?: number; noise?: number; keeps: boolean },
): void {
  const { random } = told.desk.env
  for (let turn = 0; turn < count * every; turn++) {
    const offer = offerOf(turn % every === 0 ? rule : pick(OTHERS, random), random)
    const wanted = offer.rule === rule ? !keeps : true
    told.decide(offer, { ending: wanted === random() >= noise ? 'accepted' : 'refused' })
  }
}
const another = (told: Story, rule: string): Offer => offerOf(rule, told.desk.env.random)

const passagesOf = (told: Story) => new Set(told.state().choices.map(({ passage }) => passage)).size

describe.each(READERS)('a writer who keeps ornate tags and takes every other fix, read by %s', (_, reader) => {
  it.each(SEEDS)('gets the item proposed, then active, with its evidence (seed %d)', seed => {
    const told = story(seed, reader)
    sitting(told, { rule: 'ornate-tag', count: 4, keeps: true })
    expect(told.status('ornate-tags.higher')).toBe('proposed')
    expect(told.score(another(told, 'ornate-tag'))).toBeGreaterThan(SUPPRESS_BELOW)
    sitting(told, { rule: 'ornate-tag', count: 3, keeps: true })
    const state = [...told.persona().items.values()].find(({ item }) => item.id === 'ornate-tags.higher')
    expect(state?.item).toMatchObject({ status: 'active', source: 'learned', scope: {} })
    expect(state?.item.evidence.for).toBeGreaterThanOrEqual(5)
    expect(state?.item.evidence.against).toBe(0)
    expect(state?.outcomes.length).toBeGreaterThanOrEqual(5)
  })
  it.each(SEEDS)('is offered no further one, and every other kind still (seed %d)', seed => {
    const told = story(seed, reader)
    sitting(told, { rule: 'ornate-tag', count: 7, keeps: true })
    expect(told.score(another(told, 'ornate-tag'))).toBeLessThan(SUPPRESS_BELOW)
    for (const rule of OTHERS) expect(told.score(another(told, rule))).toBeGreaterThanOrEqual(SUPPRESS_BELOW)
  })
  it.each(SEEDS)('is offered it in four passages, and after five in no mode any more (seed %d)', seed => {
    const told = story(seed, reader)
    const offered = MODES.map(mode => offerOf('ornate-tag', told.desk.env.random, mode))
    const shown = () => offered.filter(offer => told.score(offer) >= SUPPRESS_BELOW).map(({ mode }) => mode)
    while (passagesOf(told) < 5) {
      expect(shown()).toEqual(MODES)
      told.decide(another(told, 'ornate-tag'), { ending: 'refused' })
    }
    expect(told.status('ornate-tags.higher')).toBe('active')
    expect(shown()).toEqual([])
  })
  it.each(SEEDS)('bears one slip in ten (seed %d)', seed => {
    const told = story(seed, reader)
    sitting(told, { rule: 'ornate-tag', count: 16, keeps: true, noise: 0.1 })
    expect(told.status('ornate-tags.higher')).toMatch(/proposed|active/)
    expect(told.score(another(told, 'ornate-tag'))).toBeLessThan(-0.5)
    expect(told.status('ornate-tags.lower')).toBeNull()
  })
  it.each(SEEDS)('is followed when the taste flips (seed %d)', seed => {
    const told = story(seed, reader)
    sitting(told, { rule: 'ornate-tag', count: 8, keeps: true })
    sitting(told, { rule: 'ornate-tag', count: 14, keeps: false })
    expect(told.status('ornate-tags.higher')).toBe('superseded')
    expect(told.score(another(told, 'ornate-tag'))).toBeGreaterThan(SUPPRESS_BELOW)
  })
})

describe('a writer who changes their mind', () => {
  const wanted = (mode: Mode) => (told: Story) => offerOf('ornate-tag', told.desk.env.random, mode)
  it.each([
    ['where the choices were made', wanted('action')],
    ['in another mode', wanted('dialogue')],
  ])('is offered the kind again after a few that were explored, %s', (_, next) => {
    for (const seed of SEEDS) {
      const told = story(seed, crudeReader)
      for (let i = 0; i < 8; i++) told.decide(another(told, 'ornate-tag'), { ending: 'refused' })
      let explored = 0
      while (told.score(next(told)) < SUPPRESS_BELOW && explored < 20) {
        told.decide(next(told), { ending: 'accepted' })
        told.close()
        explored++
      }
      expect(explored).toBeGreaterThan(0)
      expect(explored).toBeLessThanOrEqual(4)
    }
  })
})

describe.each(READERS)('a writer who cuts adverbs, read by %s', (_, reader) => {
  const CANDIDATES = [
    'He crossed the yard slowly and the rain came down heavily on the cart.',
    'He crossed the yard and the rain came down on the cart.',
    'He crossed the yard quietly and the rain came down steadily on the cart.',
  ]
  const BASE = 'He crossed the yard slowly, and the rain came heavily down on the cart.'
  it.each(SEEDS)('is shown the candidate that obeys, wherever it stands (seed %d)', seed => {
    const told = story(seed, reader)
    sitting(told, { rule: 'adverb', count: 7, keeps: false })
    expect(told.status('adverbs.lower')).toMatch(/proposed|active/)
    const weights = effectiveWeights(told.state().posterior, told.persona())
    for (const shift of [0, 1, 2]) {
      const texts = [...CANDIDATES.slice(shift), ...CANDIDATES.slice(0, shift)]
      const scores = scoreTexts({ weights, base: BASE, texts, place: { mode: 'action' }, language: 'en' }, reader)
      const contenders = texts.map((text, index) => ({ text, reward: scores[index]?.score ?? 0, barred: false }))
      const { index } = selectBest(contenders, {
        alpha: 0,
        beta: null,
        similarity: all => all.map(() => all.map(() => 1)),
      })
      expect(texts[index ?? -1]).toBe(CANDIDATES[1])
      expect(scores[index ?? -1]?.moved[0]?.effect).toBe('adverbs')
    }
  })
  it('learns it as well from reworked acceptances', () => {
    const told = story(1, reader)
    for (let i = 0; i < 6; i++) {
      const offer = another(told, 'adverb')
      const eager = {
        ...offer,
        original: offer.text,
        text: 'and waited eagerly and hopefully.',
        passage: offer.passage.replace(offer.original, offer.text),
      }
      told.decide(eager, { ending: 'accepted', settled: 'and waited.', changedBy: { typed: 24 } })
    }
    expect(told.status('adverbs.lower')).toMatch(/proposed|active/)
  })
})

describe.each(READERS)('what teaches nothing, read by %s', (_, reader) => {
  it.each(SEEDS)('renaming characters (seed %d)', seed => {
    const told = story(seed, reader)
    const { random } = told.desk.env
    for (let i = 0; i < 12; i++) {
      const passage = `Bess walked down to the ${pick(['quay', 'yard', 'mill'], random)} and Bess did not look back (${i}).`
      told.decide(
        { rule: 'name', passage, from: 0, original: 'Bess', text: 'Maximiliana', mode: 'action' },
        { ending: 'accepted' },
      )
      told.decide(
        { rule: 'name', passage, from: 0, original: 'Bess', text: 'Tom', mode: 'action' },
        { ending: 'refused' },
      )
    }
    expect(told.patches.filter(({ ops }) => ops.some(op => op.type === 'add' && op.item.measure !== null))).toEqual([])
    expect(told.state().choices).toEqual([])
  })
  it.each(SEEDS)('taking whole rewrites that each change several things (seed %d)', seed => {
    const told = story(seed, reader)
    for (let i = 0; i < 20; i++) {
      const { passage, mode, original, text } = offerOf('adverb', told.desk.env.random)
      const whole = passage.replace(original, text).replace(/ (?=\w+\.$)/, ', so far, ')
      told.decide({ rule: 'whole', passage, from: 0, original: passage, text: whole, mode }, { ending: 'accepted' })
    }
    expect(told.state().choices.length).toBeGreaterThan(10)
    expect(told.persona().items.size).toBe(0)
  })
  it.each(SEEDS)('asking for tighten, and taking it ten times: no taste for short (seed %d)', seed => {
    const told = story(seed, reader)
    for (let i = 0; i < 10; i++) {
      const { passage, mode } = offerOf(pick(RULES, told.desk.env.random), told.desk.env.random)
      const shorter = passage
        .split(/(?<=\.) /)
        .slice(1)
        .join(' ')
      told.decide(
        { rule: 'whole', passage, from: 0, original: passage, text: shorter, mode },
        { ending: 'accepted', kind: 'tighten' },
      )
    }
    const short = [...told.persona().items.values()].filter(({ item }) => /length/.test(item.measure ?? ''))
    expect(short).toEqual([])
    expect(told.state().posterior.beliefs['text-length']).toBeUndefined()
  })
  it('the same passage refused again and again', () => {
    const told = story(1, reader)
    const offer = another(told, 'ornate-tag')
    for (let i = 0; i < 12; i++) told.decide(offer, { ending: 'refused' })
    expect(told.status('ornate-tags.higher')).toBeNull()
  })
  it.each(SEEDS)('a coin (seed %d)', seed => {
    const told = story(seed, reader)
    const { random } = told.desk.env
    for (let i = 0; i < 60; i++)
      told.decide(offerOf(pick(RULES, random), random), { ending: random() < 0.5 ? 'accepted' : 'refused' })
    const active = [...told.persona().items.values()].filter(({ item }) => item.status === 'active')
    expect(active.length).toBeLessThanOrEqual(2)
  })
})

describe('a taste of one mode', () => {
  it.each(SEEDS)('is said for the mode, and not everywhere (seed %d)', seed => {
    const told = story(seed, crudeReader)
    const { random } = told.desk.env
    for (let i = 0; i < 40; i++) {
      const mode = i % 2 === 0 ? 'dialogue' : 'action'
      told.decide(offerOf('ornate-tag', random, mode), { ending: mode === 'dialogue' ? 'refused' : 'accepted' })
    }
    expect(told.status('ornate-tags.higher.mode=dialogue')).toBe('active')
    expect(told.status('ornate-tags.lower.mode=action')).toBe('active')
    expect([told.status('ornate-tags.higher'), told.status('ornate-tags.lower')]).not.toContain('active')
    expect(told.score(offerOf('ornate-tag', random, 'dialogue'))).toBeLessThan(SUPPRESS_BELOW)
    expect(told.score(offerOf('ornate-tag', random, 'action'))).toBeGreaterThanOrEqual(0)
  })
})

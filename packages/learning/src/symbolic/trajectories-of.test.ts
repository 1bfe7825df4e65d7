import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../../test/crude-reader.ts'
import type { Offer } from '../../test/passages.ts'
import { writingDesk, type Decision } from '../../test/writing-desk.ts'
import type { ReadEvent } from '../event-order.ts'
import { foldOutcomes } from '../fold-outcomes.ts'
import { finish } from '../run-steps.ts'
import { trajectoriesOf } from './trajectories-of.ts'

const OFFER: Offer = {
  rule: '',
  passage: 'The gate stood open. The lane was empty, quite empty. Nobody came.',
  from: 21,
  original: 'The lane was empty, quite empty.',
  text: 'The lane lay empty as a harbour in winter.',
  mode: 'description',
}

function trajectoriesIn(events: readonly ReadEvent[]) {
  return finish(trajectoriesOf({ events, outcomes: foldOutcomes(events), reader: crudeReader }))
}

function decided(decision: Decision, offer: Partial<Offer> = {}, actor?: string) {
  const desk = writingDesk(1, actor === undefined ? {} : { actor })
  desk.decide({ ...OFFER, ...offer }, decision)
  return trajectoriesIn(desk.events)[0]
}

const typed = (settled: string): Decision => ({ ending: 'accepted', settled, changedBy: { typed: 9 } })

describe('an exchange', () => {
  it('is what was asked, what there was to choose from, and how it ended', () => {
    const trajectory = decided({ ending: 'accepted' })
    expect(trajectory).toMatchObject({
      document: 'saltmarsh',
      place: { mode: 'description' },
      language: 'en',
      asked: { type: 'rewrite', kind: 'voice', selected: OFFER.passage, instruction: null },
      candidates: [{ text: OFFER.text, chosen: true, dropped: false }],
      offers: [{ ending: 'accepted', shown: OFFER.text, settled: OFFER.text }],
      prompt: null,
      tools: {},
    })
  })

  it('has the prompt and the tools that are known of it', () => {
    const desk = writingDesk(1)
    desk.decide(OFFER, { ending: 'accepted' })
    const tools = { notes: { on: false, most: 12 } }
    const events = desk.events.map(event => (event.type === 'requested' ? { ...event, tools } : event))
    const exchange = events[0]?.exchange ?? ('' as ReadEvent['exchange'])
    const input = { events, outcomes: foldOutcomes(events), reader: crudeReader }
    const beside = { prompts: new Map([[exchange, ['Write on.', null]]]) }
    expect(finish(trajectoriesOf({ ...input, ...beside }))).toMatchObject([{ prompt: ['Write on.', null], tools }])
  })

  it('comes in the order of asking, whatever order its events have and however often they come', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 4 }), (random, count) => {
        const desk = writingDesk(count)
        for (let at = 0; at < count; at++)
          desk.decide(
            { ...OFFER, from: OFFER.from },
            at % 2 === 0 ? typed('The lane lay empty.') : { ending: 'refused' },
          )
        const shuffled = [...desk.events, ...desk.events.slice(0, 5)]
          .map(event => ({ event, key: random.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ event }) => event)
        expect(trajectoriesIn(shuffled)).toEqual(trajectoriesIn(desk.events))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a difference', () => {
  const sentence = 'The lane lay empty.'
  const inPlace = (text: string) => OFFER.passage.replace(OFFER.original, text)

  it('is one sentence near the change, with both sides', () => {
    expect(decided(typed(sentence))?.differences).toMatchObject([
      {
        by: 'reworked',
        passed: inPlace(OFFER.text),
        kept: inPlace(sentence),
        kind: 'voice',
        place: { mode: 'description' },
      },
    ])
  })

  it.each<[string, Decision, string | null]>([
    ['taken', { ending: 'accepted' }, 'accepted'],
    ['refused', { ending: 'refused' }, 'refused'],
    ['stetted', { ending: 'stetted' }, 'refused'],
    ['undone at once', { ending: 'accepted', undoneAfterMs: 900 }, 'refused'],
    ['worked back to what stood there', typed(OFFER.original), 'refused'],
    ['taken and reworked', typed(sentence), 'reworked'],
    [
      'refused and written otherwise',
      { ending: 'refused', settled: sentence, changedBy: { typed: 5 } },
      'typed-instead',
    ],
    ['typed otherwise', { ending: 'typed-otherwise', settled: sentence, changedBy: { typed: 5 } }, 'typed-instead'],
    ['replaced', { ending: 'replaced' }, null],
    ['expired', { ending: 'expired' }, null],
    ['refused because it changes the meaning', { ending: 'refused', why: 'changes-meaning' }, null],
    ['taken, and pasted over', { ending: 'accepted', settled: sentence, changedBy: { typed: 5, pasted: 3 } }, null],
    ['taken, and changed by somebody else', { ending: 'accepted', settled: sentence, changedBy: { remote: 3 } }, null],
    ['taken as the writer’s own instruction asked', { ending: 'accepted', kind: 'instruction' }, null],
  ])('of what was %s: %#', (_, decision, by) => {
    expect(decided(decision)?.differences.map(difference => difference.by)).toEqual(by === null ? [] : [by])
  })

  it('is none where a name or a number changed', () => {
    expect(decided(typed('Tom came down the lane.'))?.differences).toEqual([])
  })

  it('is none where other hands were on the keys', () => {
    expect(decided(typed(sentence), {}, 'an-editor')).toMatchObject({ differences: [], cost: null })
  })

  it('is none of one side alone', () => {
    expect(
      decided({ ending: 'accepted', settled: '' }, { passage: OFFER.original, from: 0, text: '' })?.differences,
    ).toEqual([])
  })

  it('is none of forgotten words', () => {
    const desk = writingDesk(1)
    desk.decide(OFFER, { ending: 'accepted' })
    const events = desk.events
    const outcomes = foldOutcomes(events).map(outcome => ({
      ...outcome,
      suggested: null,
      base: null,
      settled: null,
      passage: null,
    }))
    const [trajectory] = finish(trajectoriesOf({ events, outcomes, reader: crudeReader }))
    expect(trajectory).toMatchObject({ differences: [], cost: null })
  })

  it('has one passage however often it is asked about', () => {
    const desk = writingDesk(1)
    const decide = (passage: string) => desk.decide({ ...OFFER, passage }, { ending: 'refused' })
    // too far behind the words to be seen from them
    const behind = ' The wind dropped, and then there was rain for a while.'
    decide(`${OFFER.passage}${behind}`)
    decide(`${OFFER.passage}${behind} It went on.`)
    const passages = trajectoriesIn(desk.events).flatMap(({ differences }) => differences.map(({ passage }) => passage))
    expect(passages).toHaveLength(2)
    expect(new Set(passages).size).toBe(1)
  })

  it('of what was passed by is told where taking it was only what was asked', () => {
    const desk = writingDesk(2)
    desk.decide(OFFER, { ending: 'accepted', kind: 'instruction' })
    const outcomes = foldOutcomes(desk.events).map(outcome => ({ ...outcome, passedBy: [null, sentence] }))
    const [trajectory] = finish(trajectoriesOf({ events: desk.events, outcomes, reader: crudeReader }))
    expect(trajectory?.differences).toMatchObject([
      { by: 'passed-by', passed: inPlace(sentence), kept: inPlace(OFFER.text), kind: 'instruction' },
    ])
  })
})

describe('the cost', () => {
  it.each<[string, Decision, number | null]>([
    ['nothing where it stands as it was', { ending: 'accepted' }, 0],
    ['all where nothing of it was wanted', { ending: 'accepted', settled: 'Rain fell', changedBy: { typed: 30 } }, 1],
    ['unknown where nobody decided', { ending: 'expired' }, null],
    ['unknown where others wrote', { ending: 'accepted', settled: 'Rain', changedBy: { pasted: 4 } }, null],
  ])('is %s', (_, decision, cost) => {
    expect(decided(decision)?.cost).toBe(cost)
  })

  it('grows with every word that was changed', () => {
    const said = OFFER.text.split(' ')
    const costs = said.map(
      (__, at) => decided(typed([...said.slice(0, at).map(() => 'x'), ...said.slice(at)].join(' ')))?.cost ?? -1,
    )
    expect(costs).toEqual(costs.toSorted((one, other) => one - other))
    expect(costs[0]).toBe(0)
  })
})

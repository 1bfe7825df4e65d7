import type { EndReason, Outcome, SuggestionId } from '@understudy/contracts'
import { wasRefused, wasTaken } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offerOf, RULES, pick } from '../test/passages.ts'
import { ghostExchange, writingDesk } from '../test/writing-desk.ts'
import type { ReadEvent } from './event-order.ts'
import { foldOutcomes } from './fold-outcomes.ts'

const offer = offerOf('ornate-tag', seededEnv(3).random)
function only(events: readonly ReadEvent[]): Outcome {
  const [outcome, ...others] = foldOutcomes(events)
  if (outcome === undefined || others.length > 0)
    throw new Error(`Expected one outcome, got ${others.length + (outcome ? 1 : 0)}`)
  return outcome
}

describe('foldOutcomes', () => {
  it('reads an acceptance that settled', () => {
    const desk = writingDesk(1)
    const id = desk.decide(offer, { ending: 'accepted', kind: 'tighten' })
    const outcome = only(desk.events)
    expect(outcome).toMatchObject({
      id,
      request: 'rewrite',
      kind: 'tighten',
      rule: 'ornate-tag',
      ending: 'accepted',
      takenBack: false,
      passage: offer.passage,
      passageFrom: offer.from,
      base: offer.original,
      suggested: offer.text,
      settled: offer.text,
      keptChars: offer.text.length,
      probability: 1,
    })
    expect([wasTaken(outcome), wasRefused(outcome)]).toEqual([true, false])
    expect(outcome.events).toHaveLength(5)
  })
  it('has none for what was never shown', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'refused' })
    expect(foldOutcomes(desk.events.filter(({ type }) => type !== 'shown'))).toEqual([])
  })
  it('has none before the ending', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'refused' })
    expect(foldOutcomes(desk.events.filter(({ type }) => type !== 'ended'))).toEqual([])
  })
  it('stands without request and consideration', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'refused' })
    const outcome = only(desk.events.filter(({ type }) => type === 'shown' || type === 'ended'))
    expect(outcome).toMatchObject({ request: 'rewrite', kind: null, settled: null, settledAt: null, probability: 1 })
  })
  it('keeps a forgotten text as null', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'refused' })
    const forgotten = desk.events.map(event => (event.type === 'settled' ? { ...event, base: null } : event))
    expect(only(forgotten).base).toBeNull()
  })
  it('counts the first ending', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'accepted' })
    const ended = desk.events.find(({ type }) => type === 'ended')
    if (ended?.type !== 'ended') throw new Error('No ending')
    desk.log(ended.exchange, { ...ended, type: 'ended', reason: 'refused' })
    expect(
      only([
        ...desk.events.slice(0, 5),
        { ...ended, id: 'later' as ReadEvent['id'], at: ended.at + 9, reason: 'refused' },
      ]).ending,
    ).toBe('accepted')
  })

  const undone: readonly (readonly [number, boolean])[] = [
    [400, true],
    [5_000, true],
    [5_001, false],
  ]
  it.each(undone)('reads an acceptance undone after %d ms as taken back: %s', (undoneAfterMs, takenBack) => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'accepted', undoneAfterMs })
    expect(only(desk.events).takenBack).toBe(takenBack)
  })
})

describe('an acceptance that came back when it was undone', () => {
  const reopened = (reason: EndReason, undoneAfterMs = 300) => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'accepted', undoneAfterMs })
    const shown = desk.events.find(({ type }) => type === 'shown')
    if (shown?.type !== 'shown') throw new Error('Nothing shown')
    const again = 'again' as SuggestionId
    desk.log(shown.exchange, {
      type: 'shown',
      suggestion: again,
      candidate: shown.candidate,
      proposer: shown.proposer,
      hunks: shown.hunks,
      reopens: shown.suggestion,
    })
    desk.log(shown.exchange, {
      type: 'ended',
      suggestion: again,
      hunk: shown.hunks[0]?.hunk ?? null,
      reason,
      why: null,
      accepted: '',
      shownMs: 1,
    })
    return only(desk.events)
  }
  it('is taken when it is accepted after all', () => expect(wasTaken(reopened('accepted'))).toBe(true))
  it('is refused when it is refused', () => expect(wasRefused(reopened('refused'))).toBe(true))
  it('is refused when nothing more is done', () => expect(wasRefused(reopened('expired'))).toBe(true))
  it('is refused when something else is written there', () =>
    expect(wasRefused(reopened('typed-otherwise'))).toBe(true))
  it('is neither where it was undone later and then lost', () => {
    const outcome = reopened('content-gone', 6_000)
    expect([wasTaken(outcome), wasRefused(outcome)]).toEqual([false, false])
  })
})

describe('later readings', () => {
  it('are appended: the last counts for what was kept, and the first settling for the rest', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'accepted' })
    const settled = desk.events.find(({ type }) => type === 'settled')
    if (settled?.type !== 'settled') throw new Error('Not settled')
    const { suggestion, hunk } = settled
    for (const [reading, keptChars] of [
      ['next-session', 3],
      ['end-of-work', 2],
    ] as const)
      desk.log(settled.exchange, { type: 'survival', suggestion, hunk, reading, text: 'ab', keptChars })
    expect(only(desk.events)).toMatchObject({ ending: 'accepted', settled: offer.text, keptChars: 2 })
  })
  it('say nothing of what this log knows nothing of', () => {
    const desk = writingDesk(1)
    desk.decide(offer, { ending: 'accepted' })
    expect(foldOutcomes(desk.events.filter(({ type }) => type !== 'shown'))).toEqual([])
  })
})

describe('ghosts', () => {
  it('take the text last shown, and name what was passed by on screen', () => {
    const desk = writingDesk(1)
    ghostExchange(desk, ['The tide turned', 'Nobody came'], 'accepted')
    const outcomes = foldOutcomes(desk.events)
    expect(outcomes.map(({ ending }) => ending)).toEqual(['replaced', 'accepted'])
    expect(outcomes[1]).toMatchObject({
      suggested: 'Nobody came at all.',
      passedBy: ['The tide turned at all.'],
      passage: '',
      base: '',
    })
  })
})

describe('foldOutcomes as a fold of a set', () => {
  const endings: readonly EndReason[] = ['accepted', 'refused', 'stetted', 'expired']
  const diary = (seed: number): readonly ReadEvent[] => {
    const desk = writingDesk(seed)
    const { random } = desk.env
    for (let i = 0; i < 8; i++) desk.decide(offerOf(pick(RULES, random), random), { ending: pick(endings, random) })
    return desk.events
  }
  const shuffled = (events: readonly ReadEvent[], seed: number) => {
    const { random } = seededEnv(seed)
    return events
      .map(event => ({ event, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ event }) => event)
  }
  it('does not depend on the order or on repeats', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(), (seed, order) => {
        const events = diary(seed)
        expect(foldOutcomes(shuffled([...events, ...events.slice(0, 11)], order))).toEqual(foldOutcomes(events))
      }),
      { numRuns: 60 },
    )
  })
  it('takes any part of a log', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (seed, keep) => {
        const whole = new Set(foldOutcomes(diary(seed)).map(({ id }) => id))
        const part = foldOutcomes(diary(seed).filter((_, index) => keep[index] ?? true))
        expect(part.every(({ id }) => whole.has(id))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it('at another place are no rivals', () => {
    const desk = writingDesk(1)
    ghostExchange(desk, ['The tide turned', 'Nobody came'], 'accepted')
    const moved = desk.events.map(event =>
      event.type === 'shown' && event.hunks[0]?.text?.startsWith('The tide')
        ? { ...event, hunks: event.hunks.map(hunk => ({ ...hunk, at: { ...hunk.at, from: 1, to: 1 } })) }
        : event,
    )
    expect(foldOutcomes(moved).map(({ passedBy }) => passedBy)).toEqual([[], []])
  })
})

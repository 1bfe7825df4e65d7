import {
  SESSION_IDLE_MS,
  wasRefused,
  wasTaken,
  type ActorId,
  type CandidateId,
  type DeviceId,
  type EndReason,
  type ExchangeId,
  type ProposerId,
  type SessionId,
  type SuggestionId,
} from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offerOf, pick, RULES } from '../test/passages.ts'
import { writingDesk, type Decision, type WritingDesk } from '../test/writing-desk.ts'
import type { ReadEvent } from './event-order.ts'
import { foldOutcomes } from './fold-outcomes.ts'
import { foldSessions } from './fold-sessions.ts'
import type { Session } from './session.ts'
import { openSessionFold } from './session-fold.ts'

const MINUTE = 60_000
const offer = offerOf('ornate-tag', seededEnv(3).random)
const later = (desk: WritingDesk) => desk.env.now() + 24 * 60 * MINUTE

function only(sessions: readonly Session[]): Session {
  const [session, ...others] = sessions
  if (session === undefined || others.length > 0) throw new Error(`Expected one session, got ${sessions.length}`)
  return session
}

function decided(...decisions: readonly Decision[]): WritingDesk {
  const desk = writingDesk(1)
  for (const decision of decisions) desk.decide(offer, decision)
  return desk
}

/** The same events, as another page or pair of hands would have logged them. */
function by(events: readonly ReadEvent[], change: { session?: string; device?: string; actor?: string }) {
  return events.map(
    (event): ReadEvent => ({
      ...event,
      session: (change.session ?? event.session) as SessionId,
      device: (change.device ?? event.device) as DeviceId,
      context: { ...event.context, actor: (change.actor ?? event.context.actor) as ActorId },
    }),
  )
}

describe('a session', () => {
  it('holds its exchanges and what became of them', () => {
    const desk = decided({ ending: 'accepted' }, { ending: 'refused' }, { ending: 'stetted' }, { ending: 'expired' })
    const session = only(foldSessions(desk.events, later(desk)))
    const requested = desk.events.filter(({ type }) => type === 'requested')
    const ended = desk.events.findLast(
      ({ type, ...event }) => type === 'ended' && 'reason' in event && event.reason === 'stetted',
    )
    expect(session).toMatchObject({
      id: desk.events[0]?.session,
      documents: ['saltmarsh'],
      begunAt: desk.events[0]?.at,
      exchanges: requested.map(({ exchange }) => exchange),
      shown: 4,
      accepted: 1,
      refused: 2,
    })
    // the last request was activity too
    expect(session.endedAt).toBe(requested.at(-1)?.at)
    expect(session.endedAt).toBeGreaterThan(ended?.at ?? Infinity)
  })
  it('goes on for half an hour after the last that was done in it', () => {
    const desk = decided({ ending: 'accepted' })
    const last = desk.events.findLast(({ type }) => type === 'ended')?.at ?? 0
    expect(only(foldSessions(desk.events, last + SESSION_IDLE_MS)).endedAt).toBeNull()
    expect(only(foldSessions(desk.events, last + SESSION_IDLE_MS + 1)).endedAt).toBe(last)
  })
  it('is another one after a gap, also on a page that was left open', () => {
    const desk = decided({ ending: 'accepted' })
    desk.env.advance(31 * MINUTE)
    desk.decide(offer, { ending: 'accepted' })
    const sessions = foldSessions(desk.events, desk.env.now())
    expect(sessions.map(({ exchanges }) => exchanges.length)).toEqual([1, 1])
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(2)
    expect(sessions.map(({ endedAt }) => endedAt !== null)).toEqual([true, false])
  })
  it('is not kept going by what merely happens', () => {
    const desk = decided({ ending: 'accepted' })
    const [settled] = desk.events.splice(-1)
    if (settled?.type !== 'settled') throw new Error('Not settled')
    desk.env.advance(SESSION_IDLE_MS)
    desk.log(settled.exchange, settled)
    const [session] = foldSessions(desk.events, desk.env.now())
    expect(session?.endedAt).toBe(desk.events.findLast(({ type }) => type === 'ended')?.at)
    expect(session?.keptChars).toBe(settled.keptChars)
  })
  it('that was killed ends with its last event once another begins', () => {
    const desk = decided({ ending: 'accepted' })
    desk.newSession()
    desk.decide(offer, { ending: 'refused' })
    const [killed, now] = foldSessions(desk.events, desk.env.now())
    expect(killed?.endedAt).toBe(desk.events.filter(({ session }) => session === killed?.id).at(-2)?.at)
    expect(now?.endedAt).toBeNull()
  })
  it('of one author at two pages is one', () => {
    const desk = decided(...Array.from({ length: 4 }, (): Decision => ({ ending: 'accepted' })))
    const turns = [0, 1, 2, 3].flatMap(turn =>
      by(desk.events.slice(turn * 5, turn * 5 + 5), { session: turn % 2 ? 'right' : 'left' }),
    )
    const session = only(foldSessions(turns, desk.env.now()))
    expect(session).toMatchObject({ id: 'left', shown: 4, accepted: 4, endedAt: null })
  })
  it('at another device, or of other hands, is another', () => {
    const desk = decided(...Array.from({ length: 6 }, (): Decision => ({ ending: 'accepted' })))
    const turns = [0, 1, 2, 3, 4, 5].flatMap(turn =>
      by(
        desk.events.slice(turn * 5, turn * 5 + 5),
        [{}, { device: 'phone', session: 'p' }, { actor: 'edith', session: 'e' }][turn % 3] ?? {},
      ),
    )
    expect(foldSessions(turns, desk.env.now()).map(({ shown }) => shown)).toEqual([2, 2, 2])
  })
  it('has no negative length where the clock went back, and its order is that of the log', () => {
    const desk = decided({ ending: 'accepted' }, { ending: 'accepted' })
    const back = desk.events.map((event, index) => (index < 5 ? event : { ...event, at: event.at - 9 * 60 * MINUTE }))
    const session = only(foldSessions(back, later(desk)))
    expect(session).toMatchObject({ begunAt: back[0]?.at, lastAt: back[0]?.at, endedAt: back[0]?.at, accepted: 2 })
    const [second, first] = [by(back.slice(5), { session: 'second' }), back.slice(0, 5)]
    expect(foldSessions([...first, ...second], later(desk)).map(({ id }) => id)).toEqual([first[0]?.session, 'second'])
  })
})

describe('the label', () => {
  const text = offer.text
  const rows: readonly (readonly [string, readonly Decision[], Session['satisfied']])[] = [
    ['nothing taken', [{ ending: 'refused' }], 'open'],
    ['what was taken stands', [{ ending: 'accepted' }], 'yes'],
    ['what was taken was rewritten', [{ ending: 'accepted', settled: 'Other words.' }], 'no'],
    ['taken back at once, and nothing else taken', [{ ending: 'accepted', undoneAfterMs: 400 }], 'open'],
    ['taken back later', [{ ending: 'accepted', undoneAfterMs: 9_000 }], 'no'],
    [
      'two of three stand',
      [{ ending: 'accepted' }, { ending: 'accepted' }, { ending: 'accepted', settled: 'x' }],
      'yes',
    ],
    ['one of two stands', [{ ending: 'accepted' }, { ending: 'accepted', settled: 'x' }], 'no'],
  ]
  it.each(rows)('where %s', (_, decisions, label) => {
    const desk = decided(...decisions)
    expect(only(foldSessions(desk.events, later(desk))).satisfied).toBe(label)
    expect(only(foldSessions(desk.events, desk.env.now())).satisfied).toBe('open')
  })
  it('follows later readings', () => {
    const desk = decided({ ending: 'accepted' })
    const { exchange, ...settled } =
      desk.events.find(({ type }) => type === 'settled') ?? desk.events[0] ?? ({} as never)
    if (settled.type !== 'settled') throw new Error('Not settled')
    const { suggestion, hunk } = settled
    desk.newSession()
    desk.log(exchange, { type: 'survival', suggestion, hunk, reading: 'next-session', text: '', keptChars: 1 })
    expect(only(foldSessions(desk.events, later(desk)))).toMatchObject({ satisfied: 'no', keptChars: 1 })
  })
  it('leaves out what was forgotten', () => {
    const desk = decided({ ending: 'accepted' })
    const forgotten = desk.events.map(event => (event.type === 'ended' ? { ...event, accepted: null } : event))
    expect(only(foldSessions(forgotten, later(desk)))).toMatchObject({
      accepted: 1,
      acceptedChars: 0,
      satisfied: 'open',
    })
    expect(text.length).toBeGreaterThan(0)
  })
})

describe('sessions as a fold', () => {
  const endings: readonly EndReason[] = [
    'accepted',
    'refused',
    'stetted',
    'expired',
    'typed-through',
    'typed-otherwise',
  ]
  /** Half an afternoon: decisions, some undone and offered again, with pauses, restarts and a second page. */
  const afternoon = (seed: number): WritingDesk => {
    const desk = writingDesk(seed)
    const { random } = desk.env
    for (let i = 0; i < 14; i++) {
      if (random() < 0.15) desk.newSession()
      if (random() < 0.2) desk.env.advance(40 * MINUTE)
      const isUndone = random() < 0.25
      const undone = isUndone ? { undoneAfterMs: pick([200, 5_000, 9_000], random) } : {}
      const ending = isUndone ? 'accepted' : pick(endings, random)
      desk.decide(offerOf(pick(RULES, random), random), { ending, ...undone })
      const shown = desk.events.findLast(({ type }) => type === 'shown')
      if (isUndone && random() < 0.6 && shown?.type === 'shown')
        again(desk, shown.exchange, shown.suggestion, pick(endings, random))
    }
    return desk
  }
  function again(desk: WritingDesk, exchange: ExchangeId, reopens: SuggestionId, reason: EndReason): void {
    const shown = desk.events.findLast(event => event.type === 'shown' && event.suggestion === reopens)
    if (shown?.type !== 'shown') return
    const suggestion = desk.env.newId() as SuggestionId
    const about = { candidate: 'c' as CandidateId, proposer: 'copydesk' as ProposerId }
    desk.log(exchange, { type: 'shown', suggestion, ...about, hunks: shown.hunks, reopens })
    const hunk = shown.hunks[0]?.hunk ?? null
    desk.log(exchange, { type: 'ended', suggestion, hunk, reason, why: null, accepted: '', shownMs: 1 })
  }

  it('counts what outcomes count, each exchange once', () => {
    fc.assert(
      fc.property(fc.nat(5_000), seed => {
        const desk = afternoon(seed)
        const outcomes = foldOutcomes(desk.events)
        const sessions = foldSessions(desk.events, later(desk))
        const exchanges = sessions.flatMap(session => session.exchanges)
        expect(new Set(exchanges).size).toBe(exchanges.length)
        for (const session of sessions) {
          const own = outcomes.filter(({ exchange }) => session.exchanges.includes(exchange))
          expect([session.shown, session.accepted, session.refused]).toEqual([
            own.length,
            own.filter(wasTaken).length,
            own.filter(wasRefused).length,
          ])
          expect(session.keptChars).toBeLessThanOrEqual(session.acceptedChars)
        }
        expect(sessions.reduce((sum, { shown }) => sum + shown, 0)).toBe(outcomes.length)
      }),
      { numRuns: 300 },
    )
  })
  it('is the same however often it was put away and taken up again', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.array(fc.nat(90), { maxLength: 4 }), (seed, stops) => {
        const { events } = afternoon(seed)
        const kept = new Map<string, string>()
        let fold = openSessionFold([])
        for (const [index, event] of events.entries()) {
          fold.take(event)
          if (!stops.includes(index)) continue
          const { records, gone } = fold.changes()
          for (const id of gone) kept.delete(id)
          for (const record of records) kept.set(record.id, JSON.stringify(record))
          fold = openSessionFold([...kept.values()].map(record => JSON.parse(record)))
        }
        const whole = openSessionFold([])
        for (const event of events) whole.take(event)
        expect(fold.records()).toEqual(whole.records())
      }),
      { numRuns: 200 },
    )
  })
  it('counts each settled exchange and each session that ended until it is covered', () => {
    const desk = decided({ ending: 'accepted' }, { ending: 'expired' })
    desk.newSession()
    desk.decide(offer, { ending: 'refused' })
    const fold = openSessionFold([])
    for (const event of desk.events) fold.take(event)
    const counted = fold.uncovered(desk.env.now())
    expect([counted.sessions.length, counted.exchanges.length]).toEqual([1, 3])
    fold.cover(counted)
    expect(fold.uncovered(desk.env.now())).toEqual({ sessions: [], exchanges: [], fresh: 0 })
    fold.endAll()
    expect(fold.uncovered(desk.env.now()).sessions).toHaveLength(1)
  })
})

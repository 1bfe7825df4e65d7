import { isActivity, SESSION_IDLE_MS, type ExchangeId, type SessionId } from '@understudy/contracts'
import type { ReadEvent } from './event-order.ts'
import { emptyExchange, withExchangeEvent } from './exchange-record.ts'
import { hasEnded, hasShown, type ExchangeRecord, type SessionRecord } from './session-record.ts'

/** What a step of the schedule counts. */
export interface Countable {
  /** Sessions that have ended and in which something was shown. */
  readonly sessions: readonly SessionId[]
  /** Exchanges of which all that was shown has settled. */
  readonly exchanges: readonly ExchangeId[]
}

/** What no step has counted yet. */
export interface Uncovered extends Countable {
  /** How many of the sessions hold an exchange that is uncovered: of the others all was counted before they ended. */
  readonly fresh: number
}

/** Sessions as events come in, in the order of the log. */
export interface SessionFold {
  /** The session that the event is about; null where it is about none that is known. */
  take(event: ReadEvent): SessionId | null
  /** Every session is over until something more is done in it, but for the one that a page calls `going`: others are gone. */
  endAll(going?: SessionId | null): void
  /** These were counted by a step. */
  cover(counted: Countable): void
  /** What no step has counted yet, by `now`. */
  uncovered(now: number): Uncovered
  /** In the order they began. */
  records(): readonly SessionRecord[]
  /** What has changed since this was last asked: records to keep, and sessions that became part of another. */
  changes(): { readonly records: readonly SessionRecord[]; readonly gone: readonly SessionId[] }
}

/**
 * Goes on with `records`. A session is a stretch of activity by one actor at one device under one id, without a gap of
 * more than `idleMs`; the next one ends it. Two that take turns are one: an author at two open pages sits once.
 */
export function openSessionFold(records: readonly SessionRecord[], idleMs: number = SESSION_IDLE_MS): SessionFold {
  return new Fold(records, idleMs)
}

interface Open {
  record: Omit<SessionRecord, 'exchanges'>
  readonly exchanges: Map<ExchangeId, ExchangeRecord>
}

class Fold implements SessionFold {
  private readonly sessions = new Map<SessionId, Open>()
  private readonly called = new Map<SessionId, Open>()
  private readonly holding = new Map<ExchangeId, Open>()
  /** The latest session of each pair of hands. */
  private readonly latest = new Map<string, Open>()
  /** Settled and not covered. */
  private readonly waiting = new Set<ExchangeId>()
  private readonly coveredSessions = new Set<SessionId>()
  private readonly coveredExchanges = new Set<ExchangeId>()
  private readonly changed = new Set<Open>()
  private gone: SessionId[] = []
  private count = 0

  constructor(
    records: readonly SessionRecord[],
    private readonly idleMs: number,
  ) {
    const sorted = records.toSorted((one, other) => one.nth - other.nth)
    for (const { exchanges, ...record } of sorted) {
      const session: Open = { record, exchanges: new Map(exchanges.map(each => [each.id, each])) }
      this.add(session)
      this.count = record.nth
      for (const exchange of exchanges) this.note(session, exchange)
    }
    this.changed.clear()
  }

  take(event: ReadEvent): SessionId | null {
    const active = isActivity(event) ? this.active(event) : null
    const session = this.holding.get(event.exchange) ?? this.holderOf(event, active)
    if (session === null) return null
    const before = session.exchanges.get(event.exchange)
    const after = withExchangeEvent(before ?? emptyExchange(event.exchange), event)
    if (after !== before) this.note(session, after)
    return session.record.id
  }

  endAll(going: SessionId | null = null): void {
    for (const session of this.latest.values())
      if (going === null || !session.record.called.includes(going)) this.set(session, { over: true })
  }

  cover(counted: Countable): void {
    for (const id of counted.sessions) this.coveredSessions.add(id)
    for (const id of counted.exchanges) {
      this.coveredExchanges.add(id)
      this.waiting.delete(id)
    }
  }

  uncovered(now: number): Uncovered {
    const ended = this.records().filter(
      record => !this.coveredSessions.has(record.id) && hasEnded(record, now, this.idleMs) && hasShown(record),
    )
    const fresh = ended.filter(({ exchanges }) => exchanges.some(({ id }) => this.waiting.has(id)))
    return { sessions: ended.map(({ id }) => id), exchanges: [...this.waiting], fresh: fresh.length }
  }

  records(): readonly SessionRecord[] {
    return [...this.sessions.values()].map(recordOf)
  }

  changes(): ReturnType<SessionFold['changes']> {
    const records = [...this.changed].map(recordOf)
    const { gone } = this
    this.changed.clear()
    this.gone = []
    return { records, gone }
  }

  /** The session in which somebody is at the keys now. */
  private active(event: ReadEvent): Open {
    const latest = this.latest.get(handsAt(event))
    const known = this.called.get(event.session)
    const isSame = known !== undefined && event.at - known.record.lastAt <= this.idleMs
    const session = isSame ? known : this.begin(event)
    if (isSame && latest !== undefined && latest !== known) this.joinInto(known)
    const { documents } = session.record
    this.set(session, {
      lastAt: event.at,
      over: false,
      documents: documents.includes(event.document) ? documents : [...documents, event.document],
    })
    return session
  }

  private begin(event: ReadEvent): Open {
    const { session: called, device, document, at, context } = event
    this.set(this.latest.get(handsAt(event)), { over: true })
    const record = { format: 1, called: [called], device, actor: context.actor, begunAt: at, lastAt: at } as const
    const session: Open = {
      record: {
        ...record,
        id: this.idFor(called),
        nth: ++this.count,
        over: false,
        documents: [document],
      },
      exchanges: new Map(),
    }
    this.add(session)
    this.changed.add(session)
    return session
  }

  /** A page may have gone on under one id all day, with sessions in between. */
  private idFor(called: SessionId): SessionId {
    let id = called
    for (let count = 2; this.sessions.has(id); count++) id = `${called}/${count}` as SessionId
    return id
  }

  /** Of an exchange not met before. Where the log lacks its request, the first thing shown says when it was; else nothing does. */
  private holderOf(event: ReadEvent, active: Open | null): Open | null {
    if (event.type === 'requested') return active
    return event.type === 'shown' ? (this.called.get(event.session) ?? this.begin(event)) : null
  }

  /** All that began after `session` by the same hands turns out to have been part of it. */
  private joinInto(session: Open): void {
    const all = [...this.sessions.values()]
    const later = all
      .slice(all.indexOf(session) + 1)
      .filter(({ record }) => handsOf(record) === handsOf(session.record))
    for (const other of later) {
      this.sessions.delete(other.record.id)
      this.changed.delete(other)
      this.gone.push(other.record.id)
      for (const exchange of other.exchanges.values()) this.note(session, exchange)
      for (const id of other.record.called) this.called.set(id, session)
      const { called, documents } = session.record
      this.set(session, {
        called: [...new Set([...called, ...other.record.called])],
        documents: [...new Set([...documents, ...other.record.documents])],
      })
    }
    this.latest.set(handsOf(session.record), session)
  }

  private add(session: Open): void {
    const { record } = session
    this.sessions.set(record.id, session)
    for (const id of record.called) this.called.set(id, session)
    this.latest.set(handsOf(record), session)
  }

  private set(session: Open | undefined, change: Partial<Open['record']>): void {
    if (session === undefined) return
    session.record = { ...session.record, ...change }
    this.changed.add(session)
  }

  private note(session: Open, exchange: ExchangeRecord): void {
    session.exchanges.set(exchange.id, exchange)
    this.holding.set(exchange.id, session)
    if (exchange.settled && !this.coveredExchanges.has(exchange.id)) this.waiting.add(exchange.id)
    else this.waiting.delete(exchange.id)
    this.changed.add(session)
  }
}

function handsAt({ device, context: { actor } }: ReadEvent): string {
  return handsOf({ device, actor })
}

/** Whose they are, and where. */
function handsOf({ device, actor }: { readonly device: string; readonly actor: string }): string {
  return `${device}/${actor}`
}

function recordOf({ record, exchanges }: Open): SessionRecord {
  return { ...record, exchanges: [...exchanges.values()] }
}

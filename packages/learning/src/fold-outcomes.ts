import {
  UNDONE_AT_ONCE_MS,
  type ChangedBy,
  type ExchangeId,
  type HunkId,
  type Outcome,
  type ShownHunk,
  type SuggestionId,
} from '@understudy/contracts'
import { inOrder, type ReadEvent } from './event-order.ts'
import { byExchange, type ExchangeEvents } from './exchange-events.ts'
import {
  aboutHunk,
  bySuggestion,
  type EndedEvent,
  type SettledEvent,
  type ShownEvent,
  type SuggestionEvents,
  type SurvivalEvent,
  type UndoneEvent,
} from './suggestion-events.ts'

type ShownText = ShownHunk<string | null>

/** Everything that a fold looks up. */
interface Log {
  readonly suggestions: ReadonlyMap<SuggestionId, SuggestionEvents>
  readonly exchanges: ReadonlyMap<ExchangeId, ExchangeEvents>
  /** The suggestion that an undone acceptance came back as. */
  readonly reopenedAs: ReadonlyMap<SuggestionId, SuggestionEvents>
}

const NOBODY: ChangedBy = { typed: 0, pasted: 0, remote: 0, other: 0 }

/**
 * What became of each suggestion, and of each hunk, that was shown and has ended; oldest first.
 *
 * Pure, and the same for events in any order, given twice, or with some missing: what was never shown has no
 * outcome, what has no ending yet has none either. The first ending and the first settling count.
 */
export function foldOutcomes(events: readonly ReadEvent[]): readonly Outcome[] {
  const log = logOf(inOrder(events))
  const outcomes = [...log.suggestions.values()].flatMap(suggestion => outcomesOf(suggestion, log))
  return outcomes.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function logOf(ordered: readonly ReadEvent[]): Log {
  const suggestions = bySuggestion(ordered)
  const reopenedAs = new Map<SuggestionId, SuggestionEvents>()
  for (const suggestion of suggestions.values()) {
    const reopens = suggestion.shown?.reopens ?? null
    if (reopens !== null) reopenedAs.set(reopens, suggestion)
  }
  return { suggestions, exchanges: byExchange(ordered, suggestions), reopenedAs }
}

function outcomesOf(suggestion: SuggestionEvents, log: Log): readonly Outcome[] {
  const { shown } = suggestion
  if (shown === null) return []
  return shown.hunks.flatMap(hunk => {
    if (cameBack(suggestion, hunk.hunk, log)) return []
    const about = aboutHunk(suggestion, hunk.hunk)
    const ended = about.find((event): event is EndedEvent => event.type === 'ended')
    return ended === undefined ? [] : [outcomeOf({ suggestion, shown, hunk, about, ended }, log)]
  })
}

/** Whether a later suggestion tells this decision again; that one's outcome then speaks for both. */
function cameBack({ suggestion }: SuggestionEvents, hunk: HunkId | null, { reopenedAs }: Log): boolean {
  return reopenedAs.get(suggestion)?.shown?.hunks.some(again => again.hunk === hunk) ?? false
}

interface Decision {
  readonly suggestion: SuggestionEvents
  readonly shown: ShownEvent
  readonly hunk: ShownText
  readonly about: readonly ReadEvent[]
  readonly ended: EndedEvent
}

function outcomeOf(decision: Decision, log: Log): Outcome {
  const { suggestion, shown, hunk, about, ended } = decision
  const exchange = log.exchanges.get(suggestion.exchange)
  const requested = exchange?.requested ?? null
  const whole = exchange?.considered.get(`${shown.candidate}/`)
  const considered = exchange?.considered.get(`${shown.candidate}/${hunk.hunk ?? ''}`) ?? whole
  return {
    id: outcomeId(suggestion.suggestion, hunk.hunk),
    suggestion: suggestion.suggestion,
    hunk: hunk.hunk,
    exchange: suggestion.exchange,
    document: ended.document,
    session: ended.session,
    context: ended.context,
    request: requested?.request ?? (hunk.hunk === null ? 'continuation' : 'rewrite'),
    kind: requested?.kind ?? null,
    ...(requested === null ? {} : { trigger: requested.trigger }),
    proposer: shown.proposer,
    ...(requested?.models !== undefined && { models: requested.models }),
    rule: hunk.rule,
    items: requested?.items ?? [],
    at: ended.at,
    ending: ended.reason,
    why: ended.why,
    takenBack: takenBack(decision, log),
    shownMs: ended.shownMs,
    passage: hunk.passage,
    passageFrom: hunk.hunk === null ? 0 : hunk.at.from,
    ...readingsOf(hunk, about),
    probability: considered?.probability ?? 1,
    explored: considered?.explored ?? false,
    passedBy: passedBy(decision, exchange),
    events: [...(exchange?.asked ?? []), ...about].map(({ id }) => id),
    versions: ended.versions,
  }
}

/** `suggestion`, or `suggestion/hunk`. */
function outcomeId(suggestion: SuggestionId, hunk: HunkId | null): string {
  return hunk === null ? suggestion : `${suggestion}/${hunk}`
}

type Readings = Pick<
  Outcome,
  'base' | 'suggested' | 'settled' | 'settledAt' | 'keptChars' | 'keptCharsAtFirst' | 'changedBy'
>

/** Once settled, all three texts come from that reading: it may cover more than the hunk did. */
function readingsOf({ original, text }: ShownText, about: readonly ReadEvent[]): Readings {
  const settled = about.find((event): event is SettledEvent => event.type === 'settled')
  if (settled === undefined) {
    return { base: original, suggested: text, settled: null, settledAt: null, keptChars: 0, changedBy: NOBODY }
  }
  const later = about.findLast((event): event is SurvivalEvent => event.type === 'survival')
  return {
    base: settled.base,
    suggested: settled.suggested,
    settled: settled.settled,
    settledAt: settled.at,
    keptChars: (later ?? settled).keptChars,
    ...(later !== undefined && later.keptChars !== settled.keptChars && { keptCharsAtFirst: settled.keptChars }),
    changedBy: settled.changedBy,
  }
}

/** A suggestion that reopened an acceptance undone at once inherits the refusal, unless it is taken after all. */
function takenBack({ shown, hunk, about, ended }: Decision, { suggestions }: Log): boolean {
  if (undoneAtOnce(about)) return true
  if (shown.reopens === null || ended.reason === 'accepted') return false
  const first = suggestions.get(shown.reopens)
  return first !== undefined && undoneAtOnce(aboutHunk(first, hunk.hunk))
}

function undoneAtOnce(about: readonly ReadEvent[]): boolean {
  const undone = about.find((event): event is UndoneEvent => event.type === 'undone')
  return undone !== undefined && undone.afterMs <= UNDONE_AT_ONCE_MS
}

/** Other texts that were on screen for the same place in the same exchange. */
function passedBy({ suggestion, hunk }: Decision, exchange: ExchangeEvents | undefined): readonly (string | null)[] {
  const others = exchange?.shown.filter(other => other.suggestion !== suggestion.suggestion) ?? []
  return others.flatMap(({ hunks }) => hunks.filter(other => isRival(hunk, other)).map(({ text }) => text))
}

function isRival(hunk: ShownText, other: ShownText): boolean {
  if (hunk.text === other.text) return false
  if ((hunk.hunk === null) !== (other.hunk === null)) return false
  return hunk.at.block === other.at.block && hunk.at.from === other.at.from && hunk.at.to === other.at.to
}

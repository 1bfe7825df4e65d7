import { mapEventTexts, type ItemId, type LoggedEvent, type SuggestionId, type TextId } from '@understudy/contracts'
import type { Persona } from '@understudy/persona'
import { copiesOf } from './copies-of.ts'
import { withheldWith } from './withheld-with.ts'

export interface ForgetInput {
  readonly item: ItemId
  readonly persona: Persona
  readonly log: readonly LoggedEvent<TextId>[]
  /** The texts of the log, to find copies of what goes in other requests. Without them only the events' own go. */
  readonly texts?: ReadonlyMap<TextId, string | null>
}

/** What forgetting an item deletes, and what that takes from others: to be shown before, and done after a yes. */
export interface Forgetting {
  /** `Outcome.id` of the differences behind the item. */
  readonly outcomes: readonly string[]
  /** To be deleted from every store; the events stay, without these words. */
  readonly texts: readonly TextId[]
  /** Items that lose evidence by it, with the outcomes they lose. */
  readonly alsoLosing: readonly { readonly item: ItemId; readonly outcomes: readonly string[] }[]
}

/**
 * Everything that must go for `item` to be forgotten: the words that were shown, entered and settled in the choices
 * behind it, the requests and candidates they came from, every copy of the passages, and, of a list of words, the drafts
 * that were held back with one of them. Afterwards learning is rebuilt by replay.
 */
export function forgetOutcomes({ item, persona, log, texts }: ForgetInput): Forgetting {
  const behind = withReopened(new Set(persona.items.get(item)?.outcomes), log)
  const shown = new Set(log.flatMap(event => wordsOf(event, behind)))
  const origins = originsOf(behind, log)
  const asked = log.flatMap(event => askingOf(event, origins))
  const copies = texts === undefined ? [] : copiesIn(texts, shown, passagesAfter(log, behind, texts))
  const listed = persona.items.get(item)?.item.words ?? []
  const withheld = texts === undefined ? [] : withheldWith(listed, log, texts)
  const gone = new Set([...shown, ...asked, ...copies, ...withheld])
  const losing = new Set(log.flatMap(event => outcomesHurt(event, gone)))
  const alsoLosing = [...persona.items.values()].flatMap(state => {
    const outcomes = state.outcomes.filter(outcome => losing.has(outcome) || behind.has(outcome))
    return state.item.id === item || outcomes.length === 0 ? [] : [{ item: state.item.id, outcomes }]
  })
  return { outcomes: [...behind].sort(), texts: [...gone].sort(), alsoLosing }
}

/** An acceptance that was undone and came back is the same difference: both its tellings go. */
function withReopened(outcomes: ReadonlySet<string>, log: readonly LoggedEvent<TextId>[]): ReadonlySet<string> {
  const behind = new Set(outcomes)
  for (const event of log) {
    if (event.type !== 'shown' || event.reopens === null) continue
    for (const { hunk } of event.hunks) {
      if (behind.has(outcomeId(event.suggestion, hunk))) behind.add(outcomeId(event.reopens, hunk))
    }
  }
  return behind
}

/** The words of the choices themselves: as shown, as entered, as settled. */
function wordsOf(event: LoggedEvent<TextId>, behind: ReadonlySet<string>): readonly TextId[] {
  switch (event.type) {
    case 'shown':
      return event.hunks.flatMap(({ hunk, original, text, passage }) =>
        behind.has(outcomeId(event.suggestion, hunk)) ? held([original, text, passage]) : [],
      )
    case 'part-accepted':
      return behind.has(event.suggestion) ? textsOf(event) : []
    case 'ended':
    case 'settled':
    case 'survival':
      return behind.has(outcomeId(event.suggestion, event.hunk)) ? textsOf(event) : []
    case 'requested':
    case 'considered':
    case 'hidden':
    case 'undone':
    case 'query-ended':
      return []
  }
}

/** Where the choices came from: their exchanges, and the hunks among what was considered there. */
interface Origins {
  readonly exchanges: ReadonlySet<string>
  /** Null stands for whole candidates. */
  readonly hunks: ReadonlySet<string | null>
}

function originsOf(behind: ReadonlySet<string>, log: readonly LoggedEvent<TextId>[]): Origins {
  const [exchanges, hunks] = [new Set<string>(), new Set<string | null>([null])]
  for (const event of log) {
    if (event.type !== 'shown') continue
    for (const { hunk } of event.hunks) {
      if (!behind.has(outcomeId(event.suggestion, hunk))) continue
      exchanges.add(event.exchange)
      hunks.add(hunk)
    }
  }
  return { exchanges, hunks }
}

function askingOf(event: LoggedEvent<TextId>, { exchanges, hunks }: Origins): readonly TextId[] {
  if (!exchanges.has(event.exchange)) return []
  if (event.type === 'requested') return textsOf(event)
  if (event.type !== 'considered') return []
  return event.candidates.flatMap(({ hunk, original, text }) => (hunks.has(hunk) ? held([original, text]) : []))
}

function textsOf(event: LoggedEvent<TextId>): readonly TextId[] {
  const ids: TextId[] = []
  mapEventTexts(event, id => ids.push(id))
  return held(ids)
}

/** The empty text needs no keeping and has no id. */
function held(ids: readonly TextId[]): readonly TextId[] {
  return ids.filter(id => id !== '')
}

function copiesIn(
  texts: ReadonlyMap<TextId, string | null>,
  own: ReadonlySet<TextId>,
  after: readonly string[],
): readonly TextId[] {
  const isCopy = copiesOf([...[...own].map(id => texts.get(id) ?? ''), ...after])
  return [...texts].flatMap(([id, text]) => (text !== null && isCopy(text) ? [id] : []))
}

/** The passages as they read with what was suggested in place: so they stand around later requests where it was taken. */
function passagesAfter(
  log: readonly LoggedEvent<TextId>[],
  behind: ReadonlySet<string>,
  texts: ReadonlyMap<TextId, string | null>,
): readonly string[] {
  const wordsAt = (id: TextId): string => texts.get(id) ?? ''
  return log.flatMap(event => {
    if (event.type !== 'shown') return []
    return event.hunks
      .filter(({ hunk }) => behind.has(outcomeId(event.suggestion, hunk)))
      .map(({ passage, text, at }) => {
        const before = wordsAt(passage)
        return before.slice(0, at.from) + wordsAt(text) + before.slice(at.to)
      })
  })
}

/** Outcomes that can no longer be read once `gone` is deleted. */
function outcomesHurt(event: LoggedEvent<TextId>, gone: ReadonlySet<TextId>): readonly string[] {
  if (event.type === 'settled') {
    const hurt = [event.base, event.suggested, event.settled].some(id => gone.has(id))
    return hurt ? [outcomeId(event.suggestion, event.hunk)] : []
  }
  if (event.type !== 'shown') return []
  return event.hunks.flatMap(({ hunk, original, text, passage }) =>
    [original, text, passage].some(id => gone.has(id)) ? [outcomeId(event.suggestion, hunk)] : [],
  )
}

function outcomeId(suggestion: SuggestionId, hunk: string | null): string {
  return hunk === null ? suggestion : `${suggestion}/${hunk}`
}

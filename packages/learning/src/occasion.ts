/** A list of suggestions that was opened at the caret, as far as a model of behaviour may know it. No answer in it. */
export interface Occasion {
  readonly session: string
  /** Which of its session, from 0. */
  readonly nth: number
  /** When it was asked for and when the list opened, ms. */
  readonly askedAt: number
  readonly openedAt: number
  readonly before: string
  readonly after: string
  readonly suggestions: readonly OfferedText[]
  /** What is written about, and in which genre: as the host names them. */
  readonly prompt: string
  readonly genre: string
}

export interface OfferedText {
  readonly text: string
  /** By the model that wrote it; null where it said none. */
  readonly probability: number | null
}

/** What became of a list. Asked again: closed for another one. */
export type OccasionEnding = 'taken' | 'left' | 'asked-again' | 'unknown'

/** What is known of a writer's lists so far, in a few numbers and the last list. */
export interface OccasionHistory {
  readonly taken: number
  readonly left: number
  /** The same with the latest counting most, over all sessions and within this one. */
  readonly lately: Rate
  readonly inSession: Rate
  /** The newest lists of this session, those taken and those not. */
  readonly lists: readonly SeenList[]
  readonly last: { readonly occasion: Occasion; readonly ending: OccasionEnding; readonly decidedMs: number } | null
}

/** A list that was seen before, by its words. */
export interface SeenList {
  readonly words: ReadonlySet<string>
  readonly isTaken: boolean
}

/** Lists taken and lists decided, each list counting `decay` times the one after it. */
export interface Rate {
  readonly taken: number
  readonly of: number
}

/** Log-odds of a rate, drawn toward `usual`, which weighs as much as `weight` lists. */
export function logOdds({ taken, of }: Rate, usual: number, weight: number): number {
  return Math.log((taken + weight * usual) / (of - taken + weight * (1 - usual)))
}

export const NO_HISTORY: OccasionHistory = {
  taken: 0,
  left: 0,
  lately: { taken: 0, of: 0 },
  inSession: { taken: 0, of: 0 },
  lists: [],
  last: null,
}

const WORD = /[\p{L}\p{N}_']+/gu
/** So many lists of a kind are looked back at. */
const LISTS_KEPT = 5

/** All words of a list. */
export function wordsOffered({ suggestions }: Occasion): ReadonlySet<string> {
  return new Set(suggestions.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []))
}

function remembered(lists: readonly SeenList[], list: SeenList): readonly SeenList[] {
  const alike = lists.filter(({ isTaken }) => isTaken === list.isTaken)
  const oldest = alike.length < LISTS_KEPT ? null : alike[0]
  return [...lists.filter(each => each !== oldest), list]
}

const DECAY = 0.85
const SESSION_DECAY = 0.8

/** The history once it is known what became of `occasion`. */
export function withOccasion(
  history: OccasionHistory,
  occasion: Occasion,
  ending: OccasionEnding,
  decidedMs: number,
): OccasionHistory {
  const { taken, left, lately, inSession, lists: before } = inSessionOf(history, occasion)
  const lists = remembered(before, { words: wordsOffered(occasion), isTaken: ending === 'taken' })
  const last = { occasion, ending, decidedMs }
  if (ending === 'unknown') return { taken, left, lately, inSession, lists, last }
  const isTaken = ending === 'taken' ? 1 : 0
  return {
    taken: taken + isTaken,
    left: left + 1 - isTaken,
    lately: later(lately, isTaken, DECAY),
    inSession: later(inSession, isTaken, SESSION_DECAY),
    lists,
    last,
  }
}

/** The history as `occasion` finds it: another session begins with nothing of the last one in mind. */
export function inSessionOf(history: OccasionHistory, { session }: Occasion): OccasionHistory {
  if (history.last === null || history.last.occasion.session === session) return history
  return { ...history, inSession: { taken: 0, of: 0 }, lists: [], last: null }
}

function later({ taken, of }: Rate, isTaken: 0 | 1, decay: number): Rate {
  return { taken: decay * taken + isTaken, of: decay * of + 1 }
}

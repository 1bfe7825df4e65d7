import type { CandidateId, Credit, ExchangeId, SuggestionId } from '@understudy/contracts'
import { cleanText } from './clean-text.ts'
import { unseen, type Exposure } from './exposure.ts'

/**
 * A continuation from the moment it is asked for. It belongs to `start`; `written` is what stands between there and
 * the caret since, whether typed or taken. As long as that is how the ghost begins, the rest of it fits.
 */
export interface Ghost {
  readonly exchange: ExchangeId
  readonly start: number
  readonly written: string
  /** Whether a space or the start of the block comes before it, so that it needs none of its own. */
  readonly afterSpace: boolean
  /** Null until a proposer has opened it. */
  readonly opened: OpenedSuggestion | null
  /** As received; `text` is the part of it that may be shown. */
  readonly raw: string
  readonly text: string
  readonly done: boolean
  /** Where the writer took the text by command, as offsets into `text`; sorted, disjoint. */
  readonly taken: readonly TakenPart[]
  /** Whether the caret stands where the rest would go. */
  readonly here: boolean
  readonly exposure: Exposure
  /** The text as it was last reported on screen. */
  readonly reported: string
  readonly reopens: SuggestionId | null
}

export interface OpenedSuggestion {
  readonly suggestion: SuggestionId
  readonly candidate: CandidateId | null
  readonly credit: Credit
}

export interface TakenPart {
  readonly from: number
  readonly to: number
}

export function newGhost(exchange: ExchangeId, start: number, afterSpace: boolean): Ghost {
  return {
    exchange,
    start,
    written: '',
    afterSpace,
    opened: null,
    raw: '',
    text: '',
    done: false,
    taken: [],
    here: true,
    exposure: unseen,
    reported: '',
    reopens: null,
  }
}

/** One paragraph of it: a ghost ends at its first line break. */
export function extendGhost(ghost: Ghost, delta: string): Ghost {
  const raw = ghost.raw + delta
  // Half of a pair of surrogates waits for the other half.
  const whole = /[\uD800-\uDBFF]$/.test(raw) ? raw.slice(0, -1) : raw
  const clean = cleanText(whole).replace(ghost.afterSpace ? /^\s+/ : /^\n\s*/, '')
  const lineEnd = clean.indexOf('\n')
  return {
    ...ghost,
    raw,
    text: lineEnd < 0 ? clean : clean.slice(0, lineEnd).trimEnd(),
    done: ghost.done || lineEnd >= 0,
  }
}

/** Whether what was written since is how the ghost begins; `waiting` while too little of it has come to tell. */
export function fits({ written, text, done }: Ghost): 'fits' | 'waiting' | 'disagrees' {
  if (text.startsWith(written)) return 'fits'
  return !done && written.startsWith(text) ? 'waiting' : 'disagrees'
}

/** What is drawn at the caret: the rest up to the last whole word that has come. Empty while the caret is elsewhere. */
export function visibleRest(ghost: Ghost): string {
  if (!ghost.here || !ghost.opened || fits(ghost) !== 'fits') return ''
  return shownText(ghost).slice(ghost.written.length)
}

/** All of the ghost that may be on screen, what was written through included. */
export function shownText({ text, done }: Ghost): string {
  if (done || SPACELESS_END.test(text)) return text
  return text.slice(0, Math.max(0, text.search(/\s\S*$/)))
}

export function takenText({ text, taken }: Ghost): string {
  return taken.map(({ from, to }) => text.slice(from, to)).join('')
}

const SPACELESS_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}、。！？]$/u

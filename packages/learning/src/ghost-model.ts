import { isUnasked, ghostFeatures, type GhostPlace } from './ghost-place.ts'
import type { DecidedGhost, GhostReading, SurvivingGhost } from './ghost-readings.ts'
import { keptWords } from './ghost-readings.ts'
import {
  bestWords,
  gainsByLength,
  keptChars,
  learnKept,
  logChanceKept,
  NO_KEPT_LENGTH,
  withShown,
} from './kept-length.ts'
import { logOdds, type Rate } from './occasion.ts'
import { chanceTaken, drifted, learnTaken, type PatternBeliefs } from './pattern-model.ts'
import type { Foretold, PatternState, Tally } from './pattern-state.ts'
import { SHIPPED_GHOSTS, USUAL_RATES } from './shipped-ghosts.ts'

/** How many are remembered, to know them again when more is told of them. */
const REMEMBERED = 96
/** Each counts this many times the one after it. */
const LATELY = 0.9
/** How many the usual rate weighs as much as. */
const USUAL_WEIGHT = 3.6
const FORETOLD_DECAY = 0.97
/** One shown against the odds stands for those that were not, up to so many (truncated importance weights, Ionides 2008). */
const MOST_WEIGHT = 4

/** How likely some of a continuation of `words` words is kept at `place`. */
export function chanceKept(state: PatternState, place: GhostPlace, words: number): number {
  return chanceTaken(beliefsOf(state), ghostFeatures(place, words, pastOf(state, place)), SHIPPED_GHOSTS)
}

/** Characters that are kept of it, as often as any are. */
export function expectedKept(state: PatternState, place: GhostPlace, words: number): number {
  return chanceKept(state, place, words) * keptChars(state.length, words)
}

/** The length that this writer gains most by, in words, wherever it is. */
export function bestLength(state: PatternState): number {
  return bestWords(lengthGains(state))
}

/** What continuations gain this writer by their length, wherever they are. */
export function lengthGains(state: PatternState): readonly number[] {
  const { asked, unasked } = state.lately
  const past = { ...pastOf(state, ANYWHERE), last: null }
  const share = unasked.of / Math.max(1, asked.of + unasked.of)
  const beliefs = beliefsOf(state)
  return gainsByLength(state.length, words => {
    const { constant = 1, 'rate-lately': rate = 0, words: length = 0 } = ghostFeatures(ANYWHERE, words, past)
    return chanceTaken(beliefs, { constant, 'rate-lately': rate, words: length, unasked: share }, SHIPPED_GHOSTS)
  })
}

const ANYWHERE: GhostPlace = { trigger: 'command', mode: 'action' }

/** What is believed once `reading` is known, each told once. Null where it was known already, or says nothing new. */
export function learnGhost(state: PatternState, reading: GhostReading): PatternState | null {
  const known = state.recent.find(({ id }) => id === reading.id)
  if (reading.type === 'surviving') return known === undefined ? null : learnSurviving(state, reading)
  const [oldest] = state.recent
  const isTooOld = state.recent.length === REMEMBERED && oldest !== undefined && reading.at <= oldest.at
  return known !== undefined || isTooOld ? null : learnDecided(state, reading)
}

function learnDecided(state: PatternState, ghost: DecidedGhost): PatternState {
  const { place, words, session } = ghost
  const isKept = ghost.kept > 0
  const weight = Math.min(MOST_WEIGHT, 1 / ghost.probability)
  const features = ghostFeatures(place, words, pastOf(state, place, session))
  const before = beliefsOf(state)
  const beliefs = learnTaken(drifted(before), features, { isTaken: isKept, weight }, SHIPPED_GHOSTS)
  const kind = isUnasked(place) ? 'unasked' : 'asked'
  return {
    beliefs: Object.fromEntries(beliefs),
    lately: { ...state.lately, [kind]: later(state.lately[kind], isKept, weight) },
    last: { session, kept: isKept },
    length: withShown(learnKept(state.length, ghost), ghost),
    decided: counted(state.decided, isKept),
    unasked: isUnasked(place)
      ? { ...state.unasked, [place.mode]: counted(state.unasked[place.mode], isKept) }
      : state.unasked,
    foretold: foretell(state, ghost, chanceTaken(before, features, SHIPPED_GHOSTS)),
    recent: [...state.recent, rememberable(ghost)].slice(-REMEMBERED),
  }
}

/** What is gone by a later day was not kept so far after all: its length is learned once more, as what it came to. */
function learnSurviving(state: PatternState, { id, keptChars: chars }: SurvivingGhost): PatternState | null {
  const recent = state.recent.map(ghost => {
    const kept = Math.min(ghost.kept, keptWords(chars, ghost.words, ghost.chars))
    return ghost.id === id && kept < ghost.kept ? { ...ghost, kept } : ghost
  })
  const changed = recent.find((ghost, at) => ghost !== state.recent[at])
  return changed === undefined ? null : { ...state, length: learnKept(state.length, changed), recent }
}

/** Each is foretold before it is learned from, by what is believed of this writer and by what of anybody (Dawid 1984). */
function foretell(state: PatternState, ghost: DecidedGhost, chance: number): PatternState['foretold'] {
  const { place, words, kept } = ghost
  const usual = ghostFeatures(place, words, { rateLately: 0, last: null })
  const own = lossOf(chance, kept > 0)
  const shipped = lossOf(chanceTaken(new Map(), usual, SHIPPED_GHOSTS), kept > 0)
  const [ownLength, usualLength] =
    kept > 0 ? [-logChanceKept(state.length, ghost), -logChanceKept(NO_KEPT_LENGTH, ghost)] : [0, 0]
  const { length, unasked } = state.foretold
  return {
    length: withLoss(length, own + ownLength, shipped + usualLength),
    unasked: isUnasked(place) ? withLoss(unasked, own, shipped) : unasked,
  }
}

function withLoss({ choices, own, usual, of }: Foretold, ownLoss: number, usualLoss: number): Foretold {
  return {
    choices: choices + 1,
    own: FORETOLD_DECAY * own + ownLoss,
    usual: FORETOLD_DECAY * usual + usualLoss,
    of: FORETOLD_DECAY * of + 1,
  }
}

function lossOf(chance: number, isKept: boolean): number {
  return -Math.log(Math.max(1e-9, isKept ? chance : 1 - chance))
}

function beliefsOf({ beliefs }: PatternState): PatternBeliefs {
  return new Map(Object.entries(beliefs))
}

/** Without a session, that of the last one is taken to go on. */
function pastOf({ lately, last }: PatternState, place: GhostPlace, session = last?.session) {
  const kind = isUnasked(place) ? 'unasked' : 'asked'
  const usual = USUAL_RATES[kind]
  const rateLately = logOdds(lately[kind], usual, USUAL_WEIGHT) - Math.log(usual / (1 - usual))
  const before = last !== null && last.session === session ? last : null
  return { rateLately, last: before === null ? null : before.kept ? ('kept' as const) : ('left' as const) }
}

function later({ taken, of }: Rate, isKept: boolean, weight: number): Rate {
  return { taken: LATELY * taken + (isKept ? weight : 0), of: LATELY * of + weight }
}

function counted({ shown, kept }: Tally = { shown: 0, kept: 0 }, isKept: boolean): Tally {
  return { shown: shown + 1, kept: kept + Number(isKept) }
}

function rememberable({ id, at, words, chars, kept }: DecidedGhost) {
  return { id, at, words, chars, kept }
}

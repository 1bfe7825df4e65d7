import type { ActorId } from '@understudy/contracts'
import {
  actingHabit,
  applyPatch,
  habitOf,
  habitValue,
  HABIT_UNITS,
  thingKey,
  type HabitId,
  type PatternItem,
  type Persona,
} from '@understudy/persona'
import { expectedKept, lengthGains } from './ghost-model.ts'
import { bestWords, charsPerWord, gainAt, LONGEST_WORDS, usualWords } from './kept-length.ts'
import { stampedPatch } from './learned-patch.ts'
import type { LearnedPatches } from './learned-patches.ts'
import type { Foretold, PatternState } from './pattern-state.ts'
import { INTERRUPTION_COST, READING_COST } from './shipped-ghosts.ts'

const HABIT_THRESHOLDS = {
  /** Within a session habits are looked at after every so many: one more says little, and looking costs. */
  every: 4,
  /** Fewer decided continuations, kept ones, or ones that came by themselves say too little. */
  decided: 12,
  kept: 6,
  unasked: 12,
  /** Fewer in one mode are no habit of it. */
  inMode: 5,
  /** A length is worth saying where it is so much shorter than what is shown, and gains so much more. */
  shorter: 0.8,
  more: 1.1,
  /** It holds until another gains so much more: lengths next to each other gain nearly the same. */
  holds: 1.25,
  /** A habit of holding back holds until all would be so far above what it asks for. */
  clear: 1.5,
  /** A value moves from session to session where it is so far off. */
  moved: 0.2,
} as const

export interface HabitInput {
  readonly pattern: PatternState
  readonly persona: Persona
  readonly actor: ActorId
  readonly at: number
  readonly counter: number
  /** At the close of a session values move; else only what begins or ceases to act is written. */
  readonly closing: boolean
}

/** What behaviour now asks of the persona's habits. Each patch is about one, and lands only if it earns it (rule 9). */
export function habitPatches(input: HabitInput): LearnedPatches {
  const result: { -readonly [Key in 'patches' | 'refused']: LearnedPatches[Key][number][] } = {
    patches: [],
    refused: [],
  }
  let { persona } = input
  if (!input.closing && input.pattern.decided.shown % HABIT_THRESHOLDS.every !== 0) return { ...result, persona }
  for (const id of ['continuation-words', 'continuation-pauses'] as const) {
    const present = habitOf(persona.document, id)
    const due = dueHabit(present, wanted(id, { ...input, persona }), input.closing)
    if (due === null || persona.held.has(thingKey({ path: ['pattern', id] }))) continue
    const foretold = id === 'continuation-words' ? input.pattern.foretold.length : input.pattern.foretold.unasked
    const patch = stampedPatch(
      {
        cause: {
          key: due.status === 'active' ? `learning.habit.${id}` : 'learning.habit-superseded',
          params: causeOf(due),
        },
        ops: [{ type: 'set', path: ['pattern', id], from: habitValue(present), to: habitValue(due) }],
      },
      { at: input.at, actor: input.actor, counter: input.counter + result.patches.length, check: checkOf(foretold) },
    )
    const applied = due.status !== 'active' || isEarned(foretold) ? applyPatch(persona, patch) : null
    if (applied?.ok) {
      result.patches.push(patch)
      persona = applied.value
    } else if (input.closing)
      result.refused.push({ patch, reason: applied === null ? 'predicts-worse' : applied.reason })
  }
  return { ...result, persona }
}

/** What a learned habit should say; null where it should say nothing. */
interface Wanted {
  readonly value: number
  readonly evidence: { readonly for: number; readonly against: number }
}

/** Null where it may stay as it is: also where a person said, locked or put it away. */
function dueHabit(present: PatternItem | null, wish: Wished, closing: boolean): PatternItem | null {
  if (present !== null && (present.source !== 'learned' || present.locked || isPutAway(present))) return null
  if (wish.says === null) return present?.status === 'active' ? { ...present, status: 'superseded' } : null
  const { value, evidence } = wish.says
  const isNew = present === null || present.status !== 'active'
  const next: PatternItem = {
    id: wish.id,
    value,
    unit: HABIT_UNITS[wish.id],
    source: 'learned',
    status: 'active',
    locked: false,
    evidence,
  }
  if (isNew) return next
  if (!closing) return null
  const moved = Math.abs(value - present.value) >= Math.max(2, HABIT_THRESHOLDS.moved * present.value)
  const due = moved ? next : { ...next, value: present.value }
  return JSON.stringify(habitValue(due)) === JSON.stringify(habitValue(present)) ? null : due
}

function isPutAway({ status }: PatternItem): boolean {
  return status === 'refused' || status === 'retired'
}

interface Wished {
  readonly id: HabitId
  readonly says: Wanted | null
}

function wanted(id: HabitId, { pattern, persona }: Pick<HabitInput, 'pattern' | 'persona'>): Wished {
  const acting = actingHabit(persona.document, id)
  if (id === 'continuation-words') return { id, says: wantedWords(pattern, acting) }
  return { id, says: wantedPauses(pattern, persona, acting !== null) }
}

function wantedWords(pattern: PatternState, acting: number | null): Wanted | null {
  const { shown, kept } = pattern.decided
  const { decided, kept: leastKept, shorter, more, holds } = HABIT_THRESHOLDS
  if (shown < decided || kept < leastKept) return null
  const evidence = { for: kept, against: shown - kept }
  const gains = lengthGains(pattern)
  const gain = (words: number): number => gainAt(gains, words)
  const best = bestWords(gains)
  if (acting !== null) {
    if (gain(best) <= holds * gain(acting)) return { value: acting, evidence }
    return best < LONGEST_WORDS ? { value: best, evidence } : null
  }
  const usual = usualWords(pattern.length)
  return best <= shorter * usual && gain(best) > more * gain(usual) ? { value: best, evidence } : null
}

function wantedPauses(pattern: PatternState, { document }: Persona, acts: boolean): Wanted | null {
  const { unasked, inMode, clear } = HABIT_THRESHOLDS
  const tallies = Object.values(pattern.unasked)
  const shown = tallies.reduce((sum, tally) => sum + tally.shown, 0)
  const kept = tallies.reduce((sum, tally) => sum + tally.kept, 0)
  if (shown < unasked) return null
  const words = actingHabit(document, 'continuation-words') ?? usualWords(pattern.length)
  const floor = leastKept(words * charsPerWord(pattern.length))
  const isBelow = leastExpected(pattern, words, acts ? 1 : inMode) < (acts ? clear : 1) * floor
  return isBelow ? { value: floor, evidence: { for: shown - kept, against: kept } } : null
}

/** What must be kept of one of so many characters for it to be worth the look, in whole characters. */
function leastKept(chars: number): number {
  return Math.round(INTERRUPTION_COST + READING_COST * chars)
}

/** Of the modes in which enough came by themselves, the least that is kept of one. */
function leastExpected(pattern: PatternState, words: number, least: number): number {
  const modes = (['dialogue', 'action', 'description', 'reflection', 'embedded'] as const).filter(
    mode => (pattern.unasked[mode]?.shown ?? 0) >= least,
  )
  const triggers = ['pause', 'sentence-end', 'paragraph-end'] as const
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...modes.flatMap(mode => triggers.map(trigger => expectedKept(pattern, { mode, trigger }, words))),
  )
}

/** Every choice was foretold before it was learned from, so none of them speaks for itself. */
function checkOf({ choices, own, usual, of }: Foretold) {
  return { choices, before: usual / Math.max(1, of), after: own / Math.max(1, of) }
}

function isEarned({ own, usual }: Foretold): boolean {
  return own < usual
}

function causeOf({ value, evidence }: PatternItem) {
  return { value, count: (evidence?.for ?? 0) + (evidence?.against ?? 0) }
}

import { EXPLORATION_RATE } from '@understudy/choice'
import type { ContinuationRequest, Env, PlacedRequest } from '@understudy/contracts'
import type { PatternState } from '@understudy/learning'
import { actingHabit, habitOf, type HabitId, type PersonaDocument } from '@understudy/persona'

/** Whether a continuation is asked for at all, how long, and how that came about. */
export interface GhostPlan {
  readonly ask: boolean
  /** About how many words it is asked for and cut at; null where that is left to the proposer. */
  readonly words: number | null
  /** Log-odds that some of it is kept; 0 where nothing was weighed. */
  readonly score: number
  /** How likely it was to be asked for, in (0, 1]. */
  readonly probability: number
  /** Asked for against the odds, or longer than is usual, to see whether what was learned still holds. */
  readonly explored: boolean
  /** Names the way of deciding in the record. */
  readonly policy: string
}

/** What is decided by: habits that the writer can see, and what is known behind them. */
export interface GhostGrounds {
  readonly document: PersonaDocument
  /** Null where nothing was learned yet, or where another tab learns. */
  readonly pattern: PatternState | null
}

const POLICY = 'ghost-1'
/** No continuation is asked for shorter or longer, whatever a file says. */
const [FEWEST_WORDS, MOST_WORDS] = [1, 200]
/** How much longer one is now and then, to see whether more of it would be kept. */
const STRETCH = 1.5
/** How often: a length is decided at each continuation, and costs little where it is wrong. */
const STRETCH_RATE = 0.1

/**
 * Holds back a continuation that would come by itself where too little of it is likely kept, and sets the length, by the
 * habits of the persona. Without such a habit all stays as the editor and the proposer have it. A command is always
 * answered. What was learned is tried now and then; what a person said or locked is not.
 */
export async function planGhost(
  request: PlacedRequest & ContinuationRequest,
  grounds: GhostGrounds,
  { random }: Env,
): Promise<GhostPlan> {
  const length = planLength(request, grounds, random)
  const pause = await planPause(request, grounds, length.words)
  const tries = pause.probability < 1 && random() < pause.probability
  return {
    ask: pause.probability === 1 || tries,
    words: length.words,
    score: pause.score,
    probability: pause.probability * length.probability,
    explored: tries || length.explored,
    policy: [POLICY, ...length.says, ...pause.says].join('/'),
  }
}

interface Length {
  readonly words: number | null
  readonly probability: number
  readonly explored: boolean
  readonly says: readonly string[]
}

/** Where several paragraphs are asked for, that is a wish for length, and no habit speaks. */
function planLength(
  { paragraphs = 1, words }: ContinuationRequest,
  { document }: GhostGrounds,
  random: () => number,
): Length {
  const usual = actingHabit(document, 'continuation-words')
  if (words !== undefined || usual === null || paragraphs > 1)
    return { words: words ?? null, probability: 1, explored: false, says: [] }
  const rate = isTried(document, 'continuation-words') ? STRETCH_RATE : 0
  const explored = rate > 0 && random() < rate
  const wished = Math.round(usual * (explored ? STRETCH : 1))
  return {
    words: Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, wished)),
    probability: explored ? rate : 1 - rate,
    explored,
    says: [`words=${usual}`, ...(explored ? [`tried=${wished}`] : [])],
  }
}

interface Pause {
  readonly score: number
  readonly probability: number
  readonly says: readonly string[]
}

async function planPause(
  { trigger, context: { mode } }: PlacedRequest & ContinuationRequest,
  { document, pattern }: GhostGrounds,
  words: number | null,
): Promise<Pause> {
  const floor = actingHabit(document, 'continuation-pauses')
  if (floor === null || floor === 0 || trigger === 'command') return { score: 0, probability: 1, says: [] }
  const { chanceKept, EMPTY_PATTERN, expectedKept, usualWords } = await import('@understudy/learning')
  const known = pattern ?? EMPTY_PATTERN
  const long = words ?? usualWords(known.length)
  const chance = chanceKept(known, { trigger, mode }, long)
  const isWorth = expectedKept(known, { trigger, mode }, long) >= floor
  const rate = isTried(document, 'continuation-pauses') ? EXPLORATION_RATE : 0
  const says = [`least=${floor}`, ...(rate > 0 ? [`explore=${rate}`] : [])]
  return { score: Math.log(chance / (1 - chance)), probability: isWorth ? 1 : rate, says }
}

/** Whether what a habit holds back is shown now and then: only where it was learned, and nobody locked it. */
function isTried(document: PersonaDocument, id: HabitId): boolean {
  const habit = habitOf(document, id)
  return habit?.source === 'learned' && !habit.locked
}

import type { Json, Mode } from '@understudy/contracts'
import type {
  BlindPair,
  Follows,
  GradientAnswer,
  GroundItem,
  LossAnswer,
  Operation,
  OperationsAnswer,
  RecordedDifference,
  StageInput,
  ValidationAnswer,
} from '@understudy/learning/symbolic'
import { meaningOf, TOLD_TASTES, type Meaning } from './told-tastes.ts'

/** Differences in one mode, and in none of the others, that are no accident. */
const ENOUGH = 4

/** A taste that some differences show, with those that do. */
interface Shown extends Meaning {
  readonly because: readonly string[]
}

/**
 * Plays the critic in the place of a text model: tells by reading which of two texts has more of a taste, and knows
 * nothing of the writer. Which side of a blind pair was kept it does not look at. The same question has the same answer.
 */
export function judged(about: StageInput): Json {
  switch (about.stage) {
    case 'loss':
      return toJson({ critiques: about.trajectories.map(critiqueOf) } satisfies LossAnswer)
    case 'gradient':
      return toJson({ gradients: about.node === 'drafting' ? gradientsOf(about) : [] } satisfies GradientAnswer)
    case 'operations':
      return toJson({ operations: about.optimizer === 'prompt' ? operationsOf(about) : [] } satisfies OperationsAnswer)
    case 'validation':
      return toJson({
        pairs: about.pairs.map(pair => ({ pair: pair.outcome, follows: followsOf(about.statement, pair) })),
      } satisfies ValidationAnswer)
  }
}

type About<Stage extends StageInput['stage']> = Extract<StageInput, { readonly stage: Stage }>

function critiqueOf({
  exchange,
  differences,
  cost,
}: About<'loss'>['trajectories'][number]): LossAnswer['critiques'][number] {
  const seen = shownBy(differences)
  return {
    exchange,
    score: 1 - (cost ?? 0),
    says: seen.map(sayingOf).join('. '),
    because: [...new Set(seen.flatMap(({ because }) => because))],
  }
}

function gradientsOf({ trajectories }: About<'gradient'>): GradientAnswer['gradients'] {
  const seen = shownBy(trajectories.flatMap(({ differences }) => differences))
  return seen.map(shown => ({ wants: sayingOf(shown), because: shown.because }))
}

/** The tastes that most differences show, as many as one update may say; those that are said already are left alone. */
export function operationsOf({ differences, ground, rate, refused }: About<'operations'>): readonly Operation[] {
  const items = ground.items.filter(({ item }) => item.status === 'active' || item.status === 'proposed')
  const isSaid = (statement: string) =>
    items.some(({ item }) => isSame(meaningOf(item.statement), meaningOf(statement))) ||
    refused.some(({ operation }) => operation?.type === 'add' && operation.statement === statement)
  const turned = (shown: Shown) =>
    items.filter(({ item }) => {
      const meaning = meaningOf(item.statement)
      return item.source === 'learned' && !item.locked && meaning?.taste === shown.taste && meaning.side !== shown.side
    })
  return shownBy(differences)
    .toSorted((one, other) => other.because.length - one.because.length)
    .flatMap((shown): readonly Operation[] => {
      const against = turned(shown)
      if (against.length > 0) return against.map(({ id }) => ({ type: 'retire', item: id, because: shown.because }))
      const wide = items.filter(each => isWide(each, shown))
      const mode = wide.length === 0 ? null : onlyMode(shown, differences)
      if (mode !== null) return wide.map(({ id }) => ({ type: 'rescope', item: id, mode, because: shown.because }))
      const statement = sayingOf(shown)
      const because = half(shown.because)
      return isSaid(statement) ? [] : [{ type: 'add', field: 'style', statement, mode: null, because }]
    })
    .slice(0, rate.operations)
}

/** A learned item that says it of everywhere. */
function isWide({ item }: GroundItem, shown: Shown): boolean {
  const isLearned = item.source === 'learned' && !item.locked && item.scope.mode === undefined
  return isLearned && isSame(meaningOf(item.statement), shown)
}

/** The one mode in which the writer put it right, where that was often enough to tell. */
function onlyMode({ because }: Shown, differences: readonly RecordedDifference[]): Mode | null {
  const modes = differences.flatMap(({ outcome, by, place }) => {
    return by === 'reworked' && because.includes(outcome) ? [place.mode ?? null] : []
  })
  const [first = null] = modes
  return modes.length >= ENOUGH && modes.every(mode => mode === first) ? first : null
}

/** Whoever names all there is leaves nothing for a statement to be tested on. */
function half(because: readonly string[]): readonly string[] {
  return because.slice(0, Math.ceil(because.length / 2))
}

function isSame(one: Meaning | null, other: Meaning | null): boolean {
  return one !== null && one.taste === other?.taste && one.side === other.side
}

/** Of each taste the side that more differences show, where one does. */
export function shownBy(differences: readonly RecordedDifference[]): readonly Shown[] {
  return TOLD_TASTES.flatMap(taste => {
    const moves = differences.map(each => ({ each, by: taste.toldIn(each.kept) - taste.toldIn(each.passed) }))
    const [toward, away] = [moves.filter(({ by }) => by > 0), moves.filter(({ by }) => by < 0)]
    if (toward.length === away.length) return []
    const [side, shown] = toward.length > away.length ? ([1, toward] as const) : ([-1, away] as const)
    return [{ taste, side, because: shown.map(({ each }) => each.outcome) }]
  })
}

/** Worded now one way, now another, as models do. */
export function sayingOf({ taste, side, because }: Shown): string {
  if (side < 0) return taste.opposite
  return taste.statements[because.length % taste.statements.length] ?? taste.opposite
}

export function followsOf(statement: string, { first, second }: Pick<BlindPair, 'first' | 'second'>): Follows {
  if (/^Say it in (?:more|fewer) words$/.test(statement))
    return lengthFollows(statement.includes('more') ? 1 : -1, first, second)
  if (statement.startsWith('Use one of the words ')) return wordsFollow(statement, first, second)
  const meaning = meaningOf(statement)
  if (meaning === null) return 'neither'
  const by = meaning.side * (meaning.taste.toldIn(first) - meaning.taste.toldIn(second))
  if (by === 0) return 'neither'
  if (by > 0) return by > 1 ? 'first-clearly' : 'first'
  return by < -1 ? 'second-clearly' : 'second'
}

/** Whoever reads can tell which of two texts is the longer. */
function lengthFollows(side: 1 | -1, first: string, second: string): Follows {
  const by = side * (first.split(' ').length - second.split(' ').length)
  if (by === 0) return 'neither'
  return by > 0 ? 'first' : 'second'
}

/** And whether a word stands in it. */
function wordsFollow(statement: string, first: string, second: string): Follows {
  const wanted = [...statement.matchAll(/“([^”]+)”/gu)].map(([, word = '']) => word)
  const has = (text: string) => (text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).some(word => wanted.includes(word))
  if (has(first) === has(second)) return 'neither'
  return has(first) ? 'first' : 'second'
}

/** As it comes back from a model: text in between. */
export function toJson(answer: LossAnswer | GradientAnswer | OperationsAnswer | ValidationAnswer): Json {
  return JSON.parse(JSON.stringify(answer))
}

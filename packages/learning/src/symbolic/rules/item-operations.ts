import type { Mode } from '@understudy/contracts'
import type { Operation } from '../operation.ts'
import type { GroundItem } from '../stage.ts'
import type { RecordedDifference } from '../trajectory.ts'
import { isBorneOut } from './findings.ts'
import { itemWish } from './item-wish.ts'
import { limitWishes } from './limit-wishes.ts'
import { readDifferences, type ReadDifference } from './read-difference.ts'
import { isSameWish, type RuleWish } from './rule-wish.ts'
import { sayWish } from './say-wish.ts'
import { supportOf } from './support.ts'

/** Passages that have to speak against an item before it is touched, and the share of those that say anything. */
const LEAST_AGAINST = 2
const LEAST_SHARE = 0.66

/**
 * What differences that contradict an item make of it: said otherwise where that is what they bear out (`at most 30
 * words` for `at most 20`), bound to the one mode it holds in, or retired. None where they do not contradict it.
 */
export function* itemOperations(
  { id, item }: GroundItem,
  differences: readonly RecordedDifference[],
): Generator<null, readonly Operation[]> {
  const wish = itemWish(item)
  if (wish === null) return []
  const read = yield* readDifferences(differences)
  const { for: agree, against, stood, forModes, againstModes } = yield* supportOf(wish, read)
  const loosened = against + stood < LEAST_AGAINST ? null : yield* loosenedWish(wish, differences, read)
  const statement = loosened === null ? null : sayWish(loosened)
  if (statement !== null) return [{ type: 'revise', item: id, statement, because: contradicting(wish, read) }]
  const isTurned = against >= LEAST_AGAINST && against >= LEAST_SHARE * (agree + against)
  const [mode] = forModes
  const isOnlyThere = agree > 0 && mode !== undefined && !againstModes.has(mode)
  if (!isTurned || isOnlyThere) return yield* inOneMode({ id, item }, wish, read)
  return [{ type: 'retire', item: id, because: contradicting(wish, read) }]
}

/** Where it is held everywhere, borne out in one mode and contradicted in others. */
function* inOneMode(
  { id }: GroundItem,
  wish: RuleWish,
  read: readonly ReadDifference[],
): Generator<null, readonly Operation[]> {
  if (wish.mode !== null) return []
  const { against, forModes, againstModes, because } = yield* supportOf(wish, read)
  const [mode, ...others] = forModes
  if (mode === undefined || others.length > 0 || against < LEAST_AGAINST || againstModes.has(mode)) return []
  const within = yield* supportOf(wish, inMode(read, mode))
  return isBorneOut(within)
    ? [{ type: 'rescope', item: id, mode, because: [...because, ...contradicting(wish, read)] }]
    : []
}

function inMode(read: readonly ReadDifference[], mode: Mode): readonly ReadDifference[] {
  return read.filter(({ difference }) => difference.place.mode === mode)
}

/** The same limit as far out as the writer goes. */
function* loosenedWish(
  wish: RuleWish,
  differences: readonly RecordedDifference[],
  read: readonly ReadDifference[],
): Generator<null, RuleWish | null> {
  if (wish.type !== 'pattern' || wish.pattern.type !== 'limit' || wish.pattern.most === undefined) return null
  const { of, unit, most } = wish.pattern
  if (unit !== 'words') return null
  const found = (yield* limitWishes(differences)).find(({ pattern }) => pattern.type === 'limit' && pattern.of === of)
  if (found?.pattern.type !== 'limit') return null
  const loosened: RuleWish = { ...found, mode: wish.mode }
  const isWider = (found.pattern.most ?? 0) > most && !isSameWish(loosened, wish)
  return isWider && isBorneOut(yield* supportOf(loosened, read)) ? loosened : null
}

/** `Outcome.id` of those whose kept text breaks it, more than the other or as before. */
function contradicting(wish: RuleWish, read: readonly ReadDifference[]): readonly string[] {
  const found = read.filter(({ texts, difference }) => {
    const says = texts.followsMore(wish)
    return says < 0 || (says === 0 && difference.by !== 'accepted' && texts.firstBreaks(wish))
  })
  return [...new Set(found.map(({ difference }) => difference.outcome))]
}

import type { RuleId, TextBlock } from '@understudy/contracts'
import { createFindPassage } from './find-passage.ts'
import type { Refusal } from './refusals.ts'
import { openingOf, scenesOf } from '@understudy/prose'

/** So often refused in a scene, a rule goes quiet in it. */
const QUIET_AFTER = 3

/** A rule that went quiet, where, and by which refusals. */
export interface QuietScene {
  readonly rule: RuleId
  /**
   * `manuscript` where the writer said "never" once: that speaks of no one place. `mostly` where its questions are
   * known to be turned down, in one scene or another: then but few of them are shown.
   */
  readonly where: 'scene' | 'manuscript' | 'mostly'
  /** Blocks `from` (inclusive) to `to` (exclusive). */
  readonly from: number
  readonly to: number
  /** The first words of the scene, to tell it by. */
  readonly opening: string
  /** What made it quiet, to be taken back. */
  readonly refusals: readonly string[]
}

export interface ReadManuscript {
  readonly blocks: readonly TextBlock[]
  readonly breaks: readonly number[]
}

/**
 * Which rules are quiet where, read off the refusals of a manuscript as it stands now. A refused change counts for the
 * scene its passage stands in today; one whose passage is gone, or was forgotten, counts no more.
 */
export function quietScenes(
  refusals: readonly Refusal<string | null>[],
  { blocks, breaks }: ReadManuscript,
): readonly QuietScene[] {
  const whole = { from: 0, to: Math.max(blocks.length, 1) }
  const scenes = scenesOf(blocks, breaks)
  const find = createFindPassage(blocks)
  const known = refusals.filter(({ passage, heeded }) => passage !== null && heeded !== true)
  return [...new Set(known.map(({ rule }) => rule))].flatMap((rule): readonly QuietScene[] => {
    const all = known.filter(refusal => refusal.rule === rule)
    const never = all.filter(({ why }) => why === 'never')
    if (never.length > 0)
      return [{ rule, where: 'manuscript', ...whole, opening: '', refusals: all.map(({ id }) => id) }]
    if (all.length < QUIET_AFTER) return []
    const placed = all.flatMap(({ id, passage, block }) => {
      const at = passage === null ? null : find(passage, block)
      return at === null ? [] : [{ id, at }]
    })
    return scenes.flatMap(scene => {
      const here = placed.filter(({ at }) => scene.from <= at && at < scene.to)
      if (here.length < QUIET_AFTER) return []
      const opening = openingOf(scene, blocks)
      return [{ rule, where: 'scene' as const, ...scene, opening, refusals: here.map(({ id }) => id) }]
    })
  })
}

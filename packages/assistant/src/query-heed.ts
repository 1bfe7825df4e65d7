import { SUPPRESS_BELOW } from '@understudy/choice'
import type { QuietScene, ReadManuscript } from './quiet-scenes.ts'
import type { Refusal } from './refusals.ts'

/**
 * Questions of a kind that count as heeded, and as many as put away, before any was: with so many the fifth in a row
 * that is put away reaches `SUPPRESS_BELOW`, as the fifth refused passage does for a kind of change.
 */
const BEFORE_ANY = 1.5

/** Log-odds that the next question of a kind is heeded rather than put away, from what became of those before it. */
export function heedOf(answers: readonly Pick<Refusal<unknown>, 'heeded'>[]): number {
  const heeded = answers.filter(answer => answer.heeded === true).length
  const away = answers.filter(answer => answer.heeded === false).length
  return Math.log((heeded + BEFORE_ANY) / (away + BEFORE_ANY))
}

/** The kinds of questions that are held back in a manuscript, and by which answers: to be shown, and taken back. */
export function withheldKinds(
  answers: readonly Refusal<string | null>[],
  { blocks }: ReadManuscript,
): readonly QuietScene[] {
  return [...new Set(answers.map(({ rule }) => rule))].flatMap((rule): readonly QuietScene[] => {
    const about = answers.filter(answer => answer.rule === rule)
    if (heedOf(about) >= SUPPRESS_BELOW) return []
    const refusals = about.filter(({ heeded }) => heeded === false).map(({ id }) => id)
    return [{ rule, where: 'mostly', from: 0, to: Math.max(blocks.length, 1), opening: '', refusals }]
  })
}

import type { GhostCount, GhostLife, GhostLives } from './ghost-writers.ts'
import { sumOf } from './spread.ts'

type Figure = (seeds: readonly GhostLives[]) => number
type Arm = keyof GhostLife

/** Rows about continuations: what is kept for each that comes on screen, with learning and without. */
export const GHOST_FIGURES: readonly (readonly [name: string, unit: string, figure: Figure])[] = [
  ['kept per ghost, first words', 'characters', seeds => perGhost(firstWords(seeds), 'learned')],
  ['kept per ghost, first words, nothing learned', 'characters', seeds => perGhost(firstWords(seeds), 'nothing')],
  ['left of what ghosts show, first words', 'ratio', seeds => leftOf(firstWords(seeds), 'learned')],
  ['left of what ghosts show, first words, nothing learned', 'ratio', seeds => leftOf(firstWords(seeds), 'nothing')],
  ['kept per ghost, quiet in speech', 'characters', seeds => perGhost(quiet(seeds), 'learned')],
  ['kept per ghost, quiet in speech, nothing learned', 'characters', seeds => perGhost(quiet(seeds), 'nothing')],
  ['unwanted ghosts shown', 'ratio', seeds => ratio(quiet(seeds), ({ unwanted }) => unwanted)],
  ['kept in all, quiet in speech', 'ratio', seeds => ratio(quiet(seeds), ({ keptChars }) => keptChars)],
]

function firstWords(seeds: readonly GhostLives[]): readonly GhostLife[] {
  return seeds.map(each => each.firstWords)
}

function quiet(seeds: readonly GhostLives[]): readonly GhostLife[] {
  return seeds.map(each => each.quietInSpeech)
}

function perGhost(lives: readonly GhostLife[], arm: Arm): number {
  return (
    total(lives, arm, ({ keptChars }) => keptChars) /
    Math.max(
      1,
      total(lives, arm, ({ shown }) => shown),
    )
  )
}

function leftOf(lives: readonly GhostLife[], arm: Arm): number {
  return (
    1 -
    total(lives, arm, ({ keptChars }) => keptChars) /
      Math.max(
        1,
        total(lives, arm, ({ shownChars }) => shownChars),
      )
  )
}

/** With learning, of what it is without. */
function ratio(lives: readonly GhostLife[], of: (count: GhostCount) => number): number {
  return total(lives, 'learned', of) / Math.max(1, total(lives, 'nothing', of))
}

function total(lives: readonly GhostLife[], arm: Arm, of: (count: GhostCount) => number): number {
  return sumOf(lives, life => of(life[arm]))
}

import { describe, expect, it } from 'vitest'
import { GHOST_FIGURES } from './ghost-rows.ts'
import type { GhostCount, GhostLives } from './ghost-writers.ts'

const count = (shown: number, shownChars: number, keptChars: number, unwanted = 0): GhostCount => ({
  shown,
  shownChars,
  keptChars,
  unwanted,
})
const SEEDS: readonly GhostLives[] = [
  {
    firstWords: { learned: count(10, 400, 300), nothing: count(10, 800, 200) },
    quietInSpeech: { learned: count(7, 700, 450, 1), nothing: count(10, 1_000, 500, 4) },
  },
  {
    firstWords: { learned: count(10, 400, 200), nothing: count(10, 800, 200) },
    quietInSpeech: { learned: count(8, 800, 450, 2), nothing: count(10, 1_000, 500, 4) },
  },
]

describe('rows about continuations', () => {
  it.each([
    ['kept per ghost, first words', 25],
    ['kept per ghost, first words, nothing learned', 20],
    ['left of what ghosts show, first words', 0.375],
    ['left of what ghosts show, first words, nothing learned', 0.75],
    ['kept per ghost, quiet in speech', 60],
    ['kept per ghost, quiet in speech, nothing learned', 50],
    ['unwanted ghosts shown', 0.375],
    ['kept in all, quiet in speech', 0.9],
  ])('%s', (name, expected) => {
    const figure = GHOST_FIGURES.find(([known]) => known === name)?.[2]
    expect(figure?.(SEEDS)).toBeCloseTo(expected, 10)
  })
})

import type { Mode } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { ghostDesk, type GhostDesk, type GhostShown } from '../test/ghost-desk.ts'
import { MARA_QUILL } from '../test/story.ts'
import { bestLength, chanceKept, expectedKept } from './ghost-model.ts'
import { LONGEST_WORDS } from './kept-length.ts'
import { EMPTY_PATTERN } from './pattern-state.ts'
import { replay } from './replay.ts'
import { finish } from './run-steps.ts'

const decided = (...ghosts: readonly GhostShown[]) => {
  const told = ghostDesk(1)
  for (const ghost of ghosts) told.see(ghost)
  return told.state().pattern.decided
}
const bytes = (value: unknown) => JSON.stringify(value)

describe('what a continuation teaches', () => {
  it.each<[string, GhostShown, number, number]>([
    ['taken whole', { words: 20, ending: 'accepted', kept: 20 }, 1, 1],
    ['taken in part, then typed otherwise', { words: 20, ending: 'typed-otherwise', kept: 6 }, 1, 1],
    ['taken in part, then refused', { words: 20, ending: 'refused', kept: 6 }, 1, 1],
    ['typed letter by letter', { words: 20, ending: 'typed-through', kept: 20 }, 1, 1],
    ['refused', { words: 20, ending: 'refused' }, 1, 0],
    ['typed otherwise', { words: 20, ending: 'typed-otherwise' }, 1, 0],
    ['taken and all deleted again', { words: 20, ending: 'accepted', kept: 0 }, 1, 0],
    ['undone at once', { words: 20, ending: 'accepted', kept: 20, undoneAfterMs: 2_000 }, 1, 0],
    ['undone much later', { words: 20, ending: 'accepted', kept: 20, undoneAfterMs: 60_000 }, 1, 1],
    ['passed by for another', { words: 20, ending: 'replaced' }, 0, 0],
    ['gone with its place', { words: 20, ending: 'content-gone' }, 0, 0],
    ['never on screen', { words: 20, ending: 'refused', onScreen: false }, 0, 0],
    ['without a word', { words: 0, ending: 'refused' }, 0, 0],
  ])('%s', (_, ghost, shown, kept) => {
    expect(decided(ghost)).toEqual({ shown, kept })
  })
  it('nothing where other hands were on the keys', () => {
    const told = ghostDesk(1, { actor: 'editor' })
    told.see({ words: 20, ending: 'accepted', kept: 20 })
    expect(told.state().pattern).toEqual(EMPTY_PATTERN)
  })
  it('less, once, where less of it stands on a later day', () => {
    const told = ghostDesk(1)
    const suggestion = told.see({ words: 20, ending: 'accepted', kept: 20 })
    const before = told.state().pattern.length
    told.survive(suggestion, 20, 20)
    expect(told.state().pattern.length).toEqual(before)
    told.survive(suggestion, 20, 5)
    const after = told.state().pattern.length
    expect(after.stopped.reduce((sum, each) => sum + each)).toBe(1)
    told.survive(suggestion, 20, 5)
    expect(told.state().pattern.length).toEqual(after)
    expect(told.state().pattern.decided).toEqual({ shown: 1, kept: 1 })
  })
  it('more where it was shown against the odds, for those that were not', () => {
    const chance = (probability: number) => {
      const told = ghostDesk(1)
      told.see({ words: 20, ending: 'refused', probability })
      return chanceKept(told.state().pattern, { trigger: 'pause', mode: 'action' }, 20)
    }
    expect(chance(0.05)).toBeLessThan(chance(1))
  })
})

/** Some hundred words of habits, made from a seed: lengths, endings, places, sessions. */
function anyLife(seed: number): GhostDesk {
  const told = ghostDesk(seed)
  const { random } = seededEnv(seed)
  const modes: readonly Mode[] = ['dialogue', 'action', 'description']
  for (let turn = 0; turn < 30; turn++) {
    const words = 1 + Math.floor(random() * 45)
    const kept = random() < 0.5 ? Math.floor(random() * (words + 1)) : 0
    const ending = kept > 0 ? 'accepted' : random() < 0.5 ? 'refused' : 'typed-otherwise'
    const mode = modes[Math.floor(random() * 3)] ?? 'action'
    const trigger = random() < 0.7 ? 'pause' : 'command'
    const probability = random() < 0.1 ? 0.05 : 1
    const suggestion = told.see({ words, kept, ending, mode, trigger, probability, onScreen: random() < 0.9 })
    if (random() < 0.1) told.survive(suggestion, words, Math.floor(kept / 2))
    if (random() < 0.12) told.close()
  }
  told.close()
  return told
}

describe('the pattern state', () => {
  it('comes out the same from a replay, byte for byte', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), seed => {
        const told = anyLife(seed)
        const { events } = told.desk
        const replayed = finish(
          replay({ identity: MARA_QUILL, events, patches: [], closing: true, vetoed: [] }, crudeReader),
        )
        expect(bytes(replayed.state)).toBe(bytes(told.state()))
        expect(bytes(replayed.patches)).toBe(bytes(told.patches))
      }),
      { numRuns: 60 },
    )
  })
  it('learns nothing twice', () => {
    const told = anyLife(7)
    const before = bytes(told.state().pattern)
    const again = finish(
      replay(
        {
          identity: MARA_QUILL,
          events: [...told.desk.events, ...told.desk.events],
          patches: [],
          closing: true,
          vetoed: [],
        },
        crudeReader,
      ),
    )
    expect(bytes(again.state.pattern)).toBe(before)
  })
  it('stays small and holds no word', () => {
    const told = ghostDesk(3)
    for (let turn = 0; turn < 300; turn++) told.see({ words: 12, ending: 'accepted', kept: 12 })
    expect(bytes(told.state().pattern).length).toBeLessThan(16_000)
    expect(bytes(told.state().pattern)).not.toContain('tide')
  })
})

describe('what is foreseen', () => {
  it('asks for the longest where nothing is known', () => {
    expect(bestLength(EMPTY_PATTERN)).toBe(LONGEST_WORDS)
  })
  it.each([4, 8, 15])('a writer who keeps the first %d words gains most by about so many', first => {
    const told = ghostDesk(5)
    for (let turn = 0; turn < 40; turn++) {
      const words = 20 + (turn % 18)
      told.see({ words, ending: 'typed-otherwise', kept: Math.min(first, words), trigger: 'command' })
    }
    expect(bestLength(told.state().pattern)).toBeGreaterThanOrEqual(first - 2)
    expect(bestLength(told.state().pattern)).toBeLessThanOrEqual(first + 4)
  })
  it('follows a writer who comes to keep more', () => {
    const told = ghostDesk(5)
    for (let turn = 0; turn < 40; turn++)
      told.see({ words: 25, ending: 'typed-otherwise', kept: 5, trigger: 'command' })
    const before = bestLength(told.state().pattern)
    for (let turn = 0; turn < 120; turn++) told.see({ words: 12, ending: 'accepted', kept: 12, trigger: 'command' })
    expect(bestLength(told.state().pattern)).toBeGreaterThan(before + 3)
  })
  it('keeps apart pauses in dialogue, that are always refused, from all else', () => {
    const told = ghostDesk(5)
    for (let turn = 0; turn < 40; turn++) {
      const mode = turn % 2 === 0 ? 'dialogue' : 'action'
      if (mode === 'dialogue') told.see({ words: 18, ending: 'refused', mode })
      else told.see({ words: 18, ending: 'accepted', kept: 18, mode })
    }
    const { pattern } = told.state()
    const at = (mode: Mode, trigger: 'pause' | 'command' = 'pause') => expectedKept(pattern, { mode, trigger }, 18)
    expect(at('dialogue')).toBeLessThan(12)
    expect(at('action')).toBeGreaterThan(40)
    expect(at('dialogue', 'command')).toBeGreaterThan(2 * at('dialogue'))
  })
})

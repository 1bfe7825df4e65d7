import type { Json } from '@understudy/contracts'
import { actingHabit, habitOf } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { ghostDesk, type GhostDesk } from '../test/ghost-desk.ts'
import { MARA_QUILL } from '../test/story.ts'
import { replay } from './replay.ts'
import { finish } from './run-steps.ts'

const keepsSix = (told: GhostDesk, count = 20) => {
  for (let turn = 0; turn < count; turn++) {
    told.see({ words: 18 + (turn % 16), ending: 'typed-otherwise', kept: 6, trigger: 'command' })
  }
}
const refusesInDialogue = (told: GhostDesk, count = 30) => {
  for (let turn = 0; turn < count; turn++) {
    if (turn % 2 === 0) told.see({ words: 18, ending: 'refused', mode: 'dialogue' })
    else told.see({ words: 18, ending: 'accepted', kept: 18, mode: 'action' })
  }
}
const words = (told: GhostDesk) => actingHabit(told.persona().document, 'continuation-words')
const pauses = (told: GhostDesk) => actingHabit(told.persona().document, 'continuation-pauses')
const put = (told: GhostDesk, over: Readonly<Record<string, Json>>) => {
  const present = habitOf(told.persona().document, 'continuation-words')
  const from: Json = present === null ? null : ({ ...present } as unknown as Json)
  const habit = {
    id: 'continuation-words',
    value: 30,
    unit: 'words',
    source: 'stated',
    status: 'active',
    locked: false,
  }
  return told.change([{ type: 'set', path: ['pattern', 'continuation-words'], from, to: { ...habit, ...over } }])
}

describe('a learned habit', () => {
  it('of length is said once enough is known, with its cause and its counts', () => {
    const told = ghostDesk(2)
    keepsSix(told, 11)
    expect(words(told)).toBeNull()
    keepsSix(told, 9)
    expect(words(told)).toBeGreaterThanOrEqual(4)
    expect(words(told)).toBeLessThanOrEqual(10)
    expect(told.patches[0]).toMatchObject({
      by: 'learner',
      cause: { key: 'learning.habit.continuation-words' },
      check: { choices: expect.any(Number) },
    })
    expect(habitOf(told.persona().document, 'continuation-words')).toMatchObject({ source: 'learned', locked: false })
  })
  it('of pauses where those of one mode are not worth the look', () => {
    const told = ghostDesk(2)
    refusesInDialogue(told)
    expect(pauses(told)).toBeGreaterThan(5)
    expect(pauses(told)).toBeLessThan(30)
    expect(words(told)).toBeNull()
  })
  it('of neither for who takes all that comes', () => {
    const told = ghostDesk(2)
    for (let turn = 0; turn < 60; turn++) told.see({ words: 15, ending: 'accepted', kept: 15 })
    told.close()
    expect(told.persona().document.pattern).toEqual([])
  })
  it('goes when it is no longer borne out', () => {
    const told = ghostDesk(2)
    keepsSix(told)
    for (let turn = 0; turn < 300; turn++) told.see({ words: 30, ending: 'accepted', kept: 30, trigger: 'command' })
    expect(words(told)).toBeNull()
    expect(habitOf(told.persona().document, 'continuation-words')?.status).toBe('superseded')
  })
  it('moves at the close of a session, and not from one to the next', () => {
    const told = ghostDesk(2)
    keepsSix(told)
    const first = words(told)
    for (let turn = 0; turn < 40; turn++)
      told.see({ words: 24, ending: 'typed-otherwise', kept: 14, trigger: 'command' })
    expect(words(told)).toBe(first)
    told.close()
    expect(words(told)).toBeGreaterThan(first ?? 0)
  })
})

describe('a person has the last word on a habit', () => {
  it.each([
    ['said', { source: 'stated' }],
    ['from a file', { source: 'imported' }],
    ['locked', { source: 'learned', locked: true }],
    ['put away', { source: 'learned', status: 'retired' }],
    ['refused', { source: 'learned', status: 'refused' }],
  ])('%s, it is left as it is', (_, over) => {
    const told = ghostDesk(2)
    const patch = put(told, over)
    keepsSix(told)
    told.close()
    expect(habitOf(told.persona().document, 'continuation-words')).toMatchObject({ value: 30, ...over })
    const replayed = finish(
      replay(
        { identity: MARA_QUILL, events: told.desk.events, patches: [patch], closing: true, vetoed: [] },
        crudeReader,
      ),
    )
    expect(replayed.persona.document.pattern).toEqual(told.persona().document.pattern)
  })
  it('and what was learned stays away once it was taken back', () => {
    const told = ghostDesk(2)
    keepsSix(told)
    const path = ['pattern', 'continuation-words']
    const from = { ...habitOf(told.persona().document, 'continuation-words') } as unknown as Json
    told.change([
      { type: 'set', path, from, to: null },
      { type: 'hold', of: { path }, from: false, to: true },
    ])
    keepsSix(told, 40)
    told.close()
    expect(words(told)).toBeNull()
  })
  it('and what was learned stays away once it was put away', () => {
    const told = ghostDesk(2)
    keepsSix(told)
    const learned = words(told)
    expect(learned).not.toBeNull()
    put(told, { value: learned, source: 'learned', status: 'retired' })
    keepsSix(told, 40)
    told.close()
    expect(words(told)).toBeNull()
  })
})

import type { EditorEvent, SuggestionId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { aloud, announcements, endingsSaid, type Announce } from './announcements.ts'
import type { Heard } from './heard.ts'
import type { HunkKey } from './pending-hunk.ts'
import { tiptapCatalogue } from './catalogue.ts'

const SILENCE: Heard = {
  asking: null,
  ghost: null,
  changes: 0,
  folded: 0,
  current: null,
  left: null,
  queries: 0,
  query: null,
  unplaced: 0,
  notice: null,
  reading: 'marked',
  continuations: 'on',
}
const ghost = { suggestion: 's1' as SuggestionId, text: ' out.', isWhole: true, index: 1, count: 1 }
const current = { key: 's1/h1' as HunkKey, index: 1, original: 'began to walk', text: 'walked', reason: 'Tighter' }

type Step = readonly [Partial<Heard>, Partial<Heard>, string, string]

const STEPS: readonly Step[] = [
  [{}, {}, '', ''],
  [{}, { asking: 'continuation' }, 'Waiting for a continuation.', 'Waiting for a continuation.'],
  [{ asking: 'continuation' }, { asking: 'continuation' }, '', ''],
  [{}, { asking: 'rewrite' }, 'Waiting for a rewrite.', 'Waiting for a rewrite.'],
  [{ asking: 'continuation' }, { ghost }, 'Continuation ready.', 'Continuation: out.'],
  [{}, { ghost: { ...ghost, isWhole: false } }, 'Continuation ready.', ''],
  [{ ghost: { ...ghost, isWhole: false } }, { ghost }, '', 'Continuation: out.'],
  [{ ghost }, { ghost: { ...ghost, text: 'ut.' } }, '', ''],
  [
    { ghost },
    { ghost: { ...ghost, suggestion: 's2' as SuggestionId, index: 2, count: 2 } },
    'Continuation 2 of 2 ready.',
    'Continuation 2 of 2: out.',
  ],
  [
    {},
    { changes: 2, current },
    '2 changes to decide. Change 1 of 2: Tighter.',
    '2 changes to decide. Change 1 of 2: “began to walk” becomes “walked”. Tighter.',
  ],
  [{ changes: 2, current }, { changes: 2, current }, '', ''],
  [
    { changes: 2, current },
    { changes: 1, current: { ...current, key: 's1/h2' as HunkKey, text: '' } },
    'Change 1 of 1: Tighter.',
    'Change 1 of 1: “began to walk” goes. Tighter.',
  ],
  [
    {},
    { changes: 1, folded: 3, current: { ...current, original: '' } },
    'One change to decide. 3 more are folded away. Change 1 of 1: Tighter.',
    'One change to decide. 3 more are folded away. Change 1 of 1: “walked” is added. Tighter.',
  ],
  [{}, { left: { at: 1, count: 1 } }, 'Left.', 'Left.'],
  [{ left: { at: 1, count: 1 } }, { left: { at: 1, count: 1 } }, '', ''],
  [{ left: { at: 1, count: 1 } }, { left: { at: 2, count: 4 } }, '4 left.', '4 left.'],
  [{}, { queries: 2 }, '2 questions in the margin.', '2 questions in the margin.'],
  [{ queries: 2 }, { queries: 2, query: { key: 'Which door?' } }, 'Which door?', 'Which door?'],
  [{}, { unplaced: 1 }, 'One change found no place.', 'One change found no place.'],
  [
    { asking: 'rewrite' },
    { notice: { key: 'tiptap.notice.nothing-to-change' } },
    'Nothing to change here.',
    'Nothing to change here.',
  ],
  [{}, { reading: 'after' }, 'The text as it would be.', 'The text as it would be.'],
  [{}, { continuations: 'snoozed' }, 'Continuations snoozed.', 'Continuations snoozed.'],
]

const said = (before: Partial<Heard>, now: Partial<Heard>, how: Exclude<Announce, 'off'>): string =>
  aloud({}, announcements({ ...SILENCE, ...before }, { ...SILENCE, ...now }, how))

describe('what is said of a step', () => {
  it.each(STEPS)('%o → %o', (before, now, brief, full) => {
    expect(said(before, now, 'brief')).toBe(brief)
    expect(said(before, now, 'full')).toBe(full)
  })
})

describe('what is said of an ending', () => {
  const ended = (hunk: string | null, reason: string): EditorEvent =>
    ({ type: 'ended', suggestion: 's1', hunk, reason, why: null, accepted: '', shownMs: 0 }) as EditorEvent
  const part = (chars: number): EditorEvent =>
    ({ type: 'part-accepted', suggestion: 's1', unit: 'word', text: ' was', chars }) as EditorEvent
  const ROWS: readonly (readonly [readonly EditorEvent[], string])[] = [
    [[ended(null, 'accepted')], 'Taken.'],
    [[ended('h1', 'accepted'), ended('h2', 'accepted')], '2 taken.'],
    [[ended(null, 'refused')], 'Left.'],
    [[ended('left-before', 'refused')], ''],
    [[ended('h1', 'stetted')], 'It stands as it is.'],
    [[ended(null, 'typed-through'), ended(null, 'typed-otherwise')], ''],
    [[part(4)], 'Taken: was'],
    [[part(-4)], 'Given back: was'],
    [
      [{ type: 'undone', suggestion: 's1' as SuggestionId, hunk: null, afterMs: 10 } as EditorEvent],
      'Undone, and offered again.',
    ],
  ]
  it.each(ROWS)('%o', (events, text) => {
    expect(aloud({}, endingsSaid(events, new Set(['s1/left-before'])))).toBe(text)
  })
})

describe('the sentences', () => {
  it('of the host come first', () => {
    const own = { 'tiptap.said.taken.one': 'Pris.' }
    expect(aloud(own, [{ key: 'tiptap.said.taken.one' }, { key: 'tiptap.said.left.one' }])).toBe('Pris. Left.')
  })
  it('are all in one catalogue', () => {
    expect(Object.keys(tiptapCatalogue)).toContain('tiptap.said.left.one')
    expect(Object.keys(tiptapCatalogue)).toContain('tiptap.change.take')
    expect(Object.keys(tiptapCatalogue)).toContain('tiptap.ghost')
  })
})

import type { Mode, SessionId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { remember, type Choice } from './choice.ts'
import type { Comparison } from './comparison.ts'
import { evidenceFor } from './evidence.ts'
import { PASSAGES_PER_MEASURE } from './wanted-choices.ts'

interface Row {
  readonly passage: string
  readonly change: Readonly<Record<string, number>>
  readonly mode?: Mode
  readonly spot?: string
  readonly weight?: number
  readonly kind?: Comparison['kind']
  readonly byRule?: boolean
}
const comparisonOf = (
  { passage, change, mode = 'action', spot = passage, weight = 1, kind = 'refused', ...rest }: Row,
  index: number,
): Comparison => ({
  id: `o${index}#refused`,
  outcome: `o${index}`,
  kind,
  ...(rest.byRule && { byRule: true }),
  at: index,
  session: 's' as SessionId,
  place: { mode },
  passage,
  spot,
  weight,
  change,
})
const remembered = (rows: readonly Row[]) =>
  rows.reduce<readonly Choice[]>((choices, row, index) => remember(choices, comparisonOf(row, index), index + 1), [])
const tally = (rows: readonly Row[], scope = {}) => {
  const { for: agree, against, outcomes } = evidenceFor(remembered(rows), 'tags', 'higher', scope)
  return `${agree} for, ${against} against: ${outcomes.join(' ')}`
}

describe('evidenceFor', () => {
  it('counts passages on either side', () => {
    expect(
      tally([
        { passage: 'a', change: { tags: 1 } },
        { passage: 'b', change: { tags: 1 } },
        { passage: 'c', change: { tags: -1 } },
      ]),
    ).toBe('2 for, 1 against: o0 o1 o2')
  })
  it('counts a passage once, on the side its choices come to', () => {
    expect(
      tally([
        { passage: 'a', change: { tags: 1 } },
        { passage: 'a', change: { tags: 1 } },
        { passage: 'a', change: { tags: -1 } },
      ]),
    ).toBe('1 for, 0 against: o0 o1 o2')
  })
  it('counts a passage that says both things not at all', () => {
    expect(
      tally([
        { passage: 'a', change: { tags: 1 } },
        { passage: 'a', change: { tags: -1 } },
      ]),
    ).toBe('0 for, 0 against: ')
  })
  it('knows a passage again by the spot', () => {
    expect(
      tally([
        { passage: 'a', spot: 'x', change: { tags: 1 } },
        { passage: 'b', spot: 'x', change: { tags: 1 } },
      ]),
    ).toBe('1 for, 0 against: o0 o1')
  })
  it('leaves by-products out', () => {
    expect(tally([{ passage: 'a', change: { length: 1, tags: 0.4 } }])).toBe('0 for, 0 against: ')
  })
  it('leaves what is too small out', () =>
    expect(tally([{ passage: 'a', change: { tags: 0.1 } }])).toBe('0 for, 0 against: '))
  it.each([
    ['nothing, where all that came was taken', [], 0, 0],
    ['as many as the writer wrote', [1, 1], 4, 0],
    ['nothing on the side where nothing was written', [-1], 0, 1],
    ['as many on either side', [1, 1, -1], 4, 1],
  ] as const)('counts of texts taken with several changes %s', (_, written, agree, against) => {
    const taken = ['a', 'b', 'c', 'd'].map(passage => ({
      passage,
      kind: 'accepted' as const,
      change: { tags: 1, adverbs: 1 },
    }))
    const own = written.map((tags, index) => ({
      passage: `own ${index}`,
      kind: 'reworked' as const,
      change: { tags, commas: 1 },
    }))
    const counts = evidenceFor(remembered([...taken, ...own]), 'tags', 'higher', {})
    expect([counts.for, counts.against]).toEqual([agree, against])
  })
  it.each([
    ['what was taken of a rule by itself', { byRule: true, change: { tags: 1 } }, '1 for, 0 against: o0'],
    ['no text by itself, though it changed one thing', { change: { tags: 1 } }, '0 for, 0 against: '],
  ] as const)('counts %s', (_, row, counts) => {
    expect(tally([{ passage: 'a', kind: 'accepted', ...row }])).toBe(counts)
  })
  it('keeps to the scope', () => {
    const rows: readonly Row[] = [
      { passage: 'a', change: { tags: 1 } },
      { passage: 'b', mode: 'dialogue', change: { tags: 1 } },
    ]
    expect(tally(rows, { mode: 'dialogue' })).toBe('1 for, 0 against: o1')
  })
  it('says of a list what it said, though the list has gone on meanwhile', () => {
    const rows = ['a', 'b', 'c'].map(passage => ({ passage, change: { tags: 1 } }))
    const choices = remembered(rows.slice(0, 2))
    const before = evidenceFor(choices, 'tags', 'higher', {})
    remember(choices, comparisonOf({ passage: 'c', change: { tags: 1 } }, 2), 3)
    expect(before).toEqual({ for: 2, against: 0, outcomes: ['o0', 'o1'], agreeing: ['o0', 'o1'] })
  })
})

describe('remember', () => {
  it('keeps the newest passages of each measure', () => {
    const rows = Array.from({ length: PASSAGES_PER_MEASURE + 5 }, (_, index) => ({
      passage: `p${index}`,
      change: { tags: 1 },
    }))
    const choices = remembered([{ passage: 'rare', change: { rare: 1 } }, ...rows])
    expect(choices).toHaveLength(PASSAGES_PER_MEASURE + 1)
    expect(choices.map(({ passage }) => passage)).toContain('rare')
    expect(choices.at(-1)?.passage).toBe(`p${PASSAGES_PER_MEASURE + 4}`)
  })
})

import { describe, expect, it } from 'vitest'
import type { EditedText } from './edited-text.ts'
import { judge } from './worth.ts'
import { worthRows } from './worth-rows.ts'

const edit = (before: string, after: string): EditedText => ({ writer: 'A1', before, after })
const SPEECH = edit('“Nobody is at home,” said Ann.', '“Nobody is at home,” said Ann.')
const valueOf = (name: string, ...texts: readonly EditedText[]) =>
  worthRows(judge([SPEECH, ...texts]), ['body-doubling', 'cliche']).find(row => row.name === name)?.value

describe('worth of findings', () => {
  const taken = edit(
    'He nodded his head. Nothing else was said that day.',
    'He nodded. Nothing else was said that day.',
  )
  const leftAlone = edit('She nodded her head. Nothing moved at all.', 'She nodded her head. Nothing stirred at all.')

  it('is one over the share of words changed, where every finding meets a change', () => {
    expect(valueOf('share of words changed', taken)).toBe(0.13)
    expect(valueOf('lift', taken)).toBe(8)
    expect(valueOf('lift body-doubling', taken)).toBe(8)
  })
  it('is nothing where no finding does', () => expect(valueOf('lift', leftAlone)).toBe(0))
  it('counts findings that meet a change among all of them', () =>
    expect(valueOf('lift', taken, leftAlone)).toBeCloseTo(0.5 / (3 / 24), 1))
  it('looks at the words a fix takes, and not at those it leaves', () =>
    expect(valueOf('lift', edit('He nodded his head.', 'She nodded his head.'))).toBe(0))
  it('counts what a rule found', () => expect(valueOf('findings body-doubling', taken, leftAlone)).toBe(2))
  it('has no lift of a rule that found nothing', () => {
    expect(valueOf('findings cliche', taken)).toBe(0)
    expect(valueOf('lift cliche', taken)).toBeUndefined()
  })
})

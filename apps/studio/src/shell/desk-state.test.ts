import { describe, expect, it } from 'vitest'
import { deskAfter, type DeskEvent, type DeskState } from './desk-state.ts'

const manuscript = { title: 'one' } as DeskState['manuscript']
const start: DeskState = { manuscript, panel: null, dialog: null, line: null }

function after(...events: DeskEvent[]): DeskState {
  return events.reduce(deskAfter, start)
}

describe('deskAfter', () => {
  it('opens a panel', () => expect(after({ type: 'panel', panel: 'voice' }).panel).toBe('voice'))
  it('closes the panel that is open', () =>
    expect(after({ type: 'panel', panel: 'voice' }, { type: 'panel', panel: 'voice' }).panel).toBeNull())
  it('shows one panel at a time', () =>
    expect(after({ type: 'panel', panel: 'voice' }, { type: 'panel', panel: 'sent' }).panel).toBe('sent'))
  it('keeps the manuscript where a file is refused', () =>
    expect(after({ type: 'said', line: { key: 'studio.file.empty' } }).manuscript).toBe(manuscript))
  it('closes the dialog it was opened from', () => {
    const other = { title: 'two' } as DeskState['manuscript']
    expect(after({ type: 'dialog', dialog: { type: 'library' } }, { type: 'opened', manuscript: other })).toEqual({
      ...start,
      manuscript: other,
    })
  })
})

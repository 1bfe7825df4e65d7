import { screen, waitFor, within } from '@testing-library/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { HistoryPanel } from './history-panel.tsx'

async function wish(assistant: UnderstudyAssistant, words: string): Promise<ItemId> {
  const stated = await assistant.stateWish(words, {})
  if (!stated.ok) throw new Error(stated.detail)
  return stated.value
}

function entry(words: RegExp): HTMLElement {
  const head = screen.getByRole('button', { name: words })
  const item = head.closest('li')
  if (item === null) throw new Error('An entry stands in a list')
  return item
}

describe('HistoryPanel', () => {
  it('says that nothing changed yet', async () => {
    show(<HistoryPanel assistant={await openAssistant()} />)
    await screen.findByText(/^Nothing has changed yet/)
  })

  it('tells every change, newest first, in plain words, by whom', async () => {
    const assistant = await openAssistant()
    const item = await wish(assistant, 'Keep sentences short')
    await assistant.decide(item, 'retire')
    show(<HistoryPanel assistant={assistant} />)
    await screen.findByRole('button', { name: /Put away: You keep sentences short/ })
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(lines[0]).toMatch(/^Put away: .*You retired it/)
    expect(lines[1]).toMatch(/^New: You keep sentences short.*You said so in words/)
    expect(await problems(screen.getByRole('region', { name: 'What changed' }))).toEqual([])
  })

  it('says the changes of a house as rules', async () => {
    const assistant = await openAssistant('given', { house: 'Gull Press' })
    await assistant.stateWish('Keep sentences short', {}, 'house')
    show(<HistoryPanel assistant={assistant} />)
    await userEvent.click(await screen.findByRole('radio', { name: /Gull Press|house/i }))
    await screen.findByRole('button', { name: /^New: Keep sentences short/ })
  })

  it('compares a version with now and with another', async () => {
    const assistant = await openAssistant()
    await wish(assistant, 'Keep sentences short')
    await wish(assistant, 'Use fewer adverbs')
    await wish(assistant, 'Never begin with weather')
    show(<HistoryPanel assistant={assistant} />)
    await press(await screen.findByRole('button', { name: /New: You keep sentences short/ }))
    await press(within(entry(/sentences short/)).getByRole('button', { name: 'What changed since' }))
    const since = await screen.findByRole('list', { name: 'What changed since' })
    expect(within(since).getAllByRole('listitem')).toHaveLength(2)
    const until = screen.getByRole('combobox', { name: 'Until' })
    expect(within(until).getAllByRole('option')).toHaveLength(2)
    await userEvent.selectOptions(until, within(until).getAllByRole('option')[1] as HTMLElement)
    await waitFor(() =>
      expect(within(screen.getByRole('list', { name: 'What changed since' })).getAllByRole('listitem')).toHaveLength(1),
    )
    expect(await problems(screen.getByRole('region', { name: 'What changed' }))).toEqual([])
  })

  it('returns to a version once it was asked, and says what does not come back', async () => {
    const assistant = await openAssistant()
    await wish(assistant, 'Keep sentences short')
    const later = await wish(assistant, 'Use fewer adverbs')
    show(<HistoryPanel assistant={assistant} />)
    await press(await screen.findByRole('button', { name: /New: You keep sentences short/ }))
    await press(within(entry(/sentences short/)).getByRole('button', { name: 'Return to this …' }))
    const dialog = await screen.findByRole('dialog', { name: /^Return to / })
    await within(dialog).findByText(/^Gone: .*adverbs/)
    expect(dialog.textContent).toContain('What was forgotten stays forgotten')
    expect(await problems(dialog)).toEqual([])
    await press(within(dialog).getByRole('button', { name: 'Return' }))
    await screen.findByRole('button', { name: /Returned to an earlier version/ })
    expect(assistant.state().persona.items.has(later)).toBe(false)
  })

  it('takes one change back, and says what rests on it', async () => {
    const assistant = await openAssistant()
    const item = await wish(assistant, 'Keep sentences short')
    await assistant.decide(item, 'lock')
    await wish(assistant, 'Use fewer adverbs')
    show(<HistoryPanel assistant={assistant} />)
    await press(await screen.findByRole('button', { name: /Locked: You keep sentences short/ }))
    await press(within(entry(/Locked: /)).getByRole('button', { name: 'Take back …' }))
    const dialog = await screen.findByRole('dialog', { name: 'Take this change back?' })
    await within(dialog).findByText(/Nothing later rests on it/)
    await press(within(dialog).getByRole('button', { name: 'Take it back' }))
    await waitFor(() => expect(assistant.state().persona.items.get(item)?.item.locked).toBe(false))
    await waitFor(() => expect(entry(/Locked: /).dataset.undone).toBe('true'))
  })

  it('keeps 2,000 changes readable: drawn in pages, sifted by whose they are', async () => {
    const assistant = await openAssistant()
    for (let index = 0; index < 2_000; index++)
      await assistant.setValue(['preference', 'words', `word${index % 40}`], { to: `to${index}` })
    show(<HistoryPanel assistant={assistant} />)
    await screen.findByRole('button', { name: /older changes/ })
    expect(screen.getAllByRole('listitem')).toHaveLength(50)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'what was learned')
    await screen.findByText('No change of this kind.')
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import type { DocumentId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { learnedGhosts } from '../../test/learned-ghosts.ts'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { SittingsPanel } from './sittings-panel.tsx'

const MANUSCRIPTS = [
  { id: 'saltmarsh' as DocumentId, title: 'The Salt Marsh' },
  { id: 'other' as DocumentId, title: '' },
]

const sittings = () => document.querySelectorAll('.us-sitting').length

describe('SittingsPanel', () => {
  it('says that there is none yet, and that nothing has gathered', async () => {
    show(<SittingsPanel assistant={await openAssistant()} manuscripts={MANUSCRIPTS} />)
    await screen.findByText(/^No sitting yet/)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Settle now' }).disabled).toBe(true)
    expect(await problems(screen.getByRole('region', { name: 'Sittings' }))).toEqual([])
  })

  it('lists them by day with their manuscript and what came of them, and opens into every choice', async () => {
    show(<SittingsPanel assistant={await learnedGhosts()} manuscripts={MANUSCRIPTS} />)
    const head = await screen.findByRole('button', { name: /The Salt Marsh/ })
    expect(head.textContent).toMatch(/still going on14 suggestions, \d+ taken, \d+ left/)
    await press(head)
    const choices = await screen.findByRole('list', { name: 'The choices behind it' })
    expect(choices.textContent).toContain('pulled at the rope')
    expect(await problems(screen.getByRole('region', { name: 'Sittings' }))).toEqual([])
  })

  it('finds by words, by manuscript and by date', async () => {
    show(<SittingsPanel assistant={await learnedGhosts()} manuscripts={MANUSCRIPTS} />)
    await screen.findByRole('button', { name: /The Salt Marsh/ })
    const words = screen.getByRole('searchbox', { name: 'Find words in it' })
    await type(words, 'rope sail')
    const found = await screen.findByRole('list', { name: 'Where the words stand' })
    expect(found.textContent).toContain('pulled at the rope')
    await type(words, 'zebra')
    await screen.findByText('No sitting is like that.')
    await type(words, '')
    await waitFor(() => expect(sittings()).toBe(1))
    await press(screen.getByText('By manuscript or date'))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Manuscript' }), 'Untitled')
    await waitFor(() => expect(sittings()).toBe(0))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Manuscript' }), 'any')
    await waitFor(() => expect(sittings()).toBe(1))
    await type(screen.getByLabelText('From'), '2999-01-01')
    await waitFor(() => expect(sittings()).toBe(0))
  })

  it('says what has gathered, settles it when asked, and keeps to the schedule chosen', async () => {
    const assistant = await learnedGhosts()
    show(<SittingsPanel assistant={assistant} manuscripts={MANUSCRIPTS} />)
    const schedule = within(screen.getByRole('region', { name: 'When learning is settled' }))
    await schedule.findByText('14 of 30 choices gathered. At 30 it settles by itself.')
    await press(schedule.getByRole('button', { name: 'Settle now' }))
    await schedule.findByText('Settled.')
    await schedule.findByText(/^0 of 30 choices gathered/)
    await userEvent.selectOptions(schedule.getByRole('combobox', { name: 'Settle' }), 'only when I ask')
    await waitFor(() => expect(assistant.state().schedule.every).toBe('on-demand'))
    await schedule.findByText(/It settles when you ask for it/)
  })
})

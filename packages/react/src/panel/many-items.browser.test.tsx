import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { manyItems } from '../../test/many-items.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { PersonaPanel } from './persona-panel.tsx'

const cards = (): number => document.querySelectorAll('[data-item]').length

describe('PersonaPanel with many items', () => {
  it('opens on 2,000, and draws those put away as they are asked for', async () => {
    const assistant = await manyItems(80, 1920)
    show(<PersonaPanel assistant={assistant} work="saltmarsh" />)
    expect(cards()).toBe(80)
    await press(screen.getByText('Put away (1920)'))
    await waitFor(() => expect(cards()).toBe(160))
    await press(screen.getByRole('button', { name: 'Show 80 more' }))
    await waitFor(() => expect(cards()).toBe(240))
  })

  it('finds by words among all, also what was put away', async () => {
    show(<PersonaPanel assistant={await manyItems(80, 400)} work="saltmarsh" />)
    await type(screen.getByLabelText('Find a preference'), 'the 311th')
    await screen.findByRole('button', { name: /the 311th of your pages/ })
    expect(cards()).toBe(1)
    await type(screen.getByLabelText('Find a preference'), 'nothing like it')
    await screen.findByText('Nothing here is worded so.')
  })

  it('parts a long field by place, so that a line need not say it', async () => {
    show(<PersonaPanel assistant={await manyItems(80, 0)} work="saltmarsh" />)
    const titles = screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)
    expect(titles.slice(0, 5)).toEqual(['Everywhere', 'In action', 'In description', 'In dialogue', 'In reflection'])
    expect(screen.queryByText(/pages in dialogue/)).toBeNull()
    expect(await problems(document.body)).toEqual([])
  })
})

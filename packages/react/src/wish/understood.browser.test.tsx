import { screen, waitFor, within } from '@testing-library/react'
import type { KeptCount } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { PersonaPanel } from '../panel/persona-panel.tsx'

async function panel() {
  const assistant = await openAssistant()
  show(<PersonaPanel assistant={assistant} work="saltmarsh" />)
  return assistant
}

const chips = () =>
  within(screen.getByRole('list', { name: 'Understood as' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace('×', ''))

const only = ({ state }: Awaited<ReturnType<typeof panel>>) => [...state().persona.items.values()][0]?.item

describe('a wish as it is understood', () => {
  it('is shown while it is typed, before anything is kept', async () => {
    const assistant = await panel()
    await type(screen.getByLabelText('Say a wish'), 'Never use “okay” in dialogue')
    await screen.findByRole('list', { name: 'Understood as' })
    expect(chips()).toEqual(['cut “okay”', 'in dialogue'])
    expect(assistant.state().persona.items.size).toBe(0)
    expect(await problems(document.body)).toEqual([])
  })

  it('is corrected, and said so', async () => {
    const assistant = await panel()
    await type(screen.getByLabelText('Say a wish'), 'No semicolons in dialogue, except in letters')
    await press(await screen.findByRole('button', { name: 'Not meant: in dialogue' }))
    expect(chips()).not.toContain('in dialogue')
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText('Noted. It acts from the next suggestion on.')
    expect(only(assistant)).toMatchObject({ scope: {}, except: 'in letters', pattern: { mark: 'semicolon' } })
  })

  it('is corrected afterwards, too', async () => {
    const assistant = await panel()
    await assistant.stateWish('No semicolons', {})
    await press(await screen.findByRole('button', { name: /semicolons/ }))
    await press(screen.getByRole('button', { name: 'Edit' }))
    await press(screen.getByRole('button', { name: 'Not meant: no semicolons' }))
    await press(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(only(assistant)?.pattern).toBeUndefined())
  })

  it('of several things is said one by one', async () => {
    const assistant = await panel()
    await type(screen.getByLabelText('Say a wish'), 'Fewer adverbs and more commas')
    await press(await screen.findByRole('button', { name: 'Say them one by one' }))
    const said = () => [...assistant.state().persona.items.values()].map(({ item }) => item.statement)
    await waitFor(() => expect(said()).toEqual(['Fewer adverbs', 'more commas']))
    expect(screen.getByLabelText('Say a wish')).toHaveProperty('value', '')
  })

  it('of which nothing can be tested says so', async () => {
    await panel()
    await type(screen.getByLabelText('Say a wish'), 'Make it sing')
    await screen.findByText('Only a model can be told this: nothing here can test it.')
  })

  it('says how often recent suggestions kept it', async () => {
    const assistant = await openAssistant()
    const said = await assistant.stateWish('No semicolons', {})
    const counts = new Map<ItemId, KeptCount>(said.ok ? [[said.value, { kept: 18, of: 20 }]] : [])
    show(<PersonaPanel assistant={{ ...assistant, keptBy: () => Promise.resolve(counts) }} />)
    await screen.findByText('kept in 18 of the last 20 suggestions')
  })
})

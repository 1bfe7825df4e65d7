import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { learnedGhosts } from '../../test/learned-ghosts.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { PersonaPanel } from './persona-panel.tsx'

const LEARNED = /^Suggestions of about \d words/

async function open(name: RegExp): Promise<HTMLElement> {
  const head = await screen.findByRole('button', { name })
  await press(head)
  const card = head.closest('li')
  if (card === null) throw new Error('The habit stands in no list')
  return card
}

describe('HabitCard', () => {
  it('says what was learned and from how many, and opens into them', async () => {
    const { baseElement } = show(<PersonaPanel assistant={await learnedGhosts()} />)
    const card = await open(LEARNED)
    expect(card.textContent).toContain('learned from 12 of them')
    const choices = within(await within(card).findByRole('list', { name: 'The choices behind it' }))
    expect(choices.getAllByRole('listitem').length).toBeGreaterThan(1)
    expect(await problems(baseElement)).toEqual([])
  })

  it('takes the writer at their word', async () => {
    const assistant = await learnedGhosts()
    show(<PersonaPanel assistant={assistant} />)
    const card = await open(LEARNED)
    await press(within(card).getByRole('button', { name: 'Edit' }))
    await type(within(card).getByLabelText('About how many words'), '15')
    await press(within(card).getByRole('button', { name: 'Save' }))
    const said = await screen.findByRole('button', { name: /^Suggestions of about 15 words/ })
    expect(said.textContent).toContain('said by you')
    expect(assistant.state().persona.document.pattern[0]).toMatchObject({ value: 15, source: 'stated' })
  })

  it('locks, and then offers no more than to unlock', async () => {
    show(<PersonaPanel assistant={await learnedGhosts()} />)
    const card = await open(LEARNED)
    await press(within(card).getByRole('button', { name: 'Lock' }))
    await within(card).findByText('locked')
    const actions = within(within(card).getByRole('group')).getAllByRole('button')
    expect(actions.map(button => button.textContent)).toEqual(['Unlock'])
  })

  it('puts away, and takes out again', async () => {
    const assistant = await learnedGhosts()
    show(<PersonaPanel assistant={assistant} />)
    await press(within(await open(LEARNED)).getByRole('button', { name: 'Retire' }))
    await waitFor(() => expect(assistant.state().persona.document.pattern[0]?.status).toBe('retired'))
    expect(screen.queryByRole('region', { name: 'Suggestions as you write' })).toBeNull()
    await press(screen.getByText('Habits put away'))
    await press(within(await open(LEARNED)).getByRole('button', { name: 'Use it again' }))
    await screen.findByRole('region', { name: 'Suggestions as you write' })
  })

  it('sets how readily suggestions come by themselves', async () => {
    const assistant = await learnedGhosts()
    await assistant.setHabit('continuation-pauses', 15)
    show(<PersonaPanel assistant={assistant} />)
    const card = await open(/only where you are likely to keep some/)
    await press(within(card).getByRole('button', { name: 'Edit' }))
    await userEvent.selectOptions(within(card).getByLabelText('When suggestions come by themselves'), 'at every pause')
    await press(within(card).getByRole('button', { name: 'Save' }))
    await screen.findByRole('button', { name: /^Suggestions come by themselves at every pause/ })
  })
})

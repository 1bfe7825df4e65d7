import { screen, waitFor, within } from '@testing-library/react'
import { createAssistant, type UnderstudyAssistant } from '@understudy/assistant'
import type { ProposerId } from '@understudy/contracts'
import { ScriptedProposer, seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { userEvent } from 'vitest/browser'
import { PersonaPanel } from '../panel/persona-panel.tsx'
import { ModelTasks } from './model-tasks.tsx'

const PRICE = { input: 3, output: 15, currency: 'USD' }

async function open(...ids: readonly string[]): Promise<UnderstudyAssistant> {
  const proposers = ids.map(id => {
    const remote = id !== 'small'
    const model = { id: `${id} model`, remote, price: remote ? PRICE : null }
    return Object.assign(new ScriptedProposer([]), { id: id as ProposerId, model })
  })
  const subject = { author: 'mara' }
  const assistant = createAssistant({ proposers, subject, actor: 'mara', consent: 'given', env: seededEnv() })
  await assistant.ready
  return assistant
}
const stated = (assistant: UnderstudyAssistant) => assistant.state().persona.document.preference.models

describe('ModelTasks', () => {
  it('says that there is nothing to choose', async () => {
    show(<ModelTasks assistant={await open('big')} />)
    await screen.findByText('There are no two models to choose between.')
  })
  it('takes the writer at their word, task by task, and gives it back to the page', async () => {
    const assistant = await open('big', 'small')
    show(<ModelTasks assistant={assistant} />)
    const task = await screen.findByLabelText(/^Proofreading/)
    expect(
      within(task)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual(['big model now, by what stays on the page', 'big model', 'small model'])
    await userEvent.selectOptions(task, 'small')
    await waitFor(() => expect(stated(assistant)).toMatchObject([{ id: 'proof', model: 'small', source: 'stated' }]))
    await userEvent.selectOptions(await screen.findByLabelText(/^Proofreading/), '')
    await waitFor(() => expect(stated(assistant)).toEqual([]))
  })
  it('lets a model be tried that text leaves this machine for only where it is ticked, at the price that is said', async () => {
    const assistant = await open('small', 'big')
    show(<ModelTasks assistant={assistant} />)
    const big = await screen.findByRole('checkbox', {
      name: /^big model your text leaves this machine · 3 USD .* 15 written/,
    })
    expect(big).toHaveProperty('checked', false)
    expect(screen.getByRole('checkbox', { name: /^small model on this machine · asked first/ })).toHaveProperty(
      'disabled',
      true,
    )
    await press(big)
    await waitFor(async () =>
      expect((await assistant.modelChoices()).map(({ mayTry }) => mayTry)).toEqual([true, true]),
    )
  })
  it('keeps nobody out', async () => {
    const { baseElement } = show(<ModelTasks assistant={await open('big', 'small')} />)
    await screen.findByLabelText(/^Proofreading/)
    expect(await problems(baseElement)).toEqual([])
  })
})

describe('in the persona, a model for a task', () => {
  it('is a line that can be locked, changed and put away', async () => {
    const assistant = await open('big', 'small')
    await assistant.setModel('continuation', 'small' as ProposerId)
    const { baseElement } = show(<PersonaPanel assistant={assistant} />)
    await press(await screen.findByRole('button', { name: /^Continuations: small model first.*said by you/ }))
    expect(await problems(baseElement)).toEqual([])
    await press(await screen.findByRole('button', { name: 'Edit' }))
    await userEvent.selectOptions(await screen.findByLabelText('Asked first'), 'big')
    await press(screen.getByRole('button', { name: 'Save' }))
    await press(await screen.findByRole('button', { name: 'Lock' }))
    await waitFor(() => expect(stated(assistant)).toMatchObject([{ model: 'big', locked: true }]))
    await press(await screen.findByRole('button', { name: 'Unlock' }))
    await press(await screen.findByRole('button', { name: 'Retire' }))
    await press(await screen.findByText('Models put away'))
    await screen.findByRole('button', { name: /^Continuations: big model first/ })
  })
})

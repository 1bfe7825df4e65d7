import { screen, waitFor, within } from '@testing-library/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import { expect, it } from 'vitest'
import { difference, openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { PersonaPanel } from '../panel/persona-panel.tsx'

const FILE = {
  schemaVersion: 2,
  identity: { id: 'mara', name: 'Mara' },
  modules: {
    tools: [{ id: 'exemplars', on: true, most: 2 }],
    pipeline: [{ id: 'tightening', after: 'drafting' }],
    templates: [{ id: 'tighten.user.6', base: 'Cut what can go.', text: 'Cut what can go, and no image.' }],
  },
}

async function opened(): Promise<UnderstudyAssistant> {
  const assistant = await openAssistant()
  const read = await assistant.openPersona(JSON.stringify(FILE))
  if (!read.ok) throw new Error(`${read.reason} ${read.detail}`)
  await read.value.take()
  return assistant
}
const modules = (assistant: UnderstudyAssistant) => assistant.state().persona.document.modules

it('says how a model is helped, each thing to be locked, put away and taken up again', async () => {
  const assistant = await opened()
  show(<PersonaPanel assistant={assistant} />)
  const section = await screen.findByRole('region', { name: 'How a model is helped' })
  expect(
    within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Show a model up to 2 passages of yoursyours, from a file',
    'Tighten each rewrite before it is offeredyours, from a file',
    'Tightening: a model is told “Cut what can go, and no image.”yours, from a file',
  ])
  await press(within(section).getByRole('button', { name: /^Tighten each rewrite/ }))
  await press(within(section).getByRole('button', { name: 'Lock' }))
  await waitFor(() => expect(modules(assistant).pipeline).toMatchObject([{ id: 'tightening', locked: true }]))
  await press(await within(section).findByRole('button', { name: 'Unlock' }))
  await press(await within(section).findByRole('button', { name: 'Retire' }))
  await waitFor(() => expect(modules(assistant).pipeline).toMatchObject([{ status: 'retired' }]))
  await press(await screen.findByText('Help for a model, put away (1)'))
  await press(screen.getByRole('button', { name: /^Tighten each rewrite.*retired/ }))
  await press(screen.getByRole('button', { name: 'Use it again' }))
  await waitFor(() => expect(modules(assistant).pipeline).toMatchObject([{ status: 'active' }]))
  const [entry] = await assistant.history(1)
  if (entry === undefined) throw new Error('Nothing changed')
  await assistant.undo(entry.id)
  expect(modules(assistant).pipeline).toMatchObject([{ status: 'retired' }])
})

it('opens into what a model is told otherwise, and the choices it was found in', async () => {
  const behind = [difference('o1', 'walked quickly', 'hurried', 'She walked quickly home.')]
  const assistant = { ...(await opened()), moduleEvidence: () => Promise.resolve(behind) }
  show(<PersonaPanel assistant={assistant} />)
  await press(await screen.findByRole('button', { name: /^Tightening: a model is told/ }))
  const section = screen.getByRole('region', { name: 'How a model is helped' })
  await within(section).findByRole('list', { name: 'The choices behind it' })
  expect([...section.querySelectorAll('.us-choice-text ins')].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining(', and no image'),
    expect.stringContaining('hurried'),
  ])
  expect(await problems(section)).toEqual([])
})

import { screen, waitFor } from '@testing-library/react'
import type { DocumentId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { ConsentCard } from './consent-card.tsx'

const DOCUMENT = 'doc' as DocumentId

describe('ConsentCard', () => {
  it('says that nothing is sent where there is no model', async () => {
    show(<ConsentCard assistant={await openAssistant('ask')} model={null} />)
    expect(screen.getByText(/no word leaves this machine/)).toBeTruthy()
  })

  it('names the model that would be asked', async () => {
    show(<ConsentCard assistant={await openAssistant('ask')} model="quill" />)
    expect(screen.getByText(/ask quill for/)).toBeTruthy()
  })

  it('switches learning on', async () => {
    const assistant = await openAssistant('ask')
    show(<ConsentCard assistant={assistant} model={null} />)
    expect(assistant.state().learning).toBe('not-asked')
    await press(screen.getByRole('button', { name: 'Learn from my choices' }))
    await waitFor(() => expect(assistant.state().learning).toBe('on'))
  })

  it('takes no for an answer', async () => {
    const assistant = await openAssistant('ask')
    show(<ConsentCard assistant={assistant} model={null} />)
    await press(screen.getByRole('button', { name: 'Not now' }))
    await waitFor(() => expect(assistant.state().learning).toBe('paused'))
  })

  it('leaves the manuscript out from the start', async () => {
    const assistant = await openAssistant('ask')
    show(<ConsentCard assistant={assistant} model={null} document={DOCUMENT} />)
    await press(screen.getByRole('checkbox'))
    await press(screen.getByRole('button', { name: 'Learn from my choices' }))
    await waitFor(() => expect(assistant.state().learning).toBe('on'))
    expect(assistant.state().excluded.has(DOCUMENT)).toBe(true)
  })

  it('keeps nobody out', async () => {
    show(<ConsentCard assistant={await openAssistant('ask')} model={null} document={DOCUMENT} />)
    expect(await problems(document.body)).toEqual([])
  })
})

import type { CandidateId, DocumentId, Proposer, ProposerId } from '@understudy/contracts'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { PersonaPanel } from '../panel/persona-panel.tsx'

const PASSAGE =
  'She walked along the quay, and the boats lay still on the water; the gulls sat on the wall and waited for the fish to come in.'
const document = 'saltmarsh' as DocumentId

/** A text model that answers each wish with itself, or not at all. */
function model(answers: boolean): Proposer & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    id: 'toy' as ProposerId,
    label: { key: 'toy' },
    makes: 'whole',
    model: { id: 'toy-1', remote: true, price: null },
    asked,
    serves: () => true,
    async *propose(request) {
      const candidate = `toy-${asked.length}` as CandidateId
      asked.push(request.type === 'rewrite' ? request.instruction : '')
      if (!answers) yield { type: 'failed', candidate, reason: 'busy', detail: '' }
      if (!answers) return
      yield { type: 'text', candidate, delta: PASSAGE.replace(';', '.'), sure: null }
      yield { type: 'end', candidate, usage: null }
    },
  }
}

async function open(toy: Proposer) {
  const assistant = await openAssistant('given', { proposers: [toy] })
  assistant.read({ document, from: 0, to: 0, blocks: [{ type: 'paragraph', text: PASSAGE, provenance: [] }] })
  await assistant.stateWish('No semicolons', {})
  show(<PersonaPanel assistant={assistant} work={document} />)
  await press(await screen.findByRole('button', { name: /No semicolons|no semicolons/ }))
}

describe('one passage at several strengths', () => {
  it('is shown by a slider, once the slider rests, and each once', async () => {
    const toy = model(true)
    await open(toy)
    await press(screen.getByRole('button', { name: 'See what it does …' }))
    const element = await screen.findByRole('dialog')
    const dialog = within(element)
    const slider = await dialog.findByRole('slider', { name: 'How far it goes' })
    expect(slider.getAttribute('aria-valuetext')).toBe('As it stands')
    dialog.getByText(PASSAGE)
    slider.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(element.querySelector('del')).not.toBeNull())
    expect(slider.getAttribute('aria-valuetext')).toBe('Clearly')
    expect(toy.asked).toEqual(['So that a reader notices it: No semicolons'])
    await press(dialog.getByRole('checkbox', { name: 'Mark what is different' }))
    dialog.getByText(PASSAGE.replace(';', '.'))
    await userEvent.keyboard('{Tab}')
    slider.focus()
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}')
    dialog.getByText(PASSAGE.replace(';', '.'))
    expect(toy.asked).toHaveLength(1)
    dialog.getByText(/sends this passage .* to toy-1\. .* nothing is learned/)
    expect(await problems(window.document.body)).toEqual([])
  })

  it('says why it does not come', async () => {
    await open(model(false))
    await press(screen.getByRole('button', { name: 'See what it does …' }))
    const dialog = within(await screen.findByRole('dialog'))
    const slider = await dialog.findByRole('slider')
    slider.focus()
    await userEvent.keyboard('{End}')
    await dialog.findByText(/The model is busy/)
    dialog.getByText(PASSAGE)
  })

  it('is not offered where there is no text model', async () => {
    const { model: _, ...mute } = model(true)
    await open(mute)
    expect(screen.queryByRole('button', { name: 'See what it does …' })).toBeNull()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import type { RuleDescription, RuleId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { RulesPanel } from '../rules/rules-panel.tsx'

const LINES = 400

const CLICHE: RuleDescription = {
  id: 'cliche' as RuleId,
  name: { key: 'Clichés' },
  kind: 'query',
  before: { key: 'He went [white as a sheet].' },
  after: null,
}

async function sheet({ lines = 0, house }: { lines?: number; house?: string } = {}) {
  const assistant = await openAssistant('given', house === undefined ? {} : { house })
  for (let at = 0; at < lines; at++)
    await assistant.setValue(['preference', 'words', `harbour-word ${at}`], { to: `harbour word ${at}` })
  show(<RulesPanel assistant={assistant} rules={[CLICHE]} title="Tide" />)
  return assistant
}

const lines = () => screen.getByRole('list', { name: 'Words' }).querySelectorAll('li').length

describe('StyleSheet', () => {
  it('shows the first of 400 lines, finds any, and shows all', async () => {
    await sheet({ lines: LINES })
    expect(lines()).toBe(30)
    await press(screen.getByRole('button', { name: 'Show 370 more' }))
    expect(lines()).toBe(LINES)
    await type(screen.getByLabelText('Find a line'), 'word 399')
    await waitFor(() => expect(lines()).toBe(1))
    await type(screen.getByLabelText('Find a line'), 'whale')
    await screen.findByText('No line has that.')
    expect(await problems(document.body)).toEqual([])
  })

  it('keeps what a copy editor adds in words beside what is chosen', async () => {
    const assistant = await sheet()
    const said = () => assistant.state().persona.document.preference.sheet
    await userEvent.selectOptions(screen.getByLabelText('A line about'), 'numbers')
    await type(screen.getByLabelText('Line'), 'figures for ages')
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText('figures for ages')
    await userEvent.selectOptions(screen.getByLabelText('Numbers', { selector: 'select' }), 'in words to ten')
    await waitFor(() => expect(said()).toEqual({ numbers: ['spell out to ten', 'figures for ages'] }))
    await userEvent.selectOptions(screen.getByLabelText('Numbers', { selector: 'select' }), 'in words to one hundred')
    await waitFor(() => expect(said()).toEqual({ numbers: ['spell out to one hundred', 'figures for ages'] }))
  })

  it('is the house’s where that is open, as is how a rule is set', async () => {
    const assistant = await sheet({ house: 'Quill' })
    await press(screen.getByRole('radio', { name: 'The house' }))
    await type(screen.getByLabelText('Word'), 'gray')
    await type(screen.getByLabelText('Instead'), 'grey')
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText('“grey” instead of “gray”')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Clichés' }), 'Off')
    const { preference } = assistant.state().layers.house?.document ?? {}
    expect(preference).toMatchObject({ words: { gray: { to: 'grey' } }, rules: { cliche: { set: 'off' } } })
    expect(assistant.state().persona.document.preference.words).toEqual({})
    await press(screen.getByRole('radio', { name: 'Yours' }))
    await screen.findByText('The house: Off.')
  })

  it('goes on paper as all layers together have it, and is gone from the page afterwards', async () => {
    const assistant = await sheet({ house: 'Quill' })
    await assistant.setValue(['preference', 'words', 'gray'], { to: 'grey' }, 'house')
    await assistant.setValue(['preference', 'words', 'okay'], { keep: true })
    const print = globalThis.print
    let asked = 0
    globalThis.print = () => void (asked += 1)
    await press(await screen.findByRole('button', { name: 'Print it …' }))
    globalThis.print = print
    const paper = document.querySelector('.us-paper')
    expect(asked).toBe(1)
    expect(paper?.parentElement).toBe(document.body)
    expect([...(paper?.querySelectorAll('h1, h2, li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Style sheet: Tide',
      'Words',
      'grey (not gray)',
      'okay',
    ])
    dispatchEvent(new Event('afterprint'))
    expect(document.querySelector('.us-paper')).toBeNull()
    within(screen.getByRole('region', { name: 'Style sheet' })).getByText('“okay” stays')
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import type { CriticChoice, ShownUpdate, UnderstudyAssistant } from '@understudy/assistant'
import { ok, type ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { updateOf, withOptimizer } from '../../test/noticing.ts'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { OptimizerPanel } from './optimizer-panel.tsx'

const RULES: CriticChoice = { id: 'rules', by: 'rules', remote: false, label: null, price: null, isChosen: true }
const NEAR: CriticChoice = { ...RULES, id: 'nib', by: 'model', isChosen: false }
const FAR: CriticChoice = {
  ...NEAR,
  id: 'quill',
  remote: true,
  price: { input: 3, output: 15, currency: 'USD' },
}
const because = ['o1']

async function showing(
  updates: readonly ShownUpdate[],
  critics: readonly CriticChoice[] = [RULES, NEAR, FAR],
  change: (assistant: UnderstudyAssistant) => UnderstudyAssistant = same => same,
): Promise<UnderstudyAssistant> {
  const opened = await openAssistant()
  const assistant = change({
    ...opened,
    critics: () => Promise.resolve(critics),
    updates: limit => Promise.resolve(updates.slice(0, limit)),
  })
  show(<OptimizerPanel assistant={assistant} />)
  await screen.findByRole('combobox', { name: 'Who reads' })
  return assistant
}

const panel = () => screen.getByRole('region', { name: 'Between the lines' })

describe('OptimizerPanel', () => {
  it('says what it is and that nothing was read yet', async () => {
    await showing([])
    await screen.findByText(/^Nothing was read yet/)
    expect(await problems(panel())).toEqual([])
  })

  it('reads nothing while learning is paused, and says so', async () => {
    const assistant = await showing([updateOf({ status: 'stopped', reason: 'unreachable', waits: true })])
    const now = await screen.findByRole('button', { name: 'Read now' })
    await waitFor(() => expect(now).toHaveProperty('disabled', false))
    await assistant.setLearning('paused')
    await screen.findByText('Learning is paused')
    expect(now).toHaveProperty('disabled', true)
  })

  it.each([
    ['nothing to do where nothing is new', false],
    ['one that broke off to try again', true],
  ] as const)('has %s', async (_, waits) => {
    await showing([updateOf({ status: 'stopped', reason: 'unreachable', waits })])
    await waitFor(() => expect(screen.getByRole('button', { name: 'Read now' })).toHaveProperty('disabled', !waits))
  })

  it('sets how much may change at a time, and whether anything is asked', async () => {
    const assistant = await showing([])
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How much may change at a time' }), 'careful')
    await waitFor(() => expect(assistant.state().optimizer.rate).toBe('careful'))
    await press(screen.getByRole('checkbox', { name: /^Ask me about what was noticed/ }))
    await waitFor(() => expect(assistant.state().optimizer.asks).toBe(false))
  })

  it('has whoever is here read, or one that is named, at once where text stays on this machine', async () => {
    const assistant = await showing([])
    const who = screen.getByRole('combobox', { name: 'Who reads' })
    expect(
      within(who)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'whoever is here: rules',
      'rules, without a model',
      'nib, on this machine',
      'quill: your text leaves this machine',
    ])
    await userEvent.selectOptions(who, 'nib')
    await waitFor(() => expect(assistant.state().optimizer.critic).toBe('nib'))
  })

  it('says where whoever is here reads', async () => {
    await showing(
      [],
      [
        { ...RULES, isChosen: false },
        { ...FAR, isChosen: true },
      ],
    )
    screen.getByRole('option', { name: 'whoever is here: quill; your text leaves this machine' })
  })

  it('asks before text leaves this machine for it', async () => {
    const assistant = await showing([])
    const who = screen.getByRole('combobox', { name: 'Who reads' })
    await userEvent.selectOptions(who, 'quill')
    const dialog = await screen.findByRole('dialog', { name: 'Let quill read your choices?' })
    within(dialog).getByText(/^Your text leaves this machine for it/)
    within(dialog).getByText(/^3 USD for a million tokens read, 15 written/)
    expect(await problems(dialog)).toEqual([])
    await press(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(assistant.state().optimizer.critic).toBe('auto')
    expect(who).toHaveProperty('value', 'auto')
    await userEvent.selectOptions(who, 'quill')
    await press(await screen.findByRole('button', { name: 'Let it read' }))
    await waitFor(() => expect(assistant.state().optimizer.critic).toBe('quill'))
  })

  it('says of each reading how much held, by whom, and of a model what it cost', async () => {
    await showing([
      updateOf({
        critic: { id: 'quill', by: 'model', remote: true },
        bill: { usage: { input: 4_000, output: 321 }, costs: [{ currency: 'USD', amount: 0.02 }], about: false },
        questions: 9,
        tried: [
          { operation: null, tries: 3, became: { refused: 'malformed' } },
          {
            operation: { type: 'add', field: 'style', statement: 'End chapters on an object', mode: null, because },
            tries: 1,
            became: 'proposed',
          },
        ],
      }),
      updateOf({ update: 'u0', tried: [], status: 'stopped', reason: 'nothing-to-learn' }),
    ])
    const head = await screen.findByRole('button', { name: /^2 things were tried, and 1 held/ })
    expect(head.textContent).toMatch(
      /quill; your text left this machine.*from 30 exchanges.*9 questions.*0\.02 USD.*4,321 tokens/,
    )
    await press(head)
    const tried = screen.getByRole('list', { name: 'What was tried, and what came of it' })
    expect(
      within(tried)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'New: “End chapters on an object”It held. It waits under “Is this you?” for more choices, or for your word.',
      'Something that could not be readDropped: it could not be read. It was put in words 3 times.',
    ])
    expect(await problems(panel())).toEqual([])
    const nothing = screen.getByRole('button', { name: /^Nothing to change was found/ })
    expect(nothing.textContent).not.toMatch(/token|question/)
    await press(nothing)
    screen.getByText(/^You kept what you were offered as it came/)
  })

  it('reads a million things that were tried as far as a person goes', async () => {
    const became = { refused: 'beyond-rate' } as const
    const operation = { type: 'retire', item: 'gone' as ItemId, because } as const
    await showing([updateOf({ tried: Array.from({ length: 2_000 }, () => ({ operation, tries: 1, became })) })])
    await press(await screen.findByRole('button', { name: /^2000 things were tried, and none held/ }))
    expect(within(screen.getByRole('list', { name: /^What was tried/ })).getAllByRole('listitem')).toHaveLength(12)
    await press(screen.getByRole('button', { name: 'Show 1988 more' }))
    expect(within(screen.getByRole('list', { name: /^What was tried/ })).getAllByRole('listitem')).toHaveLength(2_000)
  })

  it('says what goes on, and stops it', async () => {
    let cancelled = 0
    await showing([], [RULES], assistant => ({
      ...withOptimizer(assistant, {
        running: { update: 'u1', critic: { id: 'rules', by: 'rules', remote: false }, questions: 2, waits: false },
      }),
      cancelLearning() {
        cancelled += 1
        return Promise.resolve(ok(null))
      },
    }))
    await screen.findByText('Your latest choices are being read, by rules on this machine …')
    await press(screen.getByRole('button', { name: 'Stop it' }))
    await screen.findByText('Stopped. Nothing was changed.')
    expect(cancelled).toBe(1)
  })

  it('says what was forgotten, and not that it could not be read', async () => {
    await showing([updateOf({ tried: [{ operation: null, tries: 1, became: 'active', isForgotten: true }] })])
    await press(await screen.findByRole('button', { name: /^One thing was tried, and it held/ }))
    screen.getByText('These words were forgotten.')
  })

  it('shows what an answer says as the text it is', async () => {
    const statement = '<img src=x onerror="window.harmed()"> [press](javascript:harmed()) {from} ${count}'
    await showing([
      updateOf({
        tried: [
          {
            operation: { type: 'add', field: 'style', statement, mode: null, because },
            tries: 1,
            became: { refused: 'no-preference' },
          },
        ],
      }),
    ])
    await press(await screen.findByRole('button', { name: /^One thing was tried, and did not hold/ }))
    screen.getByText(`New: “${statement}”`)
    expect(panel().querySelectorAll('img, a')).toHaveLength(0)
  })
})

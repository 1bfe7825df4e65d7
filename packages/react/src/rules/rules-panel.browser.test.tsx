import { screen, waitFor, within } from '@testing-library/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import type { Catalogue, DocumentId, RuleDescription, RuleId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { CatalogueProvider } from '../say.tsx'
import { QuietLine } from './quiet-line.tsx'
import { RulesPanel } from './rules-panel.tsx'

const BOOK = 'saltmarsh' as DocumentId

/** Id, name, kind, before, after: a proposer's guide. */
const GUIDE = [
  ['intensifier', 'Empty intensifiers', 'fix', 'He was very tired.', 'He was tired.'],
  ['stiff-dialogue', 'Stiff dialogue', 'fix', '“I do not know.”', '“I don’t know.”'],
  ['doublet', 'Doublets', 'fix', 'She counted each and every crate.', 'She counted every crate.'],
  ['cliche', 'Clichés', 'query', 'He went [white as a sheet].', null],
  ['echo', 'Echoes', 'query', 'The narrow stair, a [narrow] window.', null],
  ['cut-adverbs', 'Cut adverbs', 'request', 'She slowly rose.', 'She rose.'],
] as const
const RULES: readonly RuleDescription[] = GUIDE.map(([id, , kind, , after]) => ({
  id: id as RuleId,
  name: { key: `name.${id}` },
  kind,
  before: { key: `before.${id}` },
  after: after === null ? null : { key: `after.${id}` },
}))
const CATALOGUE: Catalogue = Object.fromEntries(
  GUIDE.flatMap(([id, name, , before, after]) => [
    [`name.${id}`, name],
    [`before.${id}`, before],
    [`after.${id}`, after ?? ''],
  ]),
)

async function panel(overrides: Partial<UnderstudyAssistant> = {}) {
  const assistant = { ...(await openAssistant()), ...overrides }
  const shown = show(
    <CatalogueProvider catalogues={[CATALOGUE]}>
      <RulesPanel assistant={assistant} rules={RULES} document={BOOK} />
    </CatalogueProvider>,
  )
  const rules = () => assistant.state().persona.document.preference.rules
  return { assistant, rules, shown }
}
const row = (name: string): HTMLElement => {
  const found = screen.getByRole('heading', { name }).closest('li')
  if (found === null) throw new Error(`${name} stands in no list`)
  return found
}
const set = (name: string, to: string) => userEvent.selectOptions(screen.getByRole('combobox', { name }), to)
const where = (place: string) => userEvent.selectOptions(screen.getByLabelText('These settings hold'), place)

describe('RulesPanel', () => {
  it('shows every rule by name with what it does', async () => {
    await panel()
    for (const [, name] of GUIDE) expect(screen.getByRole('heading', { name })).toBeTruthy()
    expect(row('Empty intensifiers').textContent).toContain('He was very tired. →  becomes He was tired.')
    expect(within(row('Clichés')).getByText('white as a sheet').tagName).toBe('MARK')
  })

  it('sets a rule to ask, and off in dialogue', async () => {
    const { rules } = await panel()
    await set('Empty intensifiers', 'Ask only')
    await waitFor(() => expect(rules()).toEqual({ intensifier: { set: 'query' } }))
    await where('in dialogue')
    await set('Stiff dialogue', 'Off')
    await waitFor(() => expect(rules()['stiff-dialogue']).toEqual({ set: 'off', scope: { mode: 'dialogue' } }))
    await where('everywhere')
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Stiff dialogue' }).value).toBe('on')
  })

  it('follows elsewhere again', async () => {
    const { rules } = await panel()
    await where('in this manuscript')
    await set('Echoes', 'Off')
    await waitFor(() => expect(rules()).toEqual({ echo: { set: 'off', scope: { work: BOOK } } }))
    await set('Echoes', 'As elsewhere')
    await waitFor(() => expect(rules()).toEqual({}))
  })

  it('sets a rule where somebody speaks', async () => {
    const { rules } = await panel()
    await where('where somebody speaks …')
    await type(screen.getByLabelText('Who speaks'), 'Bess')
    await press(screen.getByRole('button', { name: 'Set' }))
    await set('Stiff dialogue', 'Off')
    await waitFor(() => expect(rules()).toEqual({ 'stiff-dialogue': { set: 'off', scope: { speaker: 'Bess' } } }))
    expect(screen.getByRole('option', { name: 'where Bess speaks' })).toBeTruthy()
  })

  it('keeps exceptions', async () => {
    const { rules } = await panel()
    await press(within(row('Empty intensifiers')).getByText('Except'))
    const field = screen.getByLabelText('What “Empty intensifiers” leaves alone')
    await type(field, 'very, quite')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rules()).toEqual({ intensifier: { except: ['very', 'quite'] } }))
  })

  it('finds a rule by its name or its words', async () => {
    await panel()
    await type(screen.getByLabelText('Find a rule'), 'crate')
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['Doublets'])
    await type(screen.getByLabelText('Find a rule'), 'no such rule')
    expect(screen.getByText('No rule is called so.')).toBeTruthy()
  })

  it('takes a word, a name and a comma into the style sheet, and a word out again', async () => {
    const { assistant } = await panel()
    const preference = () => assistant.state().persona.document.preference
    await type(screen.getByLabelText('Word'), 'utilize')
    await type(screen.getByLabelText('Instead'), 'use')
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText('“use” instead of “utilize”')
    await type(screen.getByLabelText('Word'), 'grey')
    await press(screen.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(preference().words).toEqual({ utilize: { to: 'use' }, grey: { keep: true } }))
    await press(screen.getByRole('button', { name: 'Take out: “use” instead of “utilize”' }))
    await waitFor(() => expect(preference().words).toEqual({ grey: { keep: true } }))
    await userEvent.selectOptions(screen.getByLabelText('Lists'), 'salt, oil, and bread')
    await userEvent.selectOptions(screen.getByLabelText('A line about'), 'a name')
    await type(screen.getByLabelText('Line'), 'Élodie')
    await press(screen.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(preference().sheet).toEqual({ punctuation: ['serial comma'], names: ['Élodie'] }))
    await userEvent.selectOptions(screen.getByLabelText('Lists'), 'as I write them')
    await press(screen.getByRole('button', { name: 'Take out: Élodie' }))
    await waitFor(() => expect(preference().sheet).toEqual({}))
  })

  it('shows where a rule is quiet, and brings it back', async () => {
    const woken: unknown[] = []
    const scene = {
      rule: 'echo' as RuleId,
      where: 'scene' as const,
      from: 0,
      to: 2,
      opening: 'The tide',
      refusals: ['a', 'b', 'c'],
    }
    await panel({
      quietIn: () => Promise.resolve([scene]),
      wake: (_, { refusals }) => {
        woken.push(refusals)
        return Promise.resolve({ ok: true, value: null })
      },
    })
    await within(row('Echoes')).findByText(/Quiet in the scene “The tide …”/)
    await press(screen.getByRole('button', { name: 'Bring it back' }))
    expect(woken).toEqual([['a', 'b', 'c']])
  })

  it('says when a setting could not be kept', async () => {
    await panel({ setValue: () => Promise.resolve({ ok: false, reason: 'full', detail: '' }) })
    await set('Echoes', 'Off')
    await screen.findByText('There is no room left to keep this.')
  })

  it('keeps nobody out', async () => {
    const { shown } = await panel()
    expect(await problems(shown.container)).toEqual([])
  })
})

describe('QuietLine', () => {
  const scene = {
    rule: 'echo' as RuleId,
    where: 'scene' as const,
    from: 0,
    to: 2,
    opening: 'The tide',
    refusals: ['a', 'b', 'c'],
  }
  async function line() {
    const made = await openAssistant()
    let quiet: readonly (typeof scene)[] = []
    const assistant: UnderstudyAssistant = {
      ...made,
      quietIn: () => Promise.resolve(quiet),
      wake: () => {
        quiet = []
        return made.setLearning('on')
      },
    }
    show(
      <CatalogueProvider catalogues={[CATALOGUE]}>
        <QuietLine assistant={assistant} document={BOOK} rules={RULES} />
      </CatalogueProvider>,
    )
    return async (now: readonly (typeof scene)[]) => {
      quiet = now
      await made.setLearning('paused')
    }
  }
  const SAID = 'You left “Echoes” three times here. It stays quiet in this scene.'

  it('says that a rule has gone quiet, and brings it back', async () => {
    const goesQuiet = await line()
    await goesQuiet([scene])
    await screen.findByText(SAID)
    await press(screen.getByRole('button', { name: 'Bring it back' }))
    await waitFor(() => expect(screen.queryByText(SAID)).toBeNull())
  })

  it('is put away', async () => {
    const goesQuiet = await line()
    await goesQuiet([scene])
    await screen.findByText(SAID)
    await press(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText(SAID)).toBeNull()
  })
})

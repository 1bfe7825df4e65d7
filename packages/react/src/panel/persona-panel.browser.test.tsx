import { screen, waitFor, within } from '@testing-library/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { difference, openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { PersonaPanel } from './persona-panel.tsx'

const WISH = 'Keep sentences short in action'
const SAID = 'You keep sentences short in action'

const WORDS_FILE = `schemaVersion: 2
identity: { id: mara, name: Mara Quill, role: author }
preference:
  style:
    - id: words
      statement: Choose words as listed
      scope: {}
      evidence: { for: 6, against: 0 }
      status: active
      source: learned
      words:
        - { text: somehow, wish: cut, evidence: { for: 4, against: 0 }, status: active }
        - { text: utilize, wish: cut, instead: use, evidence: { for: 6, against: 0 }, status: active }
`

async function panelWithWish(overrides: Partial<UnderstudyAssistant> = {}) {
  const assistant = { ...(await openAssistant()), ...overrides }
  await assistant.stateWish(WISH, {})
  show(<PersonaPanel assistant={assistant} work="saltmarsh" />)
  return assistant
}

async function openItem(): Promise<HTMLElement> {
  const head = screen.getByRole('button', { name: new RegExp(SAID) })
  await press(head)
  const item = head.closest('li')
  if (item === null) throw new Error('The preference stands in no list')
  return item
}

describe('PersonaPanel', () => {
  it('says that nothing was learned yet', async () => {
    show(<PersonaPanel assistant={await openAssistant()} />)
    expect(screen.getByText('Nothing learned yet')).toBeTruthy()
  })

  it('makes a wish in words a preference', async () => {
    show(<PersonaPanel assistant={await openAssistant()} />)
    await type(screen.getByLabelText('Say a wish'), WISH)
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText(SAID)
    expect(screen.getByRole('listitem').textContent).toContain('yours')
    expect(screen.getByRole('listitem').textContent).toContain('said by you')
  })

  it('says of a wish that no measure knows that only a model can be told', async () => {
    show(<PersonaPanel assistant={await openAssistant()} />)
    await type(screen.getByLabelText('Say a wish'), 'Make it sing')
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText(/It can only be told to a model/)
  })

  it('says which choices a wish goes against, and takes it all the same', async () => {
    const choice = difference('o1', 'exclaimed', 'said', '“Go,” she exclaimed at last.')
    const assistant = {
      ...(await openAssistant()),
      contradictions: () => Promise.resolve({ against: 4, of: 9, shown: [choice] }),
    }
    show(<PersonaPanel assistant={assistant} />)
    await type(screen.getByLabelText('Say a wish'), WISH)
    await press(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText(/In 4 of 9 passages you chose otherwise/)
    const shown = within(screen.getByRole('list', { name: 'Choices that went the other way' }))
    expect(shown.getByText('exclaimed').closest('del')).not.toBeNull()
    screen.getByText(SAID)
    expect(await problems(document.body)).toEqual([])
  })

  it('listens once, and not after it is gone', async () => {
    const assistant = await openAssistant()
    let listening = 0
    const counted: UnderstudyAssistant = {
      ...assistant,
      subscribe(listener) {
        listening += 1
        const stop = assistant.subscribe(listener)
        return () => {
          listening -= 1
          stop()
        }
      },
    }
    const { unmount } = show(<PersonaPanel assistant={counted} />)
    expect(listening).toBe(1)
    unmount()
    expect(listening).toBe(0)
  })

  it('locks, and then offers no more than to unlock or forget', async () => {
    await panelWithWish()
    const item = await openItem()
    await press(within(item).getByRole('button', { name: 'Lock' }))
    await within(item).findByText('locked')
    const actions = within(within(item).getByRole('group')).getAllByRole('button')
    expect(actions.map(button => button.textContent)).toEqual(['Unlock', 'Forget …'])
  })

  it('edits words, exception and scope', async () => {
    await panelWithWish()
    const item = await openItem()
    await press(within(item).getByRole('button', { name: 'Edit' }))
    await type(screen.getByLabelText('As a wish'), 'Keep paragraphs short')
    await type(screen.getByLabelText('Except'), 'when nobody speaks')
    await userEvent.selectOptions(within(item).getByLabelText('Where it holds'), 'in dialogue')
    await press(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('You keep paragraphs short in dialogue, except when nobody speaks')
  })

  it('puts away what is refused, and takes it out again', async () => {
    const assistant = await panelWithWish()
    await press(within(await openItem()).getByRole('button', { name: 'Refuse' }))
    await waitFor(() => expect([...assistant.state().persona.items.values()][0]?.item.status).toBe('refused'))
    await press(screen.getByText('Put away (1)'))
    await press(screen.getByRole('button', { name: new RegExp(SAID) }))
    await press(screen.getByRole('button', { name: 'Use it again' }))
    await waitFor(() => expect(screen.queryByText('Put away (1)')).toBeNull())
  })

  it('shows a choice as what went and what came, in its place', async () => {
    const choice = difference('o1', 'exclaimed', 'said', '“Go,” she exclaimed at last.')
    await panelWithWish({ evidence: () => Promise.resolve([choice]) })
    await openItem()
    const shown = within(await screen.findByRole('list', { name: 'The choices behind it' }))
    expect(shown.getByText('exclaimed').closest('del')).not.toBeNull()
    expect(shown.getByText('said').closest('ins')).not.toBeNull()
    expect(shown.getByText(/“Go,” she/)).toBeTruthy()
  })

  it('opens a list of words, and takes one off for good', async () => {
    const assistant = await openAssistant()
    const opened = await assistant.openPersona(WORDS_FILE)
    if (!opened.ok) throw new Error(opened.detail)
    await opened.value.take()
    show(<PersonaPanel assistant={assistant} work="saltmarsh" />)
    await press(screen.getByRole('button', { name: /somehow/ }))
    const list = within(screen.getByRole('list', { name: 'The words in it' }))
    expect(list.getAllByRole('listitem').map(entry => entry.textContent)).toEqual([
      expect.stringContaining('cut “somehow”'),
      expect.stringContaining('“use” for “utilize”'),
    ])
    await press(list.getByRole('button', { name: 'Take off “somehow”' }))
    await waitFor(() => list.getByText('taken off'))
    expect(list.getAllByRole('listitem').at(-1)?.textContent).toContain('somehow')
    await press(list.getByRole('button', { name: 'Put back “somehow”' }))
    await waitFor(() => expect(list.queryByText('taken off')).toBeNull())
    expect(await problems(document.body)).toEqual([])
  })

  it('shows pages of the writer behind what was read from them', async () => {
    const text = `The ferry left at six; nobody waved. ${'It rained. '.repeat(60)}`
    const pages = { ...difference('s1/semicolons', text, '', text), suggested: null, choice: 'own-pages' as const }
    await panelWithWish({ evidence: () => Promise.resolve([pages]) })
    await openItem()
    const shown = within(await screen.findByRole('list', { name: 'The choices behind it' }))
    shown.getByText('Pages of your own')
    expect(shown.getByText(/^The ferry left at six; nobody waved\..*…$/).textContent.length).toBeLessThan(300)
  })

  it('says that words were forgotten', async () => {
    const gone = { ...difference('o1', '', '', ''), before: null, suggested: null, after: null, passage: null }
    await panelWithWish({ evidence: () => Promise.resolve([gone]) })
    await openItem()
    await screen.findByText('These words were forgotten.')
  })

  it('asks before forgetting, says what is out of reach, and forgets', async () => {
    const assistant = await panelWithWish()
    await press(within(await openItem()).getByRole('button', { name: 'Forget …' }))
    const dialog = await screen.findByRole('dialog', { name: 'Forget this for good?' })
    expect(dialog.textContent).toContain('a backup you already downloaded')
    await waitFor(() =>
      expect(within(dialog).getByRole('button', { name: 'Forget it' })).toHaveProperty('disabled', false),
    )
    await press(within(dialog).getByRole('button', { name: 'Forget it' }))
    await waitFor(() => expect(assistant.state().persona.items.size).toBe(0))
    expect(screen.queryByText(SAID)).toBeNull()
  })

  it('keeps the item where forgetting is cancelled by Escape', async () => {
    await panelWithWish()
    await press(within(await openItem()).getByRole('button', { name: 'Forget …' }))
    await screen.findByRole('dialog')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByText(SAID)).toBeTruthy()
  })

  it('keeps nobody out', async () => {
    await panelWithWish()
    await openItem()
    expect(await problems(document.body)).toEqual([])
  })
})

describe('a persona file', () => {
  async function choose(text: string): Promise<void> {
    const input = screen.getByLabelText('Open a file …', { selector: 'input' })
    await userEvent.upload(input, new File([text], 'persona.yaml'))
  }

  it('is shown before it is taken', async () => {
    const other = await openAssistant()
    await other.stateWish('Cut adverbs', {})
    await other.setValue(['x-house-rules'], ['No ellipses'])
    await other.setValue(['preference', 'words', 'grey'], { keep: true })
    const file = await other.exportPersona('yaml')
    const assistant = await openAssistant()
    show(<PersonaPanel assistant={assistant} />)
    await choose(file)
    const dialog = await screen.findByRole('dialog', { name: 'What this file brings' })
    expect(dialog.textContent).toContain('Cut adverbs')
    await press(within(dialog).getByText('2 other entries would change.'))
    within(dialog).getByText('House rules')
    within(dialog).getByText('Style sheet › grey')
    expect(assistant.state().persona.items.size).toBe(0)
    await press(within(dialog).getByRole('button', { name: 'Bring it in' }))
    await screen.findByText('yours, from a file')
  })

  it('that is none is refused with its place, and changes nothing', async () => {
    const assistant = await panelWithWish()
    const before = assistant.state().persona
    await choose('schemaVersion: 2\nidentity: 7\n')
    expect((await screen.findByRole('alert')).textContent).toMatch(/identity.*Nothing was changed here/)
    expect(assistant.state().persona).toBe(before)
  })
})

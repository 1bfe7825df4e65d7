import { screen, within } from '@testing-library/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import type { DocumentId, ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { PersonaPanel } from '../panel/persona-panel.tsx'

const WORK = 'saltmarsh'

async function panelOf(options: Parameters<typeof openAssistant>[1] = { house: 'Quill' }) {
  const assistant = await openAssistant('given', options)
  show(<PersonaPanel assistant={assistant} work={WORK} author="Mara" />)
  return assistant
}

const open = (layer: string) => press(screen.getByRole('radio', { name: layer }))

async function wish(sentence: string): Promise<void> {
  await type(screen.getByLabelText('Say a wish'), sentence)
  await press(screen.getByRole('button', { name: 'Add' }))
  await screen.findByText(/^Noted/)
}

async function itemOf(words: RegExp): Promise<HTMLElement> {
  const card = (await screen.findByRole('button', { name: words })).closest('li')
  if (card === null) throw new Error('It stands in no list')
  return card
}

const sizes = ({ state }: Awaited<ReturnType<typeof panelOf>>) => {
  const { persona, layers } = state()
  return { house: layers.house?.items.size, author: persona.items.size, work: layers.works.get(WORK)?.items.size ?? 0 }
}

describe('layers in the panel', () => {
  it('says a wish to the layer that is open, and whose that is', async () => {
    const assistant = await panelOf()
    screen.getByText('What you change here is your own and goes with you from book to book.')
    await wish('Fewer adverbs')
    await open('The house')
    screen.getByText('What you change here is the style of Quill, for everyone who writes for it.')
    await wish('Never use semicolons')
    await open('This book')
    screen.getByText('What you change here holds in this book and in no other.')
    await wish('Keep sentences short')
    expect(sizes(assistant)).toEqual({ house: 1, author: 1, work: 1 })
    expect(await problems(document.body)).toEqual([])
  })

  it('shows on every item where it comes from, also of what the other layers say', async () => {
    const assistant = await panelOf()
    await assistant.stateWish('Never use semicolons', {}, 'house')
    await assistant.stateWish('Fewer adverbs', {})
    await assistant.stateWish('Keep sentences short', {}, { work: WORK })
    expect((await itemOf(/adverbs/)).textContent).toContain('said by you')
    await press(screen.getByText('Of the house, Quill (1)'))
    expect((await itemOf(/^Never use semicolons/)).textContent).toContain('house style')
    await press(screen.getByText('Of this book (1)'))
    expect((await itemOf(/^Keep sentences short/)).textContent).toContain('said of this book')
  })

  it('counts the author’s choices where the author’s style is open, and nowhere else', async () => {
    const assistant = await openAssistant('given', { house: 'Quill' })
    const state = { ...assistant.state(), outcomes: 6 }
    show(<PersonaPanel assistant={{ ...assistant, state: () => state }} work={WORK} />)
    screen.getByText('From 6 choices of yours')
    for (const layer of ['The house', 'This book']) {
      await open(layer)
      expect(screen.queryByText(/^From 6/)).toBeNull()
    }
  })

  it('says that a locked house rule wins over the author’s, and why; on the rule itself what it wins over', async () => {
    const assistant = await panelOf()
    const rule = await assistant.stateWish('Never use semicolons', {}, 'house')
    await assistant.stateWish('I love semicolons', {})
    await press(screen.getByText('Of the house, Quill (1)'))
    expect((await itemOf(/^Never use semicolons/)).textContent).toContain(
      'Your own rule wins here, since it is nearer to the page.',
    )
    if (rule.ok) await assistant.decide(rule.value, 'lock', 'house')
    const own = await itemOf(/love semicolons/)
    await within(own).findByText('The house rule wins here, since it is locked.')
    await press(within(own).getByRole('button', { name: /love semicolons/ }))
    within(own).getByText('What wins: “Never use semicolons”')
    await open('The house')
    await press(await screen.findByRole('button', { name: /^Never use semicolons/ }))
    screen.getByText(/^Wins over: “.*semicolons/)
    expect(await problems(document.body)).toEqual([])
  })

  it('locks, refuses and forgets in the layer that the item is of', async () => {
    const assistant = await panelOf()
    const said = await assistant.stateWish('Fewer adverbs', {}, 'house')
    await assistant.stateWish('Fewer adverbs', {})
    const id = said.ok ? said.value : ('' as ItemId)
    await open('The house')
    const card = await itemOf(/^Fewer adverbs/)
    await press(within(card).getByRole('button', { name: /^Fewer adverbs/ }))
    await press(within(card).getByRole('button', { name: 'Refuse' }))
    await screen.findByText('Put away (1)')
    const { persona, layers } = assistant.state()
    expect(layers.house?.items.get(id)?.item.status).toBe('refused')
    expect(persona.items.get(id)?.item.status).toBe('active')
  })

  it('speaks of the author to an editor, and says that editing teaches nothing', async () => {
    const assistant = await panelOf({ actor: 'ed' })
    await assistant.stateWish('Fewer adverbs', {})
    expect((await itemOf(/adverbs/)).textContent).toContain('said for Mara')
    screen.getByText('What you change here is Mara’s. How you yourself edit these pages teaches Mara nothing.')
    expect(screen.queryByRole('radio', { name: 'The house' })).toBeNull()
  })

  it('shows first where a rule would fire, then makes it the house’s and locks it for a reason', async () => {
    const assistant = await panelOf()
    readManuscript(assistant)
    await assistant.stateWish('Never use semicolons', {})
    const card = await itemOf(/never use semicolons/)
    await press(within(card).getByRole('button', { name: /never use semicolons/ }))
    await press(within(card).getByRole('button', { name: 'Make it a house rule …' }))
    const dialog = await screen.findByRole('dialog', { name: 'See first: a rule for the whole house' })
    await within(dialog).findByText('In this manuscript it would speak up in 2 of 5 passages.')
    const passages = within(within(dialog).getByRole('list', { name: 'Where it would speak up' }))
    expect(passages.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('along the quay; the boats'),
      expect.stringContaining('in the drawer; nobody'),
    ])
    within(dialog).getByText('No choice made so far goes against it.')
    expect(await problems(document.body)).toEqual([])
    expect(assistant.state().layers.house?.items.size).toBe(0)
    await press(within(dialog).getByRole('checkbox'))
    await type(within(dialog).getByLabelText('Why, for whoever meets it'), 'the imprint’s own')
    await press(within(dialog).getByRole('button', { name: 'Make it a house rule' }))
    await screen.findByText('It is a house rule now.')
    await within(card).findByText('The house rule wins here, since it is locked.')
    await open('The house')
    expect((await itemOf(/^Never use semicolons/)).textContent).toContain('Locked: the imprint’s own')
  })

  it('shows first what a lock of the house does, and leaves it where that is cancelled', async () => {
    const assistant = await panelOf()
    await assistant.stateWish('Never use semicolons', {}, 'house')
    await open('The house')
    const card = await itemOf(/^Never use semicolons/)
    await press(within(card).getByRole('button', { name: /^Never use semicolons/ }))
    await press(within(card).getByRole('button', { name: 'Lock …' }))
    const dialog = await screen.findByRole('dialog', { name: 'See first: locked for the whole house' })
    await press(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect([...(assistant.state().layers.house?.items.values() ?? [])][0]?.item.locked).toBe(false)
  })

  it('gives the author’s way to a co-writer after it was looked at', async () => {
    const assistant = await openAssistant('given')
    readManuscript(assistant)
    await assistant.stateWish('Never use semicolons', {})
    const given: string[] = []
    const give: typeof assistant.give = to => {
      given.push(to)
      return assistant.give(to)
    }
    show(<PersonaPanel assistant={{ ...assistant, give }} work={WORK} coWriters={[{ id: 'tom', name: 'Tom' }]} />)
    await press(screen.getByRole('button', { name: 'Give it to a co-writer …' }))
    const dialog = await screen.findByRole('dialog', { name: 'Give this voice to a co-writer' })
    await press(within(dialog).getByText('You never use semicolons'))
    await within(dialog).findByText('In this manuscript it would speak up in 2 of 5 passages.')
    expect(await problems(document.body)).toEqual([])
    await press(within(dialog).getByRole('button', { name: 'Give it' }))
    await screen.findByText('Given. Tom has it from the next start on.')
    expect(given).toEqual(['tom'])
  })
})

const MANUSCRIPT = [
  'She walked very slowly along the quay; the boats lay still on the water.',
  'The gulls sat on the wall and waited for the fish to come in.',
  'He folded the chart and put it in the drawer; nobody asked him why he did.',
  'The lamp burned in the office until the morning came up over the roofs.',
  'Nobody spoke on the way home, and the dog walked ahead of them all.',
]

function readManuscript({ read }: Pick<UnderstudyAssistant, 'read'>): void {
  const blocks = MANUSCRIPT.map(text => ({ type: 'paragraph' as const, text, provenance: [] }))
  read({ document: WORK as DocumentId, from: 0, to: 0, blocks })
}

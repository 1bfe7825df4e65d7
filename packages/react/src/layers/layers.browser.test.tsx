import { screen, within } from '@testing-library/react'
import type { ItemId } from '@understudy/contracts'
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

  it('says that a locked house rule wins over the author’s, and why; on the rule itself what it wins over', async () => {
    const assistant = await panelOf()
    const rule = await assistant.stateWish('Never use semicolons', {}, 'house')
    await assistant.stateWish('I love semicolons', {})
    await press(screen.getByText('Of the house, Quill (1)'))
    expect((await itemOf(/^Never use semicolons/)).textContent).toContain(
      'Your own rule wins here, since it is nearer to the page.',
    )
    if (rule.ok) await assistant.decide(rule.value, 'lock', 'house')
    const own = await itemOf(/I love semicolons/)
    await within(own).findByText('The house rule wins here, since it is locked.')
    await press(within(own).getByRole('button', { name: /I love semicolons/ }))
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
})

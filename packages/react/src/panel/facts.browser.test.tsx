import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { PersonaPanel } from './persona-panel.tsx'

const FILE = `schemaVersion: 2
identity: { id: mara, name: Mara Quill, role: author }
demographics: { nativeLanguage: en }
personality: { values: [restraint, warmth] }
preference:
  words: { grey: { keep: true } }
x-house-rules: [No blood, "<b>No swearing</b>"]
x-season: { opens: spring, closes: "the last storm" }
`

async function panel() {
  const assistant = await openAssistant()
  const opened = await assistant.openPersona(FILE)
  if (!opened.ok) throw new Error(opened.detail)
  await opened.value.take()
  show(<PersonaPanel assistant={assistant} />)
  return assistant
}

describe('what of a persona is no preference', () => {
  it('shows a field of one’s own under a title out of its key, as lines, and as text whatever it says', async () => {
    await panel()
    const rules = await screen.findByRole('region', { name: 'House rules' })
    expect(
      within(rules)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['No blood', '<b>No swearing</b>'])
    within(screen.getByRole('region', { name: 'Season' })).getByText('Closes: the last storm')
    screen.getByText('One line, to be found under “Line edits”.')
    expect(await problems(document.body)).toEqual([])
  })

  it('shows who the writer said they are, and sends none of it until that is switched on', async () => {
    const assistant = await openAssistant()
    await assistant.setValue(['demographics', 'nativeLanguage'], 'en')
    await assistant.setValue(['personality', 'values'], ['restraint', 'warmth'])
    show(<PersonaPanel assistant={assistant} />)
    const about = within(await screen.findByRole('region', { name: 'About the writer' }))
    about.getByText('Native language: en')
    about.getByText('Values: restraint, warmth')
    const facts = about.getByRole('checkbox', { name: /Tell a model these facts/ })
    expect(facts).toHaveProperty('checked', false)
    await press(facts)
    await waitFor(() => expect(assistant.state().sent).toEqual({ demographics: true, personality: false }))
  })
})

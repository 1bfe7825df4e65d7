import { act, screen, waitFor, within } from '@testing-library/react'
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { ScriptedAssistant } from '@understudy/contracts/testing'
import { Understudy } from '@understudy/tiptap'
import { useState, type ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { withQuestion, type Asking } from '../../test/noticing.ts'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { NoticedLine } from './noticed-line.tsx'

const open: Editor[] = []
beforeEach(() => page.viewport(1000, 800))
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
  vi.useRealTimers()
})

function editorOpen(): Editor {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    content: '<p>The lamp was out.</p>',
    extensions: [StarterKit, Understudy.configure({ assistant: new ScriptedAssistant([]) })],
  })
  open.push(editor)
  return editor
}

const card = () => screen.queryByRole('region', { name: 'What I noticed' })

interface Shown extends Asking {
  readonly editor: Editor
  readonly reach: () => void
}

/** A page whose writer has put the pen down. */
async function resting(wait = false): Promise<Shown> {
  const editor = editorOpen()
  const asking = withQuestion(await openAssistant())
  let reach = (): void => {}
  function Host(): ReactElement {
    const [reached, setReached] = useState(0)
    reach = () => act(() => setReached(reached + 1))
    const backToText = () => editor.commands.focus()
    return (
      <NoticedLine {...{ editor, wait, reached }} assistant={asking.assistant} reachKey="Alt+N" onDone={backToText} />
    )
  }
  show(<Host />)
  editor.commands.focus()
  editor.commands.blur()
  return { ...asking, editor, reach: () => reach() }
}

describe('NoticedLine', () => {
  it('asks nothing while somebody writes, and asks once the pen is down', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const editor = editorOpen()
    const { assistant } = withQuestion(await openAssistant())
    show(<NoticedLine {...{ editor, assistant }} />)
    editor.commands.focus('end')
    for (let at = 0; at < 6; at++) {
      editor.commands.insertContent(' And')
      await vi.advanceTimersByTimeAsync(15_000)
      expect(card()).toBeNull()
    }
    await vi.advanceTimersByTimeAsync(10_000)
    await waitFor(() => expect(card()).not.toBeNull())
    expect(document.activeElement).toBe(editor.view.dom)
  })

  it('shows one question with what speaks for it, takes no focus, and keeps nobody out', async () => {
    await resting()
    const question = await screen.findByRole('region', { name: 'What I noticed' })
    within(question).getByText('You end chapters on an object. Is this you?')
    within(question).getByText('in 4 of 5 passages')
    expect(within(question).getAllByRole('listitem')).toHaveLength(1)
    await press(within(question).getByRole('button', { name: 'Show 2 choices' }))
    expect(within(question).getAllByRole('listitem')).toHaveLength(2)
    expect(await problems(question)).toEqual([])
    expect(document.activeElement?.closest('.us-noticed')?.tagName).toBe('SECTION')
  })

  it.each([
    ['y', 'yes', 'Noted. It acts from now on.'],
    ['n', 'no', 'Noted. It is put away.'],
    ['l', 'later', 'Another time, then.'],
    ['x', 'never-ask', 'You are not asked this again.'],
  ])('is answered by “%s” once the focus is there, gives it back and says so', async (key, answer, said) => {
    const { editor, answers, reach } = await resting()
    await screen.findByRole('region', { name: 'What I noticed' })
    reach()
    expect(document.activeElement).toBe(card())
    await userEvent.keyboard(key)
    await screen.findByText(said)
    expect(answers).toEqual([['chapter-end', answer]])
    await waitFor(() => expect(card()).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(editor.view.dom))
    expect(editor.getText()).toBe('The lamp was out.')
  })

  it('is answered by a button', async () => {
    const { answers } = await resting()
    await press(await screen.findByRole('button', { name: 'Never ask this' }))
    expect(answers).toEqual([['chapter-end', 'never-ask']])
  })

  it('hears none of its keys from the page, nor with another key held', async () => {
    const { editor, answers, reach } = await resting()
    await screen.findByRole('region', { name: 'What I noticed' })
    reach()
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(answers).toEqual([])
    editor.commands.focus('end')
    await waitFor(() => expect(document.activeElement).toBe(editor.view.dom))
    await userEvent.keyboard('y')
    await waitFor(() => expect(editor.getText()).toBe('The lamp was out.y'))
    expect(answers).toEqual([])
  })

  it('goes when it is written over, and does not come back by itself', async () => {
    const { editor, answers } = await resting()
    await screen.findByRole('region', { name: 'What I noticed' })
    editor.commands.focus('end')
    editor.commands.insertContent(' Nobody came.')
    await waitFor(() => expect(card()).toBeNull())
    editor.commands.blur()
    await new Promise(resolve => setTimeout(resolve, 200))
    expect([card(), answers]).toEqual([null, []])
  })

  it('is put away undecided by Escape, and the focus goes back to the text', async () => {
    const { editor, answers, reach } = await resting()
    await screen.findByRole('region', { name: 'What I noticed' })
    reach()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(card()).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(editor.view.dom))
    expect(answers).toEqual([])
  })

  it('asks nothing while the host waits for something else', async () => {
    await resting(true)
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(card()).toBeNull()
  })
})

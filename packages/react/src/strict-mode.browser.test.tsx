import { render, screen, waitFor } from '@testing-library/react'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts, ScriptedAssistant } from '@understudy/contracts/testing'
import { Understudy } from '@understudy/tiptap'
import { StrictMode, type ReactElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

afterEach(() => document.body.replaceChildren())

function Page({ assistant }: { assistant: ScriptedAssistant }): ReactElement {
  const editor = useEditor({
    content: '<p>The tide</p>',
    extensions: [StarterKit, Understudy.configure({ assistant })],
    editorProps: { attributes: { role: 'textbox' } },
  })
  return <EditorContent editor={editor} />
}

describe('in React, which tries every page twice', () => {
  it('one region speaks, a ghost is taken once, and nothing is left behind', async () => {
    const assistant = new ScriptedAssistant([ghostParts('s1', ' out.')])
    const { unmount } = render(
      <StrictMode>
        <Page assistant={assistant} />
      </StrictMode>,
    )
    const text = await screen.findByRole('textbox')
    await waitFor(() => expect(document.querySelectorAll('.understudy-live')).toHaveLength(1))
    await userEvent.click(text)
    await userEvent.keyboard('{End}{Alt>}\\{/Alt}')
    await waitFor(() => expect(text.querySelector('.understudy-ghost')?.textContent).toBe(' out.'))
    await userEvent.keyboard('{Tab}')
    expect(text.textContent).toBe('The tide out.')
    await waitFor(() => expect(document.querySelector('.understudy-live')?.textContent).toContain('Taken.'))
    unmount()
    await waitFor(() => expect(document.querySelectorAll('[class*="understudy"]')).toHaveLength(0))
    expect(assistant.told('ended').map(({ reason }) => reason)).toEqual(['accepted'])
  })
})

import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Hunk, HunkId, Json } from '@understudy/contracts'
import { hunkParts, ScriptedAssistant } from '@understudy/contracts/testing'
import { Understudy, understudyState } from '@understudy/tiptap'
import { keepPending, pendingOf } from '@understudy/tiptap/keep'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { UnplacedList } from './unplaced-list.tsx'

const TEXT = 'She began to run, and he began to follow.'
const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

function editorWith(text: string, kept: Json, ...answers: ConstructorParameters<typeof ScriptedAssistant>[0]): Editor {
  const element = document.body.appendChild(document.createElement('div'))
  const assistant = new ScriptedAssistant(answers)
  const understudy = Understudy.configure({ assistant, pending: keepPending(kept) })
  const editor = new Editor({ element, content: `<p>${text}</p>`, extensions: [StarterKit, understudy] })
  open.push(editor)
  return editor
}

const CHANGE = { type: 'replace', block: 0, from: 4, to: 16, text: 'ran' } as const
const HUNK: Hunk = {
  id: 'h1' as HunkId,
  change: CHANGE,
  original: 'began to run',
  reason: { key: 'The act itself' },
  rule: null,
  items: [],
}

/** What one sitting left pending, opened over another text. */
async function overAnotherText(): Promise<Editor> {
  const before = editorWith(TEXT, null, hunkParts('s1', HUNK))
  before.commands.selectAll()
  before.commands.requestRewrite({ kind: 'tighten' })
  await waitFor(() => expect(understudyState(before)?.hunks).toHaveLength(1))
  const kept = pendingOf(before)
  before.destroy()
  return editorWith('Nothing of it is left.', kept)
}

describe('UnplacedList', () => {
  it('is not there while everything has its place', () => {
    show(<UnplacedList editor={editorWith(TEXT, null)} />)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('lists what was offered for words that are gone, keeps nobody out, and puts it away', async () => {
    const editor = await overAnotherText()
    show(<UnplacedList editor={editor} />)
    const list = await screen.findByRole('region', { name: 'Suggestions whose place is gone' })
    await press(screen.getByText(/Suggestions whose place is gone/))
    expect(list.textContent).toContain('ran')
    expect(list.textContent).toContain('The act itself')
    expect(await problems(list)).toEqual([])
    await press(screen.getByRole('button', { name: 'Put this suggestion away' }))
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
    expect(editor.getText()).toBe('Nothing of it is left.')
    await waitFor(() => expect(editor.isFocused).toBe(true))
  })
})

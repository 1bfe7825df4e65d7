import { generateHTML, type Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts, hunkParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import * as Y from 'yjs'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, ghostIs, ghostOf, openEditor, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

const TEXT = 'She began to walk very slowly down the hall.'
const HTML = `<p>${TEXT}</p>`
const GHOST = ' Nobody followed.'
const HUNKS = [
  hunkFor('h1', TEXT, 'began to walk', 'walked'),
  hunkFor('h2', TEXT, ' very slowly', ''),
  hunkFor('h3', TEXT, 'hall', 'marble corridor'),
]

const send = (method: string, params: Record<string, unknown>): Promise<unknown> =>
  (cdp() as unknown as { send: (method: string, params: unknown) => Promise<unknown> }).send(method, params)

/** Three changes pending, and a ghost at the end, all on screen. */
async function pending(extensions: Parameters<typeof openEditor>[3] = [StarterKit], content = HTML) {
  const answers = [hunkParts('s1', ...HUNKS), ghostParts('s2', GHOST)]
  const { editor } = await openEditor(answers, content, {}, extensions)
  if (content === '') editor.commands.setContent(HTML)
  const before = { json: JSON.stringify(editor.getJSON()), doc: editor.state.doc }
  return {
    editor,
    before,
    async ask(): Promise<void> {
      editor.commands.selectAll()
      editor.commands.requestRewrite({ kind: 'tighten' })
      await settled(() => understudyState(editor)?.hunks.length === 3)
      editor.commands.focus('end')
      editor.commands.requestContinuation()
      await ghostIs(editor, GHOST)
    },
  }
}

const SUGGESTED = /walked|marble|Nobody|understudy/

/** What the real clipboard or drag would be handed. */
function taken(editor: Editor, type: 'copy' | 'cut' | 'dragstart'): string {
  const data = new DataTransfer()
  const init = { bubbles: true, cancelable: true }
  const event =
    type === 'dragstart'
      ? new DragEvent(type, { ...init, dataTransfer: data })
      : new ClipboardEvent(type, { ...init, clipboardData: data })
  const target = type === 'dragstart' ? editor.view.dom.querySelector('del') : editor.view.dom
  target?.dispatchEvent(event)
  return `${data.getData('text/html')}\n${data.getData('text/plain')}`
}

describe('pending changes and a ghost', () => {
  it('are not in the document, by whatever way it leaves', async () => {
    const { editor, before, ask } = await pending()
    await ask()
    expect(editor.state.doc).toBe(before.doc)
    expect(JSON.stringify(editor.getJSON())).toBe(before.json)
    expect(editor.getHTML()).toBe(HTML)
    expect(editor.getText()).toBe(TEXT)
    expect(generateHTML(editor.getJSON(), [StarterKit])).toContain(TEXT)
    expect(editor.state.doc.textContent.split(' ')).toHaveLength(TEXT.split(' ').length)
    expect(JSON.stringify(editor.state.toJSON())).not.toMatch(SUGGESTED)
  })

  it.each(['copy', 'cut', 'dragstart'] as const)('are not in what a %s takes along', async type => {
    const { editor, ask } = await pending()
    await ask()
    editor.commands.selectAll()
    const data = taken(editor, type)
    expect(data).toContain(TEXT)
    expect(data).not.toMatch(SUGGESTED)
    if (type === 'cut') expect(editor.getText()).toBe('')
  })

  it('are not in a part that is copied from within a change to behind the next', async () => {
    const { editor, ask } = await pending()
    await ask()
    editor.commands.setTextSelection({ from: 1 + TEXT.indexOf('to walk'), to: 1 + TEXT.indexOf(' down') })
    expect(taken(editor, 'copy')).toMatch(/to walk very slowly/)
    expect(taken(editor, 'copy')).not.toMatch(SUGGESTED)
  })

  it('are not printed', async () => {
    const { editor, ask } = await pending()
    await ask()
    expect(ghostOf(editor)).toBe(GHOST)
    await send('Emulation.setEmulatedMedia', { media: 'print' })
    try {
      const shown = [...editor.view.dom.querySelectorAll<HTMLElement>('[class*="understudy-"]')].filter(
        element => element.tagName !== 'DEL' && element.checkVisibility() && element.getClientRects().length > 0,
      )
      expect(shown.map(element => element.className)).toEqual([])
      const struck = editor.view.dom.querySelector('del')
      expect(struck && getComputedStyle(struck).textDecorationLine).toBe('none')
    } finally {
      await send('Emulation.setEmulatedMedia', { media: '' })
    }
  })

  it.each([
    ['as marked', (editor: Editor) => editor.commands.flipReading('marked')],
    ['as it would be', (editor: Editor) => editor.commands.flipReading('after')],
    ['as it is', (editor: Editor) => editor.commands.flipReading('before')],
    ['as two versions', (editor: Editor) => editor.commands.layOut('versions')],
  ])('leave on paper every word of the writer, unmarked, where they read %s', async (_, turn) => {
    const { editor, ask } = await pending()
    await ask()
    turn(editor)
    await send('Emulation.setEmulatedMedia', { media: 'print' })
    try {
      expect(editor.view.dom.innerText.trim()).toBe(TEXT)
      const looks = [...editor.view.dom.querySelectorAll('del')].map(going => {
        const { backgroundColor, textDecorationLine, marginInlineEnd } = getComputedStyle(going)
        return [backgroundColor, textDecorationLine, marginInlineEnd]
      })
      expect(looks).toEqual(HUNKS.map(() => ['rgba(0, 0, 0, 0)', 'none', '0px']))
    } finally {
      await send('Emulation.setEmulatedMedia', { media: '' })
    }
  })

  it('leave the shared document as it is, byte for byte', async () => {
    const document = new Y.Doc()
    const { ask, editor } = await pending(
      [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document })],
      '',
    )
    const before = Y.encodeStateVector(document)
    const whole = Y.encodeStateAsUpdate(document)
    await ask()
    expect(Y.encodeStateVector(document)).toEqual(before)
    expect(Y.encodeStateAsUpdate(document)).toEqual(whole)
    editor.commands.acceptHunk()
    expect(Y.encodeStateVector(document)).not.toEqual(before)
  })
})

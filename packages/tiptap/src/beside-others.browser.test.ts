import { Editor, type AnyExtension } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { TableKit } from '@tiptap/extension-table'
import Typography from '@tiptap/extension-typography'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts, hunkParts, type ScriptedAnswer } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, ghostIs, look, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

/** All of them at once, as a large host has them. */
const everything = (): readonly AnyExtension[] => [
  StarterKit.configure({ undoRedo: false }),
  TableKit,
  Placeholder.configure({ placeholder: 'Once upon a time' }),
  Typography,
  Collaboration.configure({ document: new Doc() }),
]

async function open(answers: readonly ScriptedAnswer[], html: string) {
  const opened = await openEditor(answers, '', {}, everything())
  if (html !== '') opened.editor.commands.setContent(html)
  return opened
}

/** Behind the text of the block that reads so. */
function endOf({ state }: Editor, text: string): number {
  let end = 0
  state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === text) end = pos + 1 + node.content.size
  })
  return end
}

const LIST = '<ul><li><p>one</p></li><li><p>two</p></li></ul>'
const TABLE = '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>'

/** What the same keys do in an editor that never heard of us. */
async function without(html: string, at: string, keys: string): Promise<string> {
  const element = document.body.appendChild(document.createElement('div'))
  const editor = new Editor({ element, extensions: [...everything()] })
  editor.commands.setContent(html)
  editor.commands.focus(endOf(editor, at))
  await settled(() => editor.view.hasFocus())
  await press(keys)
  const made = editor.getHTML()
  editor.destroy()
  element.remove()
  return made
}

describe('with nothing showing', () => {
  const ROWS: readonly (readonly [string, string, string, string])[] = [
    ['Tab moves an item in', LIST, 'two', '{Tab}'],
    ['Shift-Tab moves it out again', LIST, 'two', '{Tab}{Shift>}{Tab}{/Shift}'],
    ['Enter makes an item', LIST, 'two', '{Enter}three'],
    ['Enter in an empty one leaves the list', LIST, 'two', '{Enter}{Enter}out'],
    ['Backspace takes one away', LIST, 'two', '{Backspace}{Backspace}{Backspace}{Backspace}!'],
    ['Tab goes to the next cell', TABLE, 'a', '{Tab}!'],
    ['Shift-Tab to the one before', TABLE, 'b', '{Shift>}{Tab}{/Shift}!'],
    ['Tab makes a row behind the last', TABLE, 'b', '{Tab}!'],
    ['Enter and Backspace stay in a cell', TABLE, 'a', '{Enter}x{Backspace}{Backspace}y'],
    ['Escape changes nothing', LIST, 'two', '{Escape}!'],
    ['Alt with Enter, Backspace and arrows are what they were', LIST, 'two', '{Alt>}{Enter}{ArrowUp}{/Alt}!'],
  ]
  it.each(ROWS)('%s', async (_what, html, at, keys) => {
    const expected = await without(html, at, keys)
    const { editor } = await open([], html)
    editor.commands.focus(endOf(editor, at))
    await press(keys)
    expect(editor.getHTML()).toBe(expected)
    expect(expected).not.toBe(html)
  })
})

describe('beside lists', () => {
  it('a ghost has Tab while it shows, and gives it back', async () => {
    const { editor } = await open([ghostParts('s1', ' and a half')], LIST)
    editor.commands.focus(endOf(editor, 'two'))
    editor.commands.requestContinuation()
    await ghostIs(editor, ' and a half')
    await press('{Tab}')
    expect(editor.getHTML()).toContain('<p>two and a half</p>')
    await new Promise(resolve => setTimeout(resolve, 450))
    await press('{Tab}')
    expect(editor.getHTML()).toContain('<p>one</p><ul><li><p>two and a half</p></li></ul>')
  })
})

describe('beside tables', () => {
  it('a ghost in a cell stays in it, and Tab takes it', async () => {
    const { editor } = await open([ghostParts('s1', ' and so on')], TABLE)
    editor.commands.setTextSelection(5)
    editor.commands.requestContinuation()
    await ghostIs(editor, ' and so on')
    await press('{Tab}')
    expect(editor.state.selection.$head.parent.textContent).toBe('a and so on')
  })
})

describe('beside a placeholder', () => {
  it('a ghost in an empty paragraph has its place alone', async () => {
    const { editor } = await open([ghostParts('s1', 'It began with rain.')], '')
    editor.commands.focus()
    const shown = (): string => {
      const first = editor.view.dom.firstElementChild
      return first ? getComputedStyle(first, '::before').content : 'none'
    }
    const style = document.createElement('style')
    style.textContent = '.is-empty::before { content: attr(data-placeholder) }'
    document.head.append(style)
    expect(shown()).toBe('"Once upon a time"')
    editor.commands.requestContinuation()
    await ghostIs(editor, 'It began with rain.')
    await look('ghost-placeholder')
    expect(shown()).toBe('none')
    await press('{Escape}')
    expect(shown()).toBe('"Once upon a time"')
    style.remove()
  })
})

describe('beside typography and collaboration', () => {
  it('typing through a ghost is undone by itself, and quotes are still curled', async () => {
    const { editor } = await open([ghostParts('s1', ' out.')], '<p>The tide</p>')
    editor.commands.focus('end')
    editor.commands.requestContinuation()
    await ghostIs(editor, ' out.')
    await press('{Tab}')
    await press(' "Go')
    expect(editor.getText()).toContain('The tide out. “Go')
    editor.commands.undo()
    editor.commands.undo()
    expect(editor.getText()).not.toContain('Go')
  })

  it('a change in a table cell is taken there alone', async () => {
    const text = 'She began to walk away.'
    const { editor } = await open(
      [hunkParts('s1', hunkFor('h1', text, 'began to walk', 'walked'))],
      `<table><tr><td><p>${text}</p></td><td><p>b</p></td></tr></table>`,
    )
    editor.commands.setTextSelection(6)
    editor.commands.requestRewrite({ kind: 'tighten' })
    await settled(() => understudyState(editor)?.hunks.length === 1)
    await press('{Alt>}{Enter}{/Alt}')
    expect(editor.getText()).toContain('She walked away.')
    editor.commands.undo()
    expect(editor.getText()).toContain(text)
  })
})

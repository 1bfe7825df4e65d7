import type { AnyExtension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { tableExtensions } from '../test/table-extensions.ts'
import { closeEditors, ghostIs, openEditor, press } from '../test/open-editor.ts'

afterEach(closeEditors)

const LIST = '<ul><li><p>one</p></li><li><p>two</p></li></ul>'
const CELLS = '<table><tbody><tr><td><p>one</p></td><td><p>two</p></td></tr></tbody></table>'
const tables = [StarterKit, ...tableExtensions]
const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

async function opened(content: string, extensions: readonly AnyExtension[] = [StarterKit]) {
  const button = document.createElement('button')
  const one = await openEditor([ghostParts('s1', ' out.'), ghostParts('s2', ' in.')], content, {}, extensions)
  document.body.append(button)
  return { ...one, button }
}

describe('Tab', () => {
  it('is the list’s where no ghost shows', async () => {
    const { editor } = await opened(LIST)
    await press('{Tab}')
    expect(editor.getHTML()).toContain('<li><p>one</p><ul>')
  })

  it('is the table’s where no ghost shows', async () => {
    const { editor } = await opened(CELLS, tables)
    editor.commands.setTextSelection(6)
    await press('{Tab}')
    await press('x')
    expect(editor.getText({ blockSeparator: ' ' })).toMatch(/one +x/)
    expect(editor.view.hasFocus()).toBe(true)
  })

  it('takes the ghost, in a list too', async () => {
    const { editor } = await opened(LIST)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    await press('{Tab}')
    expect(editor.getHTML()).toBe('<ul><li><p>one</p></li><li><p>two out.</p></li></ul><p></p>')
  })

  it('pressed again at once does nothing more, and is the list’s again after that', async () => {
    const { editor } = await opened(LIST)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    await press('{Tab}{Tab}')
    expect(editor.getText({ blockSeparator: '|' })).toContain('two out.')
    expect(editor.getHTML()).not.toContain('<li><p>one</p><ul>')
    expect(editor.view.hasFocus()).toBe(true)
    await wait(450)
    await press('{Tab}')
    expect(editor.getHTML()).toContain('<li><p>one</p><ul>')
  })
})

describe('Escape, then Tab', () => {
  it('leaves a list, which otherwise keeps every Tab', async () => {
    const { editor, button } = await opened(LIST)
    const before = editor.getHTML()
    await press('{Escape}{Tab}')
    expect(editor.getHTML()).toBe(before)
    expect(document.activeElement).toBe(button)
  })

  it('leaves a table', async () => {
    const { editor } = await opened(CELLS, tables)
    editor.commands.setTextSelection(6)
    await press('{Escape}{Tab}')
    expect(editor.view.hasFocus()).toBe(false)
  })

  it('leaves after a refusal', async () => {
    const { editor, assistant, button } = await opened(LIST)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    await press('{Escape}')
    expect(assistant.told('ended')).toMatchObject([{ reason: 'refused' }])
    await press('{Tab}')
    expect(document.activeElement).toBe(button)
  })

  it('goes back by Shift-Tab', async () => {
    const { editor } = await opened(LIST)
    await press('{Escape}{Shift>}{Tab}{/Shift}')
    expect(editor.view.hasFocus()).toBe(false)
    expect(editor.getHTML()).not.toContain('<ul><li><p>one</p><ul>')
  })

  it('takes a ghost that came between the two', async () => {
    const { editor } = await opened(LIST)
    await press('{Escape}')
    editor.commands.requestContinuation()
    await ghostIs(editor, ' out.')
    await press('{Tab}')
    expect(editor.getText({ blockSeparator: '|' })).toContain('two out.')
  })

  it.each([
    ['another key', 'x'],
    ['a look elsewhere and back', ''],
  ])('is forgotten after %s', async (_name, keys) => {
    const { editor } = await opened(LIST)
    await press('{Escape}')
    if (keys === '') {
      editor.commands.blur()
      await wait(20)
      editor.commands.focus('end')
      editor.commands.setTextSelection(11)
      await wait(20)
    } else await press(keys)
    await press('{Tab}')
    expect(editor.getHTML()).toContain('<li><p>one</p><ul>')
  })
})

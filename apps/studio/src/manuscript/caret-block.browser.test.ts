import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import '../styles/page.css'
import '../styles/prosemirror.css'
import { manuscriptExtensions } from './manuscript-extensions.ts'

let editor: Editor
beforeEach(() => {
  const element = document.body.appendChild(document.createElement('div'))
  editor = new Editor({
    element,
    extensions: [...manuscriptExtensions],
    content: '<p>Ho.</p><p>So.</p><p>No.</p>',
    injectCSS: false,
  })
  editor.commands.focus(4)
})
afterEach(() => {
  const { parentElement } = editor.view.dom
  editor.destroy()
  parentElement?.remove()
})

const laid = (): readonly string[] =>
  [...editor.view.dom.children].map(block => getComputedStyle(block).contentVisibility)

it('keeps letters in order that are typed before the new paragraph was ever painted', async () => {
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  editor.commands.splitBlock()
  for (const letter of 'Tobin') {
    document.execCommand('insertText', false, letter)
    await Promise.resolve()
  }
  expect(editor.getText({ blockSeparator: '/' })).toBe('Ho./Tobin/So./No.')
})

it('lays out the block of the caret and the last one at once, and no other', () => {
  expect(laid()).toEqual(['visible', 'auto', 'visible'])
  editor.commands.setTextSelection(8)
  expect(laid()).toEqual(['auto', 'visible', 'visible'])
  editor.commands.selectAll()
  expect(laid()).toEqual(['auto', 'auto', 'visible'])
})

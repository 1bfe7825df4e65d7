import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { closeEditors, ghostIs, ghostOf, openEditor, press } from '../test/open-editor.ts'

afterEach(closeEditors)

async function withGhost() {
  const { editor, assistant } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>')
  await press('{Alt>}\\{/Alt}')
  await ghostIs(editor, ' out.')
  return { editor, assistant, dom: editor.view.dom }
}

describe('a ghost under its own letters', () => {
  it('has changed before the letter is in the text, in the same element', async () => {
    const { editor, dom } = await withGhost()
    const element = dom.querySelector('.understudy-ghost')
    const seen: string[] = []
    // After ProseMirror's own listener, before the browser has inserted anything.
    dom.addEventListener('beforeinput', () => seen.push(ghostOf(editor)))
    await press(' ou')
    expect(seen).toEqual(['out.', 'ut.', 't.'])
    expect(ghostOf(editor)).toBe('t.')
    expect(dom.querySelector('.understudy-ghost')).toBe(element)
    expect(element?.getAttribute('aria-label')).toMatch(/t\.$/)
  })

  it('is not touched again after the letter is in the text', async () => {
    const { editor, dom } = await withGhost()
    const element = dom.querySelector('.understudy-ghost')
    const late: MutationRecord[] = []
    const watch = new MutationObserver(records => late.push(...records))
    dom.addEventListener('input', () => {
      if (element) watch.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    dom.parentElement?.addEventListener('beforeinput', () => watch.disconnect(), { capture: true })
    await press(' out')
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    expect(editor.getText()).toBe('The tide out')
    expect(late).toEqual([])
    watch.disconnect()
  })

  it.each([
    ['in an empty paragraph', '', 1, '<p>out</p>'],
    ['in the middle of a word', '<p>abcd</p>', 3, '<p>aboutcd</p>'],
    ['at the edge of a mark', '<p><strong>ab</strong>cd</p>', 3, '<p><strong>about</strong>cd</p>'],
  ])('leaves the letters where they were typed: %s', async (_where, content, at, html) => {
    const { editor } = await openEditor([ghostParts('s1', 'out there')], content)
    editor.commands.setTextSelection(at)
    editor.commands.requestContinuation()
    await ghostIs(editor, 'out there')
    await press('out')
    expect(editor.getHTML()).toBe(html)
    expect(ghostOf(editor)).toBe(' there')
  })

  it('is what it was where the letter is kept out of the text', async () => {
    const { editor, assistant, dom } = await withGhost()
    const seen: string[] = []
    dom.addEventListener('beforeinput', event => {
      seen.push(ghostOf(editor))
      event.preventDefault()
    })
    await press(' ')
    expect(seen).toEqual(['out.'])
    await ghostIs(editor, ' out.')
    expect(editor.getText()).toBe('The tide')
    expect(assistant.told('ended')).toEqual([])
  })
})

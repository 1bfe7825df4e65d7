import { ghostParts } from '@understudy/contracts/testing'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeEditors, gated, ghostIs, ghostOf, look, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

const START = '<p>The tide had gone</p>'
const ends = (assistant: { told(type: 'ended'): readonly { reason: string }[] }): readonly string[] =>
  assistant.told('ended').map(({ reason }) => reason)

async function withGhost(text = ' out before dawn.', content = START) {
  const opened = await openEditor([ghostParts('s1', text), ghostParts('s2', ' again.')], content)
  await press('{Alt>}\\{/Alt}')
  await ghostIs(opened.editor, text)
  return opened
}

describe('a ghost', () => {
  it('is asked for by a key, drawn at the caret, and never in the document', async () => {
    const { editor, assistant } = await withGhost()
    await look('ghost')
    expect(editor.getHTML()).toBe(START)
    expect(editor.getText()).toBe('The tide had gone')
    expect(assistant.asked[0]).toMatchObject({
      type: 'continuation',
      before: 'The tide had gone',
      after: '',
      at: { block: 0, offset: 17 },
    })
    expect(assistant.told('shown').at(-1)).toMatchObject({
      suggestion: 's1',
      hunks: [{ hunk: null, text: ' out before dawn.' }],
    })
  })

  it('is taken by Tab, as one undo step, and comes back under a new name when that is undone', async () => {
    const { editor, assistant } = await withGhost()
    await press('{Tab}')
    expect(editor.getText()).toBe('The tide had gone out before dawn.')
    expect(assistant.told('ended')).toMatchObject([
      { suggestion: 's1', hunk: null, reason: 'accepted', accepted: ' out before dawn.' },
    ])
    await press(' Mara')
    expect(editor.getText()).toBe('The tide had gone out before dawn. Mara')
    await press('{Control>}z{/Control}')
    expect(editor.getText()).toBe('The tide had gone out before dawn.')
    await press('{Control>}z{/Control}')
    expect(editor.getText()).toBe('The tide had gone')
    expect(assistant.told('undone')).toMatchObject([{ suggestion: 's1', hunk: null }])
    await ghostIs(editor, ' out before dawn.')
    expect(assistant.told('shown').at(-1)).toMatchObject({ reopens: 's1' })
    expect(ends(assistant)).toEqual(['accepted'])
  })

  it('gives words one by one; undo gives one back and redo takes it again', async () => {
    const { editor, assistant } = await withGhost()
    await press('{Control>}{ArrowRight}{/Control}')
    await press('{Control>}{ArrowRight}{/Control}')
    expect(editor.getText()).toBe('The tide had gone out before')
    await ghostIs(editor, ' dawn.')
    await press('{Control>}z{/Control}')
    await ghostIs(editor, ' before dawn.')
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    await ghostIs(editor, ' dawn.')
    expect(assistant.told('part-accepted').map(({ chars }) => chars)).toEqual([4, 7, -7, 7])
    expect(ends(assistant)).toEqual([])
    await press('{Tab}')
    expect(assistant.told('ended')).toMatchObject([{ reason: 'accepted', accepted: ' out before dawn.' }])
  })

  it('shrinks under its own letters, grows back under Backspace, and ends when typed out', async () => {
    const { editor, assistant } = await withGhost(' out')
    await press(' o')
    await ghostIs(editor, 'ut')
    await press('{Backspace}')
    await ghostIs(editor, 'out')
    await press('out')
    expect(ghostOf(editor)).toBe('')
    expect(ends(assistant)).toEqual(['typed-through'])
  })

  it('ends when something else is typed, and what was typed is read', async () => {
    const { editor, assistant } = await withGhost()
    await press(', and')
    expect(ghostOf(editor)).toBe('')
    expect(ends(assistant)).toEqual(['typed-otherwise'])
    editor.commands.declareSaved()
    expect(assistant.told('settled')).toMatchObject([
      { suggestion: 's1', accepted: false, cause: 'saved', settled: ', and', base: '' },
    ])
  })

  it('is refused by Escape only; other keys mean nothing', async () => {
    const { editor, assistant } = await withGhost()
    await press('{ArrowLeft}{Shift}')
    expect(ghostOf(editor)).toBe('')
    expect(ends(assistant)).toEqual([])
    await press('{ArrowRight}')
    await ghostIs(editor, ' out before dawn.')
    await press('{Escape}')
    expect(ghostOf(editor)).toBe('')
    expect(ends(assistant)).toEqual(['refused'])
    expect(editor.getText()).toBe('The tide had gone')
  })

  it('leaves Tab to lists when nothing shows', async () => {
    const { editor } = await openEditor([], '<ul><li><p>one</p></li><li><p>two</p></li></ul>')
    await press('{Tab}')
    expect(editor.getHTML()).toContain('<li><p>one</p><ul>')
  })

  it('arrives late under what was typed meanwhile, and is only ever extended', async () => {
    const late = gated('late')
    const { editor, assistant } = await openEditor([late.answer], '<p>h</p>')
    await press('{Alt>}\\{/Alt}')
    await press('ello')
    late.send('ello wor')
    await new Promise(resolve => setTimeout(resolve, 40))
    expect(ghostOf(editor)).toBe('')
    late.send('ld and more')
    await ghostIs(editor, ' world and')
    late.end()
    await ghostIs(editor, ' world and more')
    expect(assistant.told('shown')).toHaveLength(2)
    expect(understudyState(editor)?.asking).toBe(null)
  })

  it('is aborted when it can no longer fit', async () => {
    const late = gated('late')
    const { editor, assistant } = await openEditor([late.answer], '<p>one</p><p>two</p>')
    await press('{Alt>}\\{/Alt}')
    await settled(() => understudyState(editor)?.asking === 'continuation')
    editor.commands.setTextSelection(2)
    await settled(() => assistant.aborted.length === 1)
    late.send('never seen')
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(assistant.events).toEqual([])
  })

  it('is replaced by a newer request', async () => {
    const { editor, assistant } = await withGhost()
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' again.')
    expect(ends(assistant)).toEqual(['replaced'])
  })

  it('is not asked for in code, in a read-only editor or over a selection', async () => {
    const { editor, assistant } = await openEditor([], '<pre><code>x</code></pre>')
    expect(editor.commands.requestContinuation()).toBe(false)
    editor.commands.setContent(START)
    editor.commands.selectAll()
    expect(editor.commands.requestContinuation()).toBe(false)
    editor.commands.focus('end')
    editor.setEditable(false)
    expect(editor.commands.requestContinuation()).toBe(false)
    expect(assistant.asked).toEqual([])
  })

  it('serves an empty document, survives setContent under a request, and an editor destroyed in mid-stream', async () => {
    const late = gated('late')
    const { editor, assistant } = await openEditor([late.answer, late.answer], '')
    expect(editor.commands.requestContinuation()).toBe(true)
    editor.commands.setContent('<p>Another text altogether.</p>')
    late.send('Once upon ')
    editor.commands.focus('end')
    editor.commands.requestContinuation()
    await settled(() => assistant.asked.length === 2)
    editor.destroy()
    late.send('more')
    await settled(() => assistant.aborted.length === 2)
    expect(ends(assistant).filter(reason => reason === 'accepted')).toEqual([])
  })

  it('asks after a pause where that is switched on', async () => {
    const { editor, assistant } = await openEditor([ghostParts('s1', ' out')], START, { pauseMs: 30 })
    await press('s')
    await ghostIs(editor, ' out')
    expect(assistant.asked).toMatchObject([{ trigger: 'pause', before: 'The tide had gones' }])
  })

  it('gives keys up', async () => {
    const { editor } = await openEditor([ghostParts('s1', ' out')], START, {
      keys: { takeGhost: false, takeWord: 'Mod-j' },
    })
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out')
    await press('{Control>}j{/Control}')
    expect(editor.getText()).toBe('The tide had gone out')
  })

  it('outlives a plugin that is added, for which Tiptap makes every plugin view anew', async () => {
    const { editor, assistant } = await withGhost()
    editor.registerPlugin(new Plugin({ key: new PluginKey('other') }))
    await ghostIs(editor, ' out before dawn.')
    await press('{Tab}')
    expect(ends(assistant)).toEqual(['accepted'])
  })

  it('enters as text, markup too where the manuscript has such', async () => {
    const html = ' <b>bold</b> & <img src=x onerror=alert(1)>.'
    const { editor } = await withGhost(html, '<p>It said &lt;b&gt;</p>')
    expect(editor.view.dom.querySelector('.understudy-ghost b, .understudy-ghost img')).toBe(null)
    await press('{Tab}')
    expect(editor.getHTML()).toBe(
      '<p>It said &lt;b&gt; &lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=x onerror=alert(1)&gt;.</p>',
    )
  })

  it('gives way to one quiet line when the assistant breaks', async () => {
    const faults: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => faults.push(error))
    const { editor } = await openEditor([], START)
    await press('{Alt>}\\{/Alt}')
    await settled(() => understudyState(editor)?.notice?.key === 'tiptap.notice.failed')
    vi.unstubAllGlobals()
    expect(faults).toHaveLength(1)
    await settled(() => understudyState(editor)?.asking === null)
    await press('!')
    expect(editor.getText()).toBe('The tide had gone!')
  })
})

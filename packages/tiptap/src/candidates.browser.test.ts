import { Collaboration } from '@tiptap/extension-collaboration'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeEditors, gated, ghostIs, ghostOf, look, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

const NEXT = '{Alt>}]{/Alt}'
const PREVIOUS = '{Alt>}[[{/Alt}'
const SENTENCE = '{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}'
const NONE = [{ type: 'end', suggestion: null, reason: 'empty', usage: null }] as const

async function offered(content: string, texts: readonly string[], options = {}, extensions = [StarterKit]) {
  const answers = [...texts.map((text, index) => ghostParts(`s${index + 1}`, text)), NONE]
  const opened = await openEditor(answers, content, options, extensions)
  await press('{Alt>}\\{/Alt}')
  await ghostIs(opened.editor, texts[0] ?? '')
  return opened
}

describe('the next and the previous candidate', () => {
  it('come by a key, are asked for where none has come, and wrap where there is no other', async () => {
    const { editor, assistant } = await offered('<p>foo</p>', ['bar1', 'bizz2', 'buzz3'])
    await press(NEXT)
    await ghostIs(editor, 'bizz2')
    await press(NEXT)
    await ghostIs(editor, 'buzz3')
    expect(understudyState(editor)?.ghost).toMatchObject({ text: 'buzz3', index: 2, count: 3 })
    await press(NEXT)
    await ghostIs(editor, 'bar1')
    await press(PREVIOUS)
    await ghostIs(editor, 'buzz3')
    expect(assistant.asked.map(asked => asked.type === 'continuation' && asked.passedBy)).toEqual([
      undefined,
      ['bar1'],
      ['bar1', 'bizz2'],
      ['bar1', 'bizz2', 'buzz3'],
    ])
    expect(new Set(assistant.asked.map(({ id }) => id)).size).toBe(1)
    await press('{Tab}')
    expect(editor.getText()).toBe('foobuzz3')
    expect(assistant.told('ended').map(({ suggestion, reason }) => `${suggestion} ${reason}`)).toEqual([
      's3 accepted',
      's1 replaced',
      's2 replaced',
    ])
  })

  it('leave the one that shows until another has come, and Escape refuses it alone', async () => {
    const late = gated('s2')
    const { editor, assistant } = await openEditor([ghostParts('s1', ' one'), late.answer], '<p>foo</p>')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' one')
    await press(NEXT)
    expect(understudyState(editor)?.asking).toBe('continuation')
    expect(ghostOf(editor)).toBe(' one')
    late.send(' two more')
    await ghostIs(editor, ' two')
    await press('{Escape}')
    expect(assistant.told('ended').map(({ suggestion, reason }) => `${suggestion} ${reason}`)).toEqual([
      's2 refused',
      's1 replaced',
    ])
    await settled(() => assistant.aborted.length === 1)
  })

  it('are keys of the page where no ghost shows', async () => {
    const { editor } = await openEditor([], '<p>foo</p>')
    expect(editor.commands.nextContinuation()).toBe(false)
    expect(editor.commands.previousContinuation()).toBe(false)
  })

  it('come back to the first after undo under one new name', async () => {
    const { editor, assistant } = await offered('<p>foo</p>', [' one', ' two'])
    await press(NEXT)
    await ghostIs(editor, ' two')
    await press('{Tab}')
    await press('{Control>}z{/Control}')
    await ghostIs(editor, ' two')
    expect(assistant.told('shown').at(-1)).toMatchObject({ reopens: 's2' })
    expect(understudyState(editor)?.ghost).toMatchObject({ index: 0, count: 1 })
  })
})

describe('a sentence', () => {
  it.each([
    ['English', 'So', ' Mr. Pell owed 3.14 to the U.S. Navy. Then', ' Mr. Pell owed 3.14 to the U.S. Navy.'],
    ['speech with its tag', 'So', ' “Go!” she said. Then', ' “Go!” she said.'],
    ['brackets', 'So', ' it ended (done!) Then', ' it ended (done!)'],
    ['Chinese', '他', '说：“走吧。”然后', '说：“走吧。”'],
    ['Japanese', '彼は', '「行け！」と言った。次', '「行け！」と言った。'],
  ])('is taken by a key: %s', async (_name, before, text, sentence) => {
    const { editor, assistant } = await offered(`<p>${before}</p>`, [text])
    await press(SENTENCE)
    expect(editor.getText()).toBe(before + sentence)
    await ghostIs(editor, text.slice(sentence.length))
    expect(assistant.told('part-accepted')).toMatchObject([{ unit: 'sentence', text: sentence }])
    await press('{Control>}z{/Control}')
    await ghostIs(editor, text)
  })

  it('is the rest where it has no other end', async () => {
    const { editor, assistant } = await offered('<p>So</p>', [' it went on'])
    await press(SENTENCE)
    expect(editor.getText()).toBe('So it went on')
    expect(assistant.told('ended')).toMatchObject([{ reason: 'accepted', accepted: ' it went on' }])
  })
})

describe('several paragraphs', () => {
  const TEXT = ' out.\n\nMara sat.\n\nNight came.'
  const three = { paragraphs: 3 }

  it('are shown as paragraphs and taken as one undo step', async () => {
    const { editor, assistant } = await offered('<p>The tide went</p><p>End.</p>', [' no'], {})
    expect(assistant.asked[0]).toMatchObject({ paragraphs: 1 })
    editor.destroy()
    const opened = await offered('<h2>One</h2><p>The tide <em>went</em></p>', [TEXT], three)
    await look('ghost-paragraphs')
    expect(opened.assistant.asked[0]).toMatchObject({ paragraphs: 3 })
    await press('{Tab}')
    const html = '<p>The tide <em>went out.</em></p><p><em>Mara sat.</em></p><p><em>Night came.</em></p>'
    expect(opened.editor.getHTML()).toBe(`<h2>One</h2>${html}`)
    await press('{Control>}z{/Control}')
    expect(opened.editor.getHTML()).toBe('<h2>One</h2><p>The tide <em>went</em></p>')
    await ghostIs(opened.editor, TEXT)
    expect(opened.assistant.told('ended')).toHaveLength(1)
  })

  it('are taken by word and sentence across the break, typed across it, and given back', async () => {
    const { editor, assistant } = await offered('<p>The tide went</p>', [TEXT], three)
    await press(SENTENCE)
    await ghostIs(editor, '\n\nMara sat.\n\nNight came.')
    await press('{Control>}{ArrowRight}{/Control}')
    expect(editor.getHTML()).toBe('<p>The tide went out.</p><p>Mara</p>')
    await press(' sat.{Enter}')
    await ghostIs(editor, 'Night came.')
    expect(editor.getHTML()).toBe('<p>The tide went out.</p><p>Mara sat.</p><p></p>')
    await press('{Backspace}')
    await ghostIs(editor, '\n\nNight came.')
    await press('{Tab}')
    expect(editor.getText({ blockSeparator: '|' })).toBe('The tide went out.|Mara sat.|Night came.')
    expect(assistant.told('ended')).toMatchObject([{ reason: 'accepted', accepted: ' out.\n\nMara\n\nNight came.' }])
  })

  it('follow a heading as paragraphs', async () => {
    const { editor } = await offered('<h2>One</h2>', [' day\n\nIt rained.'], three)
    await press('{Tab}')
    expect(editor.getHTML()).toMatch(/^<h2>One day<\/h2><p>It rained\.<\/p>/)
  })

  it('are one in a list item and in a table', async () => {
    const { editor } = await offered('<ul><li><p>One</p></li></ul>', [' boat.'], three)
    expect(ghostOf(editor)).toBe(' boat.')
    await press('{Escape}')
    editor.destroy()
    const opened = await openEditor([ghostParts('s1', ' boat.\n\nTwo')], '<ul><li><p>One</p></li></ul>', three)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(opened.editor, ' boat.')
  })

  it('are one undo step under Yjs too', async () => {
    const document = new Y.Doc()
    const extensions = [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document })]
    const { editor } = await openEditor([ghostParts('s1', TEXT)], '', three, extensions)
    await press('The tide went')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, TEXT)
    await press('{Tab}')
    expect(editor.getText({ blockSeparator: '|' })).toBe('The tide went out.|Mara sat.|Night came.')
    await press(' More.')
    await press('{Control>}z{/Control}')
    expect(editor.getText({ blockSeparator: '|' })).toBe('The tide went out.|Mara sat.|Night came.')
    await press('{Control>}z{/Control}')
    expect(editor.getText({ blockSeparator: '|' })).toBe('The tide went')
    await ghostIs(editor, TEXT)
  })
})

describe('in the middle of a sentence', () => {
  it('a ghost stands between before and after, without what follows already', async () => {
    const { editor, assistant } = await openEditor(
      [ghostParts('s1', ' grey boats that lay on the shingle.')],
      '<p>She saw the that lay on the shingle.</p>',
    )
    editor.commands.setTextSelection(12)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' grey boats')
    await look('ghost-infill')
    expect(assistant.asked[0]).toMatchObject({ before: 'She saw the', after: ' that lay on the shingle.' })
    await press('{Tab}')
    expect(editor.getText()).toBe('She saw the grey boats that lay on the shingle.')
  })

  it('nothing of what stands before it is said again', async () => {
    const { editor } = await offered('<p>She saw the grey boats</p>', [' lying there.'])
    await press('{Escape}')
    editor.destroy()
    const opened = await openEditor(
      [ghostParts('s1', 'She saw ', 'the grey boats', ' lying there.')],
      '<p>She saw the grey boats</p>',
    )
    await press('{Alt>}\\{/Alt}')
    await ghostIs(opened.editor, ' lying there.')
  })
})

import type { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { TextSelection } from '@tiptap/pm/state'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts, openedPart, type ScriptedAssistant } from '@understudy/contracts/testing'
import type { SuggestionId, SuggestionPart } from '@understudy/contracts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { closeEditors, gated, ghostIs, ghostOf, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

const START = '<p>The tide had gone out over the flats.</p>'
const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** `suggestion reason`, and that none ended twice or was opened and forgotten. */
function endings({ events }: ScriptedAssistant, ...opened: readonly string[]): readonly string[] {
  const ended = events.flatMap(event => (event.type === 'ended' ? [`${event.suggestion} ${event.reason}`] : []))
  const names = ended.map(line => line.split(' ')[0])
  expect(new Set(names).size).toBe(names.length)
  expect(names.toSorted()).toEqual(opened.toSorted())
  return ended
}

async function asked(content: string, text: string, options = {}) {
  const opened = await openEditor([ghostParts('s1', text)], content, options)
  await press('{Alt>}\\{/Alt}')
  await settled(() => understudyState(opened.editor)?.asking === null)
  return opened
}

describe('what a model may send', () => {
  it.each([
    ['HTML', '<p>She <b>sat</b>.</p>', 'withheld'],
    ['a code fence', '```markdown\nShe sat.\n```', 'withheld'],
    ['control characters alone', '\u0000\u0007\u001B\u202E\u200B', 'withheld'],
    ['the marks of a prompt', '<before>The tide', 'withheld'],
    ['the text before the caret again', 'The tide had gone out over the flats.', 'withheld'],
    ['nothing', '', 'empty'],
    ['space', '  \n\n ', 'empty'],
  ])('%s is never shown and never in the document', async (_name, text, reason) => {
    const { editor, assistant } = await asked(START, text)
    expect(ghostOf(editor)).toBe('')
    expect(editor.commands.acceptGhost()).toBe(false)
    expect(endings(assistant, 's1')).toEqual([`s1 ${reason}`])
    expect(editor.getHTML()).toBe(START)
  })

  it.each([
    ['right-to-left overrides', ' She \u202Esat\u202C \u2066down\u2069.', ' She sat down.'],
    ['a lone surrogate', ' She \uD83Dsat \uDE00down.', ' She sat down.'],
    ['replacement characters', ' She\uFFFD sat\uFFFC.', ' She sat.'],
    ['zero-width characters', ' She\u200B s\u2060at\uFEFF.', ' She sat.'],
    ['HTML behind prose', ' She sat. <img src=x onerror=alert(1)>', ' She sat.'],
    ['words, then the page again', ' She sat. And', ' She sat. And'],
  ])('%s are taken out before anything is seen or taken', async (_name, text, shown) => {
    const { editor } = await asked(START, text)
    await ghostIs(editor, shown)
    await press('{Tab}')
    expect(editor.getText()).toBe(`The tide had gone out over the flats.${shown}`)
  })

  it('a hundred thousand words are cut at a word, and no more of them is read', async () => {
    async function* book(): AsyncIterable<SuggestionPart> {
      yield openedPart('s1')
      for (let count = 0; count < 100_000; count++) {
        if (count % 50 === 0) await wait(1)
        read++
        yield { type: 'text', suggestion: 's1' as never, delta: ' word' }
      }
    }
    let read = 0
    const { editor, assistant } = await openEditor([book], START, { maxWords: 30 })
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' word'.repeat(30))
    await settled(() => assistant.aborted.length === 1)
    const so = read
    await wait(50)
    expect(read - so).toBeLessThan(60)
    expect(so).toBeLessThan(2_000)
    await press('{Tab}')
    expect(endings(assistant, 's1')).toEqual(['s1 accepted'])
  })

  it('at once they are cut all the same', async () => {
    const { editor } = await asked(START, ' word'.repeat(100_000))
    expect(ghostOf(editor)).toBe(' word'.repeat(120))
  })
})

/** The caret and the letters in one transaction, as ProseMirror reads them from the page. */
function writeElsewhere({ view }: Editor): void {
  const { tr } = view.state
  tr.insertText('x', 3)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 4)))
}

describe('a request is aborted when it can no longer fit', () => {
  it.each([
    ['typing elsewhere', 'elsewhere'],
    ['the caret gone', { from: 3, to: 3 }],
    ['a selection', { from: 3, to: 9 }],
    ['typing what it does not say', null],
    ['the document replaced', 'replace'],
    ['a read-only editor', 'lock'],
    ['the editor destroyed', 'destroy'],
  ] as const)('%s', async (_name, act) => {
    const late = gated('s1')
    const { editor, assistant } = await openEditor([late.answer], `${START}<p>Two</p>`)
    await press('{Alt>}\\{/Alt}')
    await settled(() => assistant.asked.length === 1)
    if (act === null) {
      await press('zz')
      late.send(' She sat')
    } else if (act === 'replace') editor.commands.setContent('<p>Another book.</p>')
    else if (act === 'lock') editor.setEditable(false)
    else if (act === 'destroy') editor.destroy()
    else if (act === 'elsewhere') writeElsewhere(editor)
    else editor.commands.setTextSelection(act)
    await settled(() => assistant.aborted.length === 1)
    late.send(' She sat down on')
    await wait(50)
    expect(assistant.told('shown')).toEqual([])
    expect(endings(assistant, ...(act === null ? ['s1'] : []))).toEqual(act === null ? ['s1 typed-otherwise'] : [])
  })

  it('one that failed says so, and may be asked for again', async () => {
    const busy = { key: 'assistant.notice.busy' }
    const failing: readonly SuggestionPart[] = [
      { type: 'notice', message: busy },
      { type: 'end', suggestion: null, reason: 'failed', usage: null },
    ]
    const { editor, assistant } = await openEditor([failing, ghostParts('s1', ' She sat.')], START)
    await press('{Alt>}\\{/Alt}')
    await settled(() => understudyState(editor)?.notice === busy)
    await settled(() => understudyState(editor)?.asking === null)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' She sat.')
    expect([understudyState(editor)?.notice, assistant.told('ended')]).toEqual([null, []])
  })

  it('one that broke off within a sentence goes, and the record says that it failed', async () => {
    const broken: readonly SuggestionPart[] = [
      openedPart('s1'),
      { type: 'text', suggestion: 's1' as SuggestionId, delta: ' She sat and' },
      { type: 'end', suggestion: 's1' as SuggestionId, reason: 'failed', usage: null },
    ]
    const { editor, assistant } = await openEditor([broken], START)
    await press('{Alt>}\\{/Alt}')
    await settled(() => assistant.told('ended').length === 1)
    expect(understudyState(editor)?.ghost ?? null).toBeNull()
    expect(endings(assistant, 's1')).toEqual(['s1 failed'])
  })

  it('also before it began, and one that says it opened after that ends too', async () => {
    let open = (): void => {}
    async function* stubborn(): AsyncIterable<SuggestionPart> {
      await new Promise<void>(resolve => (open = resolve))
      yield openedPart('s1')
    }
    const { editor, assistant } = await openEditor([stubborn], START)
    const heard: string[] = []
    const suggest = assistant.suggest.bind(assistant)
    vi.spyOn(assistant, 'suggest').mockImplementation((request, signal) => {
      signal.addEventListener('abort', () => heard.push('abort'))
      return suggest(request, new AbortController().signal)
    })
    await press('{Alt>}\\{/Alt}')
    await settled(() => assistant.asked.length === 1)
    await press('{Escape}')
    await settled(() => heard.length === 1)
    open()
    await settled(() => assistant.told('ended').length === 1)
    expect(endings(assistant, 's1')).toEqual(['s1 cancelled'])
    expect(understudyState(editor)?.asking).toBe(null)
  })
})

describe('a ghost on screen', () => {
  const offered = async (content = START) => {
    const opened = await asked(content, ' She sat.')
    await ghostIs(opened.editor, ' She sat.')
    return opened
  }

  it('goes with the document it was for', async () => {
    const { editor, assistant } = await offered()
    editor.commands.setContent('<p>Another book.</p>')
    expect(ghostOf(editor)).toBe('')
    expect(endings(assistant, 's1')).toEqual(['s1 content-gone'])
  })

  it('of an empty page does not go on from what a program put there', async () => {
    const { editor, assistant } = await openEditor([ghostParts('s1', 'She sat.')], '')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, 'She sat.')
    editor.commands.setContent('<p>Another book.</p>')
    expect(endings(assistant, 's1')).toEqual(['s1 content-gone'])
  })

  it('goes where the editor is locked, and nothing of it is taken', async () => {
    const { editor, assistant } = await offered()
    editor.setEditable(false)
    await ghostIs(editor, '')
    expect(editor.commands.acceptGhost()).toBe(false)
    expect(endings(assistant, 's1')).toEqual(['s1 cancelled'])
  })

  it('ends with the editor in mid-stream, once', async () => {
    const late = gated('s1')
    const { editor, assistant } = await openEditor([late.answer], START)
    await press('{Alt>}\\{/Alt}')
    late.send(' She sat down ')
    await ghostIs(editor, ' She sat down')
    editor.destroy()
    late.send('and wept.')
    late.end()
    await wait(50)
    expect(endings(assistant, 's1')).toEqual(['s1 expired'])
  })

  it('is in no JSON, HTML, text or Yjs state, and no step was made for it', async () => {
    const document = new Y.Doc()
    const extensions = [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document })]
    const { editor } = await openEditor([ghostParts('s1', ' She sat.')], '', {}, extensions)
    await press('Out.')
    const before = JSON.stringify(editor.getJSON())
    const state = Y.encodeStateAsUpdate(document).length
    let changed = 0
    editor.on('transaction', ({ transaction }) => {
      if (transaction.docChanged) changed++
    })
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' She sat.')
    await press('{Escape}')
    expect([JSON.stringify(editor.getJSON()), Y.encodeStateAsUpdate(document).length, changed]).toEqual([
      before,
      state,
      0,
    ])
  })
})

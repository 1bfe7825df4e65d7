import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { closeEditors, gated, ghostIs, ghostOf, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState, type UnderstudyOptions } from './index.ts'

afterEach(closeEditors)

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
const answers = Array.from({ length: 6 }, (_, index) => ghostParts(`s${index}`, ' and on.'))
const open = (content: string, options: Partial<UnderstudyOptions> = {}) =>
  openEditor(answers, content, { pauseMs: 60, ...options })

describe('a pause', () => {
  it('is waited for, however fast the keys, and asked for once', async () => {
    const { editor, assistant } = await open('<p>The tide</p>')
    const at: number[] = []
    for (const key of 'abc') {
      editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      editor.view.dispatch(editor.state.tr.insertText(key))
      at.push(assistant.asked.length)
      await wait(20)
    }
    expect(at).toEqual([0, 0, 0])
    await settled(() => assistant.asked.length === 1)
    await wait(150)
    expect(assistant.asked).toMatchObject([{ trigger: 'pause', before: 'The tideabc' }])
  })

  it('is never shorter than fifty milliseconds', async () => {
    const { assistant } = await open('<p>The tide</p>', { pauseMs: 0 })
    const start = performance.now()
    await press('s')
    await settled(() => assistant.asked.length === 1)
    expect(performance.now() - start).toBeGreaterThanOrEqual(49)
  })

  it.each([
    ['in the middle of a block', '<p>The tide</p>', async () => press('{ArrowLeft}x')],
    ['with something selected', '<p>The tide</p>', async () => press('x{Shift>}{ArrowLeft}{/Shift}')],
    ['in code', '<pre><code>let x</code></pre>', async () => press(' = 1')],
  ])('asks for nothing %s', async (_name, content, act) => {
    const { assistant } = await open(content)
    await act()
    await wait(150)
    expect(assistant.asked).toEqual([])
  })

  it('asks for nothing while a ghost shows', async () => {
    const { editor, assistant } = await open('<p>The tide</p>')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' and on.')
    await press(' an')
    await wait(150)
    expect(assistant.asked).toHaveLength(1)
    expect(ghostOf(editor)).toBe('d on.')
  })

  it('asks for nothing twice at one place, and anew where the writer has gone on', async () => {
    const late = gated('late')
    const { editor, assistant } = await openEditor([late.answer, ghostParts('s2', ' soon.')], '<p>The tide</p>', {
      pauseMs: 60,
    })
    await press('s')
    await settled(() => assistant.asked.length === 1)
    editor.commands.requestContinuation('pause')
    expect(assistant.asked).toHaveLength(1)
    await press('x')
    await ghostIs(editor, ' soon.')
    await settled(() => assistant.aborted.length === 1)
    late.send(' and more than')
    await wait(50)
    expect(ghostOf(editor)).toBe(' soon.')
    expect(assistant.told('shown').every(({ suggestion }) => suggestion === 's2')).toBe(true)
  })

  it('asks for nothing after what a program wrote, or once the writer has left', async () => {
    const { editor, assistant } = await open('<p>The tide</p>')
    await wait(60)
    editor.commands.insertContent(' went')
    await press('x')
    editor.commands.blur()
    await wait(150)
    expect(assistant.asked).toEqual([])
  })
})

describe('the places where a pause asks', () => {
  const places = { triggers: ['sentence-end', 'paragraph-end'] } as const

  it.each([
    ['He sat down.', 'sentence-end'],
    ['“Go!” she said. “Now!”', 'sentence-end'],
    ['He met Mr.', null],
    ['He sat', null],
  ])('behind %j: %s', async (text, trigger) => {
    const { assistant } = await open('', places)
    await press(text)
    await wait(200)
    expect(assistant.asked.map(asked => asked.trigger)).toEqual(trigger === null ? [] : [trigger])
  })

  it('are a new paragraph behind text, but not the first of the page', async () => {
    const { editor, assistant } = await open('<p>He sat.</p>', { triggers: ['paragraph-end'] })
    await press('{Enter}')
    await settled(() => assistant.asked.length === 1)
    expect(assistant.asked[0]).toMatchObject({ trigger: 'paragraph-end', before: 'He sat.\n\n' })
    editor.destroy()
    const first = await open('', { triggers: ['paragraph-end'] })
    await press('x{Backspace}')
    await wait(150)
    expect(first.assistant.asked).toEqual([])
  })

  it('name the most telling', async () => {
    const { assistant } = await open('<p>He sat</p>', { triggers: ['pause', 'sentence-end', 'paragraph-end'] })
    await press('.')
    await settled(() => assistant.asked.length === 1)
    expect(assistant.asked[0]?.trigger).toBe('sentence-end')
  })
})

describe('continuations in this document', () => {
  it('may be switched off, which the host is told, and still be asked for', async () => {
    const told: string[] = []
    const { editor, assistant } = await open('<p>The tide</p>', {
      continuations: false,
      onState: ({ continuations }) => told.push(continuations),
    })
    await press('s')
    await wait(150)
    expect(assistant.asked).toEqual([])
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' and on.')
    editor.commands.setContinuations(false)
    expect(ghostOf(editor)).toBe('')
    expect(assistant.told('ended')).toMatchObject([{ reason: 'cancelled' }])
    editor.commands.setContinuations(true)
    expect(told.at(-1)).toBe('on')
    await press('x')
    await settled(() => assistant.asked.length === 2)
  })

  it('may be snoozed, which ends by itself', async () => {
    const { editor, assistant } = await open('<p>The tide</p>')
    editor.commands.snooze(200)
    expect(understudyState(editor)?.continuations).toBe('snoozed')
    await press('s')
    await wait(120)
    expect(assistant.asked).toEqual([])
    await settled(() => understudyState(editor)?.continuations === 'on')
    await press('x')
    await settled(() => assistant.asked.length === 1)
  })

  it('stay off where they were switched off while snoozed', async () => {
    const { editor } = await open('<p>The tide</p>')
    editor.commands.snooze(30)
    editor.commands.setContinuations(false)
    await wait(80)
    expect(understudyState(editor)?.continuations).toBe('off')
  })
})

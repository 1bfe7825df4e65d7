import type { EditorEvent } from '@understudy/contracts'
import { ghostParts, hunkParts, seededEnv } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, ghostIs, openEditor, press, settled } from '../test/open-editor.ts'
import { provenanceOf, subscribeUnderstudy, understudyState, type UnderstudyState } from './index.ts'

afterEach(closeEditors)

const TEXT = 'She began to walk home.'
const HTML = `<p>${TEXT}</p>`
const HUNK = { ...hunkFor('h1', TEXT, 'began to walk', 'walked'), reason: { key: 'began-to' } }

describe('options', () => {
  it('bound the context and say among how many to choose', async () => {
    const bounds = { contextBefore: 10, contextAfter: 4, candidates: 5 }
    const { editor, assistant } = await openEditor(
      [hunkParts('s1'), ghostParts('s2', ' x')],
      `<p>One two three.</p>${HTML}<p>After it.</p>`,
      bounds,
    )
    editor.commands.setTextSelection(20)
    editor.commands.requestRewrite({ kind: 'instruction', instruction: 'Make it rain.' })
    editor.commands.requestContinuation()
    await settled(() => assistant.asked.length === 2)
    expect(assistant.asked[0]).toMatchObject({
      before: 'o three.\n\n',
      after: '\n\nAf',
      candidates: 5,
      instruction: 'Make it rain.',
    })
    expect(assistant.asked[1]).toMatchObject({ type: 'continuation', block: { index: 1, type: 'paragraph' } })
  })

  it('replace every sentence', async () => {
    const catalogue = { 'tiptap.change.take': 'Nehmen', 'began-to': 'Weg mit began to, bitte, und zwar sofort' }
    const { editor } = await openEditor([hunkParts('s1', HUNK)], HTML, { catalogue })
    editor.commands.requestRewrite({ kind: 'tighten' })
    await settled(() => understudyState(editor)?.hunks.length === 1)
    expect(editor.view.dom.querySelector('.understudy-take')?.textContent).toBe('Nehmen')
    expect(editor.view.dom.querySelector('.understudy-reason')?.textContent).toBe('Weg mit began to, bitte, und')
  })

  it('let the host say whose hand it was', async () => {
    const { editor } = await openEditor([], HTML, { classify: tr => (tr.getMeta('dictated') ? 'typed' : null) })
    editor.view.dispatch(editor.state.tr.insertText('Now ', 1).setMeta('dictated', true))
    expect(provenanceOf(editor)[0]?.map(({ to, hand }) => `${to} ${hand}`)).toEqual(['4 typed', '27 imported'])
  })

  it('tell of the state when it changes, and only then', async () => {
    const told: UnderstudyState[] = []
    const heard: (UnderstudyState | null)[] = []
    const { editor } = await openEditor([ghostParts('s1', ' Late.')], HTML, { onState: state => told.push(state) })
    const stop = subscribeUnderstudy(editor, () => heard.push(understudyState(editor)))
    await press('x')
    const before = understudyState(editor)
    expect(told.length).toBe(0)
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' Late.')
    expect(told.map(({ asking, ghost }) => [asking, ghost?.text ?? null])).toEqual([
      ['continuation', null],
      [null, ' Late.'],
    ])
    expect(heard).toEqual(told)
    expect(understudyState(editor)).not.toBe(before)
    stop()
    await press('{Escape}')
    expect(heard).toHaveLength(2)
  })

  it('tell what becomes of a suggestion, as the assistant is told', async () => {
    const told: EditorEvent[] = []
    const { editor, assistant } = await openEditor([ghostParts('s1', ' Late.')], HTML, {
      onEvent: event => told.push(event),
    })
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' Late.')
    await press('{Escape}')
    expect(told.map(({ type }) => type)).toEqual(['shown', 'ended'])
    expect(told).toEqual(assistant.events)
  })

  it('take clock and ids from the host', async () => {
    const env = seededEnv()
    const { editor, assistant } = await openEditor([ghostParts('s1', ' Late.')], HTML, { env })
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' Late.')
    env.advance(1_234)
    await press('{Escape}')
    expect(assistant.asked[0]?.id).toMatch(/^id-1-/)
    expect(assistant.told('ended')).toMatchObject([{ shownMs: 1_234 }])
  })

  it('ask for an assistant by name where there is none', async () => {
    await expect(openEditor([], HTML, { assistant: null })).rejects.toThrow('Understudy.configure({ assistant })')
  })
})

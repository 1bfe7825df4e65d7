import { Extension, textInputRule, type Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { ActorId, Hand } from '@understudy/contracts'
import { hunkParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, openEditor, press, settled } from '../test/open-editor.ts'
import { provenanceOf, understudyState, type UnderstudyOptions } from './index.ts'

afterEach(closeEditors)

const TEXT = 'The tide began to turn at last'

/** Rules as typography extensions have them. */
const Typography = Extension.create({
  name: 'typography',
  addInputRules: () => [
    textInputRule({ find: /--$/, replace: '—' }),
    textInputRule({ find: /(?:^|[\s{[(<'"])(")$/, replace: '“' }),
  ],
})

const send = (method: string, params: Record<string, unknown>): Promise<unknown> =>
  (cdp() as unknown as { send: (method: string, params: unknown) => Promise<unknown> }).send(method, params)

async function writing(options: Partial<UnderstudyOptions> = {}) {
  const opened = await openEditor(
    [hunkParts('s1', hunkFor('h1', TEXT, 'began to turn', 'turned'))],
    `<p>${TEXT}</p>`,
    { actor: 'mara' as ActorId, ...options },
    [StarterKit, Typography],
  )
  return opened
}

/** Whose the text of the first block is, as `hand: words`. */
function hands(editor: Editor): readonly string[] {
  const text = editor.state.doc.child(0).textContent
  return (provenanceOf(editor)[0] ?? []).map(({ from, to, hand }) => `${hand}: ${text.slice(from, to)}`)
}

function clipboard(type: 'paste' | 'cut' | 'copy', html: string, dom: HTMLElement): DataTransfer {
  const clipboardData = new DataTransfer()
  if (html !== '') clipboardData.setData('text/html', html)
  dom.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }))
  return clipboardData
}

const away = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 60))

const REPLACED: readonly (readonly [string, (editor: Editor) => Promise<unknown> | unknown, Hand, string])[] = [
  ['typed', () => press(' now'), 'typed', ' now'],
  ['put in by the system, as dictation does', () => send('Input.insertText', { text: ' now' }), 'typed', ' now'],
  [
    'composed',
    async () => {
      await send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
      await send('Input.insertText', { text: '日本' })
    },
    'typed',
    '日本',
  ],
  ['pasted', editor => void clipboard('paste', '<p>now</p>', editor.view.dom), 'pasted', 'now'],
  [
    'replaced by the browser, as a spelling is',
    editor => {
      const node = editor.view.dom.querySelector('p')?.firstChild
      const init = { inputType: 'insertReplacementText', data: 'lost', bubbles: true, cancelable: true }
      editor.view.dom.dispatchEvent(new InputEvent('beforeinput', init))
      if (node) node.textContent = `${TEXT.slice(0, -4)}lost`
    },
    'autocorrected',
    'o',
  ],
  ['a dash of a typography rule', () => press('--'), 'autocorrected', '—'],
  ['a quotation mark of one', () => press(' "'), 'autocorrected', '“'],
  [
    'by a command of the host',
    async editor => (await away(), editor.commands.insertContent(' now')),
    'programmatic',
    ' now',
  ],
]

describe('whose hand it was', () => {
  it.each(REPLACED)('%s', async (_name, act, hand, text) => {
    const { editor } = await writing()
    await act(editor)
    await settled(() => hands(editor).length > 1)
    await away()
    expect(
      hands(editor)
        .filter(run => run.startsWith(hand))
        .map(run => run.slice(hand.length + 2)),
    ).toEqual([text])
  })

  it('a mark of an input rule takes nothing from the words under it', async () => {
    const { editor } = await writing()
    await press(' **bold**')
    await settled(() => editor.view.dom.querySelector('strong')?.textContent === 'bold')
    expect(
      hands(editor)
        .filter(run => run.startsWith('typed'))
        .join(' '),
    ).toContain('bol')
    expect(hands(editor)[0]).toBe(`imported: ${TEXT}`)
  })

  it('search and replace, though a key of the editor set it off', async () => {
    const { editor } = await writing()
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', altKey: true, bubbles: true }))
    const { tr } = editor.state
    editor.view.dispatch(tr.insertText('T', 5, 6).insertText('T', 15, 16))
    expect(hands(editor).filter(run => run.startsWith('programmatic'))).toEqual(['programmatic: T', 'programmatic: T'])
  })

  it('what the host says', async () => {
    const { editor } = await writing({ classify: tr => (tr.getMeta('dictated') === true ? 'typed' : null) })
    await away()
    editor.view.dispatch(editor.state.tr.insertText(' now', TEXT.length + 1).setMeta('dictated', true))
    expect(hands(editor).at(-1)).toBe('typed:  now')
  })

  it('words keep their hand when they are cut and pasted, and copies have none', async () => {
    const { editor } = await writing()
    await press(' and went')
    const end = TEXT.length + ' and went'.length
    editor.commands.setTextSelection({ from: end - 7, to: end + 1 })
    const cut = clipboard('cut', '', editor.view.dom)
    expect(editor.getText()).toBe(`${TEXT} `)
    editor.commands.setTextSelection(1)
    clipboard('paste', cut.getData('text/html'), editor.view.dom)
    await settled(() => editor.getText().startsWith('and went'))
    expect(hands(editor)[0]).toBe('typed: and went')
    clipboard('paste', '<p>other words</p>', editor.view.dom)
    await settled(() => editor.getText().includes('other words'))
    expect(hands(editor)).toContain('pasted: other words')
  })

  it('words keep their hand when they are dragged', async () => {
    const { editor } = await writing()
    await press(' ashore')
    const end = TEXT.length + ' ashore'.length + 1
    editor.commands.setTextSelection({ from: end - 6, to: end })
    const p = editor.view.dom.querySelector('p')
    if (!p) throw new Error('No paragraph')
    const from = editor.view.coordsAtPos(end - 3)
    const to = editor.view.coordsAtPos(1)
    const box = p.getBoundingClientRect()
    await userEvent.dragAndDrop(p, p, {
      sourcePosition: { x: from.left - box.left, y: from.top + 5 - box.top },
      targetPosition: { x: to.left + 1 - box.left, y: to.top + 5 - box.top },
    } as never)
    await settled(() => editor.getText().startsWith('ashore'))
    expect(editor.getText()).toBe(`ashore${TEXT} `)
    expect(hands(editor)[0]).toBe('typed: ashore')
  })
})

describe('what lies between a suggestion and what it became', () => {
  const EDITS: readonly (readonly [string, (editor: Editor) => Promise<unknown> | unknown, object])[] = [
    ['typed', () => press('XY'), { typed: 2, pasted: 0, remote: 0, other: 0 }],
    ['pasted', editor => void clipboard('paste', 'XY', editor.view.dom), { typed: 0, pasted: 2 }],
    [
      'corrected by a rule',
      () => press('--'),
      { pasted: 0, remote: 0, other: expect.toSatisfy((amount: number) => amount > 0) },
    ],
    [
      'changed by the host',
      async editor => (await away(), editor.commands.insertContent('XY')),
      { typed: 0, other: 2 },
    ],
  ]
  it.each(EDITS)('is told apart: %s', async (_name, act, changedBy) => {
    const { editor, assistant } = await writing()
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    await settled(() => understudyState(editor)?.hunks.length === 1)
    editor.commands.acceptHunk()
    editor.commands.setTextSelection(1 + 'The tide tur'.length)
    await act(editor)
    await away()
    editor.commands.declareSaved()
    expect(assistant.told('settled')).toMatchObject([{ keptChars: 6, changedBy }])
  })
})

import type { ActorId, Json } from '@understudy/contracts'
import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { closeEditors, ghostIs, openEditor, press, settled } from '../test/open-editor.ts'
import { declareProvenance, provenanceOf, type UnderstudyOptions } from './index.ts'
import { restore, snapshot } from './keep.ts'

afterEach(closeEditors)

const START = '<p>The tide had gone</p>'

async function journalled(options: Partial<UnderstudyOptions> = {}) {
  const journal: Json[] = []
  const opened = await openEditor([ghostParts('s1', ' out early.')], START, {
    onJournal: entry => journal.push(entry),
    ...options,
  })
  return { ...opened, journal, first: snapshot(opened.editor) }
}

/** What storage gives back: plain JSON. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('the journal', () => {
  it('rebuilds text and provenance from a snapshot and what came after', async () => {
    const { editor, journal, first } = await journalled({ actor: 'mara' as ActorId })
    await press('!')
    await press('{Backspace}')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out early.')
    await press('{Tab}')
    await press('{Enter}She')
    editor.commands.toggleBold()
    await press(' ran')
    await press('{Control>}z{/Control}')
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    editor.commands.insertContentAt(1, 'Now: ')
    const rebuilt = restore(editor.schema, stored(first), stored(journal))
    expect(rebuilt.damaged).toEqual([])
    expect(rebuilt.doc).toEqual(stored(editor.getJSON()))
    expect(rebuilt.provenance).toEqual(provenanceOf(editor))
  })

  it('knows whose hand every character is', async () => {
    const { editor } = await journalled({ actor: 'mara' as ActorId })
    await press(' far')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out early.')
    await press('{Tab}')
    editor.view.pasteText(' Pasted.')
    await new Promise(resolve => setTimeout(resolve, 50))
    editor.commands.insertContentAt(1, 'Now: ')
    expect(
      provenanceOf(editor)[0]?.map(({ from, to, hand, actor, suggestion }) => [from, to, hand, actor, suggestion]),
    ).toEqual([
      [0, 5, 'programmatic', null, null],
      [5, 22, 'imported', null, null],
      [22, 26, 'typed', 'mara', null],
      [26, 37, 'accepted', 'mara', 's1'],
      [37, 45, 'pasted', null, null],
    ])
  })

  it('stops at a damaged entry and names what is lost', async () => {
    const { editor, journal, first } = await journalled()
    await press('abc')
    const lost = restore(editor.schema, first, [...journal.slice(0, 1), { nonsense: true }, ...journal.slice(1)])
    expect(lost.damaged.map(({ index, reason }) => `${index} ${reason}`)).toEqual([
      '1 unreadable',
      '2 after-damage',
      '3 after-damage',
    ])
    expect(JSON.stringify(lost.doc)).toContain('The tide had gonea')
    expect(restore(editor.schema, first, journal.slice(1)).damaged[0]).toEqual({ index: 0, reason: 'gap' })
    expect(restore(editor.schema, first, [{ v: 99 }]).damaged).toEqual([{ index: 0, reason: 'newer-version' }])
    expect(restore(editor.schema, 'nothing', []).damaged).toEqual([{ index: -1, reason: 'unreadable' }])
  })

  it('takes up a declaration, and the assistant reads it', async () => {
    const { editor, assistant, journal, first } = await journalled()
    await settled(() => assistant.readings.length === 1)
    const own = [[{ from: 0, to: 17, hand: 'own' as const, actor: null, suggestion: null }]]
    expect(declareProvenance(editor, own)).toBe(true)
    expect(declareProvenance(editor, [])).toBe(false)
    expect(restore(editor.schema, first, journal).provenance).toEqual(own)
    expect(assistant.readings.at(-1)).toMatchObject({ from: 0, to: 1, blocks: [{ provenance: own[0] }] })
  })
})

describe('the assistant', () => {
  it('is told of changed blocks only, once they are quiet', async () => {
    const { editor, assistant } = await openEditor([], '<p>one</p><p>two</p><p>three</p>')
    await settled(() => assistant.readings.length === 1)
    expect(assistant.readings[0]).toMatchObject({
      document: 'doc',
      from: 0,
      to: 0,
      blocks: [{ text: 'one' }, { text: 'two' }, { text: 'three' }],
    })
    editor.commands.focus(8)
    await press('!')
    await settled(() => assistant.readings.length === 2)
    expect(assistant.readings[1]).toMatchObject({ from: 1, to: 2, blocks: [{ text: 'tw!o' }] })
    await press('{Enter}')
    await settled(() => assistant.readings.length === 3)
    expect(assistant.readings[2]).toMatchObject({ from: 1, to: 2, blocks: [{ text: 'tw!' }, { text: 'o' }] })
  })

  it('has read what stands there before it is asked, also right after opening and typing', async () => {
    const read: string[] = []
    const answer = async function* () {
      read.push(...assistant.readings.flatMap(({ blocks }) => blocks.map(({ text }) => text)))
      yield* ghostParts('s1', ' out early.')
    }
    const { editor, assistant } = await openEditor([answer], START)
    editor.commands.insertContent(' fast')
    editor.commands.requestContinuation()
    await ghostIs(editor, ' out early.')
    expect(read.at(-1)).toBe('The tide had gone fast')
  })
})

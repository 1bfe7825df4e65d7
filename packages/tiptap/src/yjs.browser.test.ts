import { Collaboration } from '@tiptap/extension-collaboration'
import StarterKit from '@tiptap/starter-kit'
import { ghostParts, hunkParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, ghostIs, openEditor, press, settled } from '../test/open-editor.ts'
import { provenanceOf, understudyState } from './index.ts'

afterEach(closeEditors)

const FIRST = 'Mara counted the boats.'
const SECOND = 'She began to walk very slowly home.'

/** Two editors of one document; what one does, the other has at once. */
async function together() {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  const [a, b] = docs
  a.on('update', (update, origin) => origin !== 'wire' && Y.applyUpdate(b, update, 'wire'))
  b.on('update', (update, origin) => origin !== 'wire' && Y.applyUpdate(a, update, 'wire'))
  const hunks = [hunkFor('h1', SECOND, 'began to walk', 'walked', 1), hunkFor('h2', SECOND, ' very slowly', '', 1)]
  const extensions = (document: Y.Doc) => [
    StarterKit.configure({ undoRedo: false }),
    Collaboration.configure({ document }),
  ]
  const other = await openEditor([], '', {}, extensions(b))
  const own = await openEditor([hunkParts('s1', ...hunks), ghostParts('s2', ' And on.')], '', {}, extensions(a))
  own.editor.commands.setContent(`<p>${FIRST}</p><p>${SECOND}</p>`)
  await settled(() => other.editor.getText() === own.editor.getText())
  own.editor.commands.setTextSelection({ from: FIRST.length + 3, to: FIRST.length + 3 + SECOND.length })
  own.editor.commands.requestRewrite({ kind: 'tighten' })
  await settled(() => understudyState(own.editor)?.hunks.length === 2)
  return { own, other }
}

describe('two editors over Yjs', () => {
  it("see none of the other's suggestions", async () => {
    const { own, other } = await together()
    expect(other.editor.view.dom.querySelector('del, ins, .understudy-card')).toBe(null)
    expect(other.editor.getText()).toBe(own.editor.getText())
    expect(other.assistant.events).toEqual([])
  })

  it('move pending changes with remote edits, before, beside and between them', async () => {
    const { own, other } = await together()
    other.editor.commands.insertContentAt(1, 'So: ')
    const at = (word: string) => FIRST.length + 3 + 4 + SECOND.indexOf(word)
    other.editor.commands.insertContentAt(at('began'), 'then ')
    other.editor.commands.insertContentAt(0, '<p>A new first block.</p>')
    expect(understudyState(own.editor)?.hunks.map(({ original }) => original)).toEqual([
      'began to walk',
      ' very slowly',
    ])
    expect([...own.editor.view.dom.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual([
      'began to walk',
      ' very slowly',
    ])
    own.editor.commands.acceptAllHunks()
    expect(own.editor.getText()).toContain('She then walked home.')
    expect(other.editor.getText()).toBe(own.editor.getText())
  })

  it('end a change whose words the other took away, and leave its neighbour', async () => {
    const { own, other } = await together()
    const from = FIRST.length + 3 + SECOND.indexOf('to walk')
    other.editor.commands.deleteRange({ from, to: from + 3 })
    expect(own.assistant.told('ended')).toMatchObject([{ hunk: 'h1', reason: 'content-gone' }])
    expect(understudyState(own.editor)?.hunks.map(({ original }) => original)).toEqual([' very slowly'])
  })

  it('undo the acceptance and nothing else', async () => {
    const { own, other } = await together()
    own.editor.commands.focus('end')
    await press(' Late.')
    own.editor.commands.acceptHunk()
    await press(' Typed.')
    other.editor.commands.insertContentAt(1, 'So: ')
    expect(own.editor.getText()).toBe(`So: ${FIRST}\n\nShe walked very slowly home. Late. Typed.`)
    await press('{Control>}z{/Control}')
    expect(own.editor.getText()).toBe(`So: ${FIRST}\n\nShe walked very slowly home. Late.`)
    await press('{Control>}z{/Control}')
    expect(own.editor.getText()).toBe(`So: ${FIRST}\n\nShe began to walk very slowly home. Late.`)
    expect(own.assistant.told('undone')).toMatchObject([{ suggestion: 's1', hunk: 'h1' }])
    expect(understudyState(own.editor)?.hunks.map(({ original }) => original)).toEqual([
      'began to walk',
      ' very slowly',
    ])
    expect(other.editor.getText()).toBe(own.editor.getText())
  })

  it('keep a ghost at the caret through remote edits, and out of the shared document', async () => {
    const { own, other } = await together()
    own.editor.commands.focus('end')
    own.editor.commands.requestContinuation()
    await ghostIs(own.editor, ' And on.')
    other.editor.commands.insertContentAt(1, 'So: ')
    await ghostIs(own.editor, ' And on.')
    await press('{Tab}')
    expect(other.editor.getText()).toBe(`So: ${FIRST}\n\n${SECOND} And on.`)
  })

  it("know whose characters are whose, and blame nobody for a co-author's edit", async () => {
    const { own, other } = await together()
    own.editor.commands.acceptHunk()
    const at = FIRST.length + 3 + 'She '.length + 'walk'.length
    other.editor.commands.insertContentAt(at, 'XY')
    own.editor.commands.declareSaved()
    expect(own.assistant.told('settled')).toMatchObject([
      { hunk: 'h1', settled: 'walkXYed', keptChars: 6, changedBy: { typed: 0, remote: 2 } },
    ])
    expect(provenanceOf(own.editor)[1]?.map(({ from, to, hand }) => `${from}-${to} ${hand}`)).toEqual([
      '0-4 programmatic',
      '4-8 accepted',
      '8-10 remote',
      '10-12 accepted',
      `12-${SECOND.length - 5} programmatic`,
    ])
  })

  it('take in provenance once the document it belongs to has come', async () => {
    const { own } = await together()
    const document = new Y.Doc()
    const map = provenanceOf(own.editor).map(runs => runs.map(run => ({ ...run, hand: 'own' as const })))
    const late = await openEditor([], '', { initialProvenance: map }, [
      StarterKit.configure({ undoRedo: false }),
      Collaboration.configure({ document }),
    ])
    const source = own.editor.extensionManager.extensions.find(({ name }) => name === 'collaboration')?.options.document
    Y.applyUpdate(document, Y.encodeStateAsUpdate(source))
    expect(provenanceOf(late.editor).map(runs => runs.map(({ hand }) => hand))).toEqual([['own'], ['own']])
  })
})

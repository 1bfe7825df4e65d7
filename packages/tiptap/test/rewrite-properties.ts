import assert from 'node:assert/strict'
import type { Hunk } from '@understudy/contracts'
import { hunkParts } from '@understudy/contracts/testing'
import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { goalOf } from '../src/hunk-parts.ts'
import { someDocument } from './arbitrary-document.ts'
import { hunksFor, someWishes, type Wish } from './arbitrary-hunks.ts'
import { atomsOf, cellsAfter, reads, structureOf } from './cells.ts'
import type { EditorProperty } from './editor-property.ts'
import { HeadlessEditor } from './headless-editor.ts'

/** An editor with a rewrite pending, all of it shown; the document as it was, and the changes that were placed. */
function reviewing(doc: Node, wishes: readonly Wish[]) {
  const editor = new HeadlessEditor(doc)
  const before = editor.doc
  const request = editor.ask()
  const hunks = request ? hunksFor(request, wishes) : []
  if (request && hunks.length > 0) editor.answer(request, hunkParts('s', ...hunks))
  editor.do(commands => commands.openFolded())
  const placed = editor.review.hunks.map(({ hunk }) => hunk)
  return { editor, before, hunks, placed }
}

const standing = ({ review }: HeadlessEditor): readonly string[] =>
  review.hunks.map(hunk => `${hunk.hunk.id} ${hunk.from}-${hunk.to} ${hunk.here} → ${goalOf(hunk)}`)

const isWords = ({ change }: Hunk): boolean => change.type === 'replace' && !change.text.includes('\n\n')

export const rewriteProperties: readonly EditorProperty[] = [
  {
    name: 'a change of words is always placed; one of blocks is, or ends as cannot-place',
    property: fc.property(someDocument, someWishes, (doc, wishes) => {
      const { editor, hunks, placed } = reviewing(doc, wishes)
      assert.equal(placed.filter(isWords).length, hunks.filter(isWords).length)
      const refused = editor.events.flatMap(event => (event.type === 'ended' ? [event.reason] : []))
      assert.deepEqual(
        refused,
        Array.from(refused, () => 'cannot-place'),
      )
      assert.equal(refused.length + placed.length, hunks.length)
    }),
  },
  {
    name: 'accepting all gives the proposed text; marks, atoms and structure stay',
    property: fc.property(someDocument, someWishes, (doc, wishes) => {
      const { editor, before, placed } = reviewing(doc, wishes)
      editor.do(commands => commands.acceptAllHunks())
      editor.doc.check()
      assert.ok(reads(editor.doc, cellsAfter(before, placed)))
      assert.deepEqual(atomsOf(editor.doc), atomsOf(before))
      if (placed.every(isWords)) assert.equal(structureOf(editor.doc), structureOf(before))
    }),
  },
  {
    name: 'refusing all gives the document as it was',
    property: fc.property(someDocument, someWishes, (doc, wishes) => {
      const { editor, before } = reviewing(doc, wishes)
      editor.do(commands => commands.refuseAllHunks())
      assert.ok(editor.doc.eq(before))
      assert.deepEqual(editor.review.hunks, [])
    }),
  },
  {
    name: 'changes taken in any order give the same document',
    property: fc.property(someDocument, someWishes, fc.array(fc.nat(9)), (doc, wishes, order) => {
      const { editor } = reviewing(doc, wishes)
      const once = reviewing(doc, wishes).editor
      once.do(commands => commands.acceptAllHunks())
      for (const choice of [...order, ...wishes.map(() => 0)]) {
        const { hunks } = editor.review
        const hunk = hunks[choice % hunks.length]
        if (hunk) editor.do(commands => commands.acceptHunk(hunk.key))
      }
      assert.deepEqual(editor.review.hunks, [])
      assert.equal(editor.doc.toString(), once.doc.toString())
    }),
  },
  {
    name: 'undo brings document and changes back, redo makes them again',
    property: fc.property(someDocument, someWishes, fc.oneof(fc.constant(null), fc.nat(9)), (doc, wishes, choice) => {
      const { editor, before } = reviewing(doc, wishes)
      const pending = standing(editor)
      const { hunks } = editor.review
      const key = choice === null ? undefined : hunks[choice % hunks.length]?.key
      editor.do(commands => (key ? commands.acceptHunk(key) : commands.acceptAllHunks()))
      const after = editor.doc
      const left = standing(editor)
      for (let turn = 0; turn < 2 && hunks.length > 0; turn++) {
        editor.do(commands => commands.undo())
        assert.ok(editor.doc.eq(before))
        assert.deepEqual(standing(editor), pending)
        editor.do(commands => commands.redo())
        assert.ok(editor.doc.eq(after))
        assert.deepEqual(standing(editor), left)
      }
    }),
  },
]

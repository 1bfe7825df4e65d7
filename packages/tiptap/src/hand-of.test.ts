import { EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { paragraphs } from '../test/fixtures.ts'
import { composeMaps } from './doc-change.ts'
import { editKind, type LastInput } from './hand-of.ts'

const typing: LastInput = 'typing'
const replacing: LastInput = 'replacement'
const metas = (entries: Readonly<Record<string, unknown>>) => (tr: Transaction) =>
  Object.entries(entries).reduce((made, [key, value]) => made.setMeta(key, value), tr)

it.each([
  ['just after a key', {}, typing, 'typed'],
  ['with no key at all', {}, null, 'programmatic'],
  ['replaced by the browser', {}, replacing, 'autocorrected'],
  ['composed, read late', { composition: 3 }, null, 'typed'],
  ['pasted', { uiEvent: 'paste', paste: true }, typing, 'pasted'],
  ['dropped', { uiEvent: 'drop' }, typing, 'pasted'],
  ['an input rule', { inputRule: true }, typing, 'autocorrected'],
  ['setContent', { preventUpdate: false }, typing, 'programmatic'],
  ['from a co-author', { 'y-sync$': { isChangeOrigin: true } }, typing, 'remote'],
  ['undone under Yjs', { 'y-sync$': { isChangeOrigin: true, isUndoRedoOperation: true } }, typing, 'undo'],
  ['added by a plugin to what was typed', { appendedTransaction: {} }, typing, 'programmatic'],
  ['undone', { history$: { redo: false } }, typing, 'undo'],
  ['redone', { history$: { redo: true } }, typing, 'redo'],
] as const)('%s', (_name, meta, input, kind) => {
  const { tr } = EditorState.create({ doc: paragraphs('one') })
  const made = metas(meta)(tr.insertText('x', 1))
  expect(editKind(made, composeMaps(made.mapping.maps), input)).toBe(kind)
})

it.each([
  ['a word typed over', (tr: Transaction) => tr.insertText('ten', 1, 4), 'typed'],
  [
    'a command that replaces all, bound to a key',
    (tr: Transaction) => tr.insertText('ten', 9, 12).insertText('ten', 1, 4),
    'programmatic',
  ],
  ['a paragraph split', (tr: Transaction) => tr.split(4), 'typed'],
  ['a paragraph wrapped', (tr: Transaction) => wrapped(tr), 'typed'],
] as const)('just after a key, %s', (_name, make, kind) => {
  const { tr } = EditorState.create({ doc: paragraphs('one two one') })
  const made = make(tr)
  expect(editKind(made, composeMaps(made.mapping.maps), typing)).toBe(kind)
})

function wrapped(tr: Transaction): Transaction {
  const range = tr.doc.resolve(1).blockRange()
  const { blockquote } = tr.doc.type.schema.nodes
  return range && blockquote ? tr.wrap(range, [{ type: blockquote }]) : tr
}

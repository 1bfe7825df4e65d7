import { EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { paragraphs } from '../test/fixtures.ts'
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
  ['undone', { history$: { redo: false } }, typing, 'undo'],
  ['redone', { history$: { redo: true } }, typing, 'redo'],
] as const)('%s', (_name, meta, input, kind) => {
  const { tr } = EditorState.create({ doc: paragraphs('one') })
  expect(editKind(metas(meta)(tr.insertText('x', 1)), input)).toBe(kind)
})

import type { Hand } from '@understudy/contracts'
import type { Plugin, Transaction } from '@tiptap/pm/state'
import type { DocChanges } from './doc-change.ts'
import { placeText } from './place-text.ts'
import { remoteChange } from './yjs-peer.ts'

/** What a transaction is: somebody's hand, or one step back or forward in the history of this editor. */
export type EditKind = Hand | 'undo' | 'redo'

/** What the browser has just reported of the writer's own doing. */
export type LastInput = 'typing' | 'replacement'

/**
 * ProseMirror reads the DOM at most 20 ms after the event that changed it. This many ms after it, as a timer counts
 * them, nothing of it is left to come; by the clock it may be later, where the page was laid out in between.
 */
export const INPUT_OVER_MS = 30

/** `changes` are those of the transaction; `plugins` those of the editor, among which the older input rules are known. */
export function editKind(
  tr: Transaction,
  changes: DocChanges,
  input: LastInput | null,
  plugins: readonly Plugin[] = [],
): EditKind {
  const remote = remoteChange(tr)
  if (remote) return remote.isUndo ? 'undo' : 'remote'
  const history = historyDirection(tr)
  if (history) return history
  if (isPaste(tr)) return 'pasted'
  if (isInputRule(tr, plugins)) return 'autocorrected'
  // Tiptap's `setContent` sets it either way; a host replaced the document.
  if (tr.getMeta('preventUpdate') !== undefined || tr.getMeta('appendedTransaction') !== undefined)
    return 'programmatic'
  if (tr.getMeta('composition') !== undefined || tr.getMeta('uiEvent') === 'cut') return 'typed'
  if (input === null || isManyPlaces(tr, changes)) return 'programmatic'
  return input === 'replacement' ? 'autocorrected' : 'typed'
}

/** A key writes in one place; a command that is bound to it, such as search and replace, may write in many. */
function isManyPlaces(tr: Transaction, changes: DocChanges): boolean {
  if (changes.length < 2) return false
  const places = changes.filter(
    ({ fromA, toA, fromB, toB }) => placeText(tr.before, fromA, toA) !== placeText(tr.doc, fromB, toB),
  )
  return places.length > 1
}

function historyDirection(tr: Transaction): 'undo' | 'redo' | null {
  const meta: unknown = tr.getMeta('history$')
  if (typeof meta !== 'object' || meta === null || !('redo' in meta)) return null
  return meta.redo === true ? 'redo' : 'undo'
}

function isPaste(tr: Transaction): boolean {
  const event: unknown = tr.getMeta('uiEvent')
  return (
    event === 'paste' || event === 'drop' || tr.getMeta('paste') === true || tr.getMeta('applyPasteRules') !== undefined
  )
}

function isInputRule(tr: Transaction, plugins: readonly Plugin[]): boolean {
  if (tr.getMeta('inputRule') !== undefined) return true
  // ProseMirror's own input rules, and Tiptap's of old, leave what they replaced under the key of their plugin.
  return plugins.some(plugin => plugin.spec['isInputRules'] === true && tr.getMeta(plugin) !== undefined)
}

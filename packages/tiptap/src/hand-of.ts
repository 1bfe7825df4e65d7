import type { Hand } from '@understudy/contracts'
import type { Transaction } from '@tiptap/pm/state'
import { remoteChange } from './yjs-peer.ts'

/** What a transaction is: somebody's hand, or one step back or forward in the history of this editor. */
export type EditKind = Hand | 'undo' | 'redo'

/** What the browser last reported of the writer's own doing. */
export interface LastInput {
  /** As `Env.now` counts. */
  readonly at: number
  readonly type: 'typing' | 'replacement'
}

/** ProseMirror reads the DOM at most 20 ms after the event that changed it; a transaction later than this is nobody's typing. */
const INPUT_WINDOW_MS = 30

export function editKind(tr: Transaction, input: LastInput | null, now: number): EditKind {
  const remote = remoteChange(tr)
  if (remote) return remote.isUndo ? 'undo' : 'remote'
  const history = historyDirection(tr)
  if (history) return history
  if (isPaste(tr)) return 'pasted'
  if (isInputRule(tr)) return 'autocorrected'
  // Tiptap's `setContent` sets it either way; a host replaced the document.
  if (tr.getMeta('preventUpdate') !== undefined) return 'programmatic'
  if (tr.getMeta('composition') !== undefined || tr.getMeta('uiEvent') === 'cut') return 'typed'
  if (!input || now - input.at > INPUT_WINDOW_MS) return 'programmatic'
  return input.type === 'replacement' ? 'autocorrected' : 'typed'
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

function isInputRule(tr: Transaction): boolean {
  if (tr.getMeta('inputRule') !== undefined) return true
  // ProseMirror's own input rules leave what they replaced under the key of their plugin.
  const rule: unknown = tr.getMeta('inputRules$') ?? tr.getMeta('plugin$')
  return typeof rule === 'object' && rule !== null && 'transform' in rule
}

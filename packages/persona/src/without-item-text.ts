import type { ItemId, Message } from '@understudy/contracts'
import type { PersonaItem } from './item.ts'
import type { ItemText, PersonaOp, PersonaPatch } from './patch.ts'

/**
 * `patch` as it may stay in the ledger after `item` was forgotten: it folds as before, and says nothing of the item's
 * words. Scrub every patch before the forgetting one; a patch that never touched the item comes back the same.
 */
export function withoutItemText(patch: PersonaPatch, item: ItemId): PersonaPatch {
  if (!patch.ops.some(op => itemOf(op) === item)) return patch
  const ops = patch.ops.map(op => (itemOf(op) === item ? wordless(op) : op))
  return { ...patch, cause: withoutWords(patch.cause), ops }
}

/** The item an operation is about; null for a value. */
export function itemOf(op: PersonaOp): ItemId | null {
  if (op.type === 'set') return null
  if (op.type === 'hold') return op.of.item ?? null
  return op.type === 'add' || op.type === 'remove' ? op.item.id : op.item
}

function wordless(op: PersonaOp): PersonaOp {
  switch (op.type) {
    case 'add':
    case 'remove':
      return { ...op, item: wordlessItem(op.item) }
    case 'revise':
      return { ...op, from: wordlessText(op.from), to: wordlessText(op.to) }
    case 'word':
      return { ...op, word: '', from: null, to: null }
    case 'hold':
      return op.of.item === undefined ? op : { ...op, of: { item: op.of.item } }
    case 'set-locked': {
      const { because: _, ...rest } = op
      return rest
    }
    default:
      return op
  }
}

function wordlessItem(item: PersonaItem): PersonaItem {
  const { unknown: _, words: __, because: ___, pattern: ____, ...kept } = item
  return { ...kept, ...wordlessText(item) }
}

/** The scope goes too where it names someone: what is left of it is only the mode. So does a pattern, which may list words. */
function wordlessText({ scope, means }: ItemText): ItemText {
  const wordless = { statement: '', except: null, scope: scope.mode === undefined ? {} : { mode: scope.mode } }
  return means === undefined ? wordless : { ...wordless, means: { ...means, pattern: null } }
}

/** Numbers of a cause stay; its words may be the item's. */
function withoutWords({ key, params }: Message): Message {
  if (params === undefined) return { key }
  const numbers = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'number' ? value : '…'] as const,
  )
  return { key, params: Object.fromEntries(numbers) }
}

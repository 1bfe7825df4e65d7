import { words } from '@understudy/prose'
import type { EditHunk } from './edit-reading.ts'

/** Fewer words may be in two places by chance. */
const LEAST_WORDS = 3

/**
 * A passage cut at one place and put in at another is one change: the cut, told as a move that ends where it was put in.
 */
export function withMoves(hunks: readonly EditHunk[]): readonly EditHunk[] {
  const inserted = new Map<string, EditHunk[]>()
  for (const hunk of hunks) {
    const key = keyOf(hunk.after.text)
    if (hunk.operation === 'insert' && key !== null) inserted.set(key, [...(inserted.get(key) ?? []), hunk])
  }
  const arrived = new Set<EditHunk>()
  const moved = hunks.map(hunk => {
    const key = hunk.operation === 'delete' ? keyOf(hunk.before.text) : null
    const target = key === null ? undefined : inserted.get(key)?.find(each => each.by === hunk.by && !arrived.has(each))
    if (target === undefined) return hunk
    arrived.add(target)
    return asMove(hunk, target)
  })
  return moved.filter(hunk => !arrived.has(hunk))
}

function asMove(cut: EditHunk, { after }: EditHunk): EditHunk {
  return {
    ...cut,
    operation: 'move',
    after,
    kind: 'structure',
    matter: 'style',
    because: ['move'],
    cues: [],
    effect: {},
    swaps: [],
    cuts: [],
  }
}

function keyOf(text: string): string | null {
  const found = words(text.toLowerCase())
  return found.length < LEAST_WORDS ? null : found.map(word => word.text).join(' ')
}

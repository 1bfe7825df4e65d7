import type { Editor, MappablePosition } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { HunkKey, PendingHunk, Place } from './pending-hunk.ts'

/**
 * Positions of pending hunks as the host's editor tracks them: under Yjs by the identity of characters, so that they
 * hold when a remote edit arrives as a whole new document.
 *
 * A tracked position leans to the character on its left. The start of a hunk is therefore tracked as the position
 * after its first character, so that text put right before the hunk stays outside.
 */
export class HunkAnchors {
  private readonly tracked = new Map<HunkKey, Anchor>()

  constructor(private readonly editor: Editor) {}

  /** Begins to track hunks that are new and forgets those that are gone; to be called when view and Yjs agree. */
  follow(hunks: readonly PendingHunk[]): void {
    const keys = new Set(hunks.map(({ key }) => key))
    for (const key of this.tracked.keys()) if (!keys.has(key)) this.tracked.delete(key)
    for (const hunk of hunks) {
      if (this.tracked.has(hunk.key)) continue
      const lead = hunk.from < hunk.to ? 1 : 0
      const { createMappablePosition } = this.editor.utils
      this.tracked.set(hunk.key, {
        lead,
        from: createMappablePosition(hunk.from + lead),
        to: createMappablePosition(hunk.to),
      })
    }
  }

  /** Where tracked hunks stand after `tr`. */
  carry(tr: Transaction): ReadonlyMap<HunkKey, Place> {
    const places = new Map<HunkKey, Place>()
    for (const [key, { lead, from, to }] of this.tracked) {
      const { getUpdatedPosition } = this.editor.utils
      const start = getUpdatedPosition(from, tr).position.position - lead
      places.set(key, { from: start, to: getUpdatedPosition(to, tr).position.position })
    }
    return places
  }
}

interface Anchor {
  readonly lead: number
  readonly from: MappablePosition
  readonly to: MappablePosition
}

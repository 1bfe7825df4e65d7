import type { HunkView } from './understudy-state.ts'

/** A ghost as a host draws it: one element for all its life, and how it shows what is left of the text. */
export interface GhostElement {
  readonly element: HTMLElement
  readonly update: (text: string) => void
}

/** What can be done with a change, from within what a host draws for it. */
export interface HunkActs {
  readonly take: () => void
  readonly leave: () => void
  readonly edit: () => void
  /** Makes it the current one. */
  readonly choose: () => void
}

/** Draws a ghost in a host's own way. Where it throws, the ghost is drawn in ours. */
export type RenderGhost = (text: string) => GhostElement

/**
 * Draws what stands behind the words of a change: the words that would come, and what can be done. Null, or an error,
 * leaves it to us. Called again when the change is another, or is no longer the current one.
 */
export type RenderHunk = (hunk: HunkView, isCurrent: boolean, acts: HunkActs) => HTMLElement | null

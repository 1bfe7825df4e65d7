import type { ActorId, DocumentId } from './ids.ts'

/** Whose voice is written. Records of one subject never reach another's request. */
export interface Subject {
  readonly tenant: string
  readonly house: string | null
  readonly author: string
  /** The work the text belongs to; null outside any work. */
  readonly work: DocumentId | null
}

/** Whose hands are on the keys, and for whom: rule 3 learns only where they belong together. */
export interface Hands {
  readonly subject: Subject
  readonly actor: ActorId
}

/** The narrative mode of a passage. */
export type Mode = 'dialogue' | 'action' | 'description' | 'reflection' | 'embedded'
export const MODES: readonly Mode[] = ['dialogue', 'action', 'description', 'reflection', 'embedded']

/** Where a preference holds; an absent key means everywhere. */
export interface Scope {
  readonly work?: string
  readonly pointOfView?: string
  readonly speaker?: string
  readonly mode?: Mode
}

/** Whether a preference of scope `scope` speaks about a passage described by `place`. */
export function inScope(scope: Scope, place: Scope): boolean {
  return (
    agrees(scope.work, place.work) &&
    agrees(scope.pointOfView, place.pointOfView) &&
    agrees(scope.speaker, place.speaker) &&
    agrees(scope.mode, place.mode)
  )
}

/** One string per distinct scope, stable across versions: it is part of item ids. */
export function scopeKey(scope: Scope): string {
  const parts = [
    ['work', scope.work],
    ['pov', scope.pointOfView],
    ['speaker', scope.speaker],
    ['mode', scope.mode],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return parts.join('&')
}

function agrees(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found
}

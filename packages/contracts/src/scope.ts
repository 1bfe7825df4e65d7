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
export function scopeKey({ work, pointOfView, speaker, mode }: Scope): string {
  let key = ''
  const add = (part: string) => (key = key === '' ? part : `${key}&${part}`)
  if (work !== undefined) add(`work=${work}`)
  if (pointOfView !== undefined) add(`pov=${pointOfView}`)
  if (speaker !== undefined) add(`speaker=${speaker}`)
  if (mode !== undefined) add(`mode=${mode}`)
  return key
}

function agrees(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found
}

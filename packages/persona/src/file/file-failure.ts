import type { Message } from '@understudy/contracts'

export type PersonaFileReason =
  /** More than `MAX_FILE_BYTES`, or more values than a persona has. */
  | 'too-large'
  /** Neither YAML nor JSON, or YAML with tags of its own. */
  | 'bad-syntax'
  | 'not-a-persona'
  | 'newer-version'
  | 'alias-bomb'
  | 'prototype-key'
  | 'too-deep'
  | 'bad-value'
  | 'impossible-scope'
  | 'too-long'
  | 'too-many-items'
  | 'duplicate-item'

/** Why a file was refused and where; neither part quotes a value of the file. */
export interface PersonaFileFailure {
  readonly ok: false
  readonly reason: PersonaFileReason
  /** As in `preference.style[3].scope.mode (line 14)`. */
  readonly place: string
  /** What is wrong there. */
  readonly detail: string
}

export function refuse(reason: PersonaFileReason, place: string, detail: string): PersonaFileFailure {
  return { ok: false, reason, place, detail }
}

/** The refusal as a sentence of `personaCatalogue`. */
export function fileMessage({ reason, place, detail }: PersonaFileFailure): Message {
  return { key: `persona.file.${reason}`, params: { place, detail } }
}

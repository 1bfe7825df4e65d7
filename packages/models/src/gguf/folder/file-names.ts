import { join } from 'node:path'

/** What a model's id ends in. Whatever else is kept of it has the same name with another ending. */
export const MODEL = '.gguf'
/** What came so far of a download. */
export const PART = `${MODEL}.part`
/** What must be known to go on with it. */
export const NOTE = `${PART}.json`
/** Holds the path of a model that lies elsewhere: one line of text, which works on every disk. */
export const REFERENCE = `${MODEL}.path`

const OWN = [MODEL, PART, NOTE, REFERENCE, `${NOTE}.new`, `${REFERENCE}.new`]

/** Whether a file is of the folder's business. */
export function isOwn(name: string): boolean {
  return OWN.some(ending => name.endsWith(ending))
}

/** Where something of a model lies. */
export function pathIn(dir: string, id: string, ending: string): string {
  return join(dir, id.slice(0, -MODEL.length) + ending)
}

/** The id of the model that a file is something of. */
export function idOf(name: string, ending: string): string {
  return name.slice(0, -ending.length) + MODEL
}

import { PARAGRAPH_END, unitsOf, type Unit } from '@understudy/predictor'
import type { AuthorPages } from './author-pages.ts'

/** A paragraph that is foretold, and what stands before it. */
export interface Passage {
  readonly text: string
  /** The units before it, as many as any model here reads. */
  readonly before: readonly Unit[]
}

/** More than any model here reads. */
const CONTEXT = 250

/** Each paragraph that is foretold of an author, behind those before it, as a writer would come to it. */
export function passagesOf({ own, foretold }: AuthorPages): readonly Passage[] {
  let before = own.slice(-20).flatMap(paragraph => [...unitsOf(paragraph), PARAGRAPH_END])
  return foretold.map(text => {
    const passage = { text, before: before.slice(-CONTEXT) }
    before = [...before, ...unitsOf(text), PARAGRAPH_END].slice(-CONTEXT)
    return passage
  })
}

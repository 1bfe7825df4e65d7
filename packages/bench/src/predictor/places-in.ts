import type { NextUnits } from '@understudy/predictor'
import type { AuthorPages } from './author-pages.ts'
import { foretoldIn, type ForetoldPlace } from './foretold-text.ts'
import { passagesOf } from './passage.ts'

/** Of each paragraph of each author its places, foretold by the source for that author. */
export async function placesIn(
  writers: readonly AuthorPages[],
  sourceOf: (at: number) => NextUnits,
): Promise<readonly (readonly ForetoldPlace[])[]> {
  const all: (readonly ForetoldPlace[])[] = []
  for (const [at, pages] of writers.entries())
    for (const passage of passagesOf(pages)) all.push(await foretoldIn(passage, sourceOf(at)))
  return all
}

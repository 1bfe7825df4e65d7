import { failure, type Result, type StoreWrite } from '@understudy/contracts'
import type { PersonaPatch } from '@understudy/persona'
import type { Core } from './core.ts'
import type { Folding } from './folding.ts'
import type { LayerAt } from './persona-books.ts'
import type { ActionFailure } from './understudy-assistant.ts'

/** A core that may come to fold: where a person acts, that tab takes over. */
export type ActingCore = Core & { readonly folding: Folding }

/** Folds a person's patches in, keeps them with the records of the decision, and lets ranking know. */
export async function landPatches(
  { books, queue, desk, folding, changed }: ActingCore,
  patches: readonly PersonaPatch[],
  records: readonly StoreWrite[],
  layer: LayerAt = 'author',
): Promise<Result<null, ActionFailure>> {
  await folding.takeOver()
  const book = books.at(layer)
  if (book === null) return failure('no-house', 'No house was named')
  const added = book.addAll(patches)
  if (!added.ok) return failure(added.reason === 'missing-item' ? 'missing-item' : 'stale', added.detail)
  queue.add([...added.value, ...records])
  await desk.weigh()
  changed()
  return queue.flush()
}

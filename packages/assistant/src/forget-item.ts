import { failure, ok, type ItemId, type Result } from '@understudy/contracts'
import { recordHead } from './core.ts'
import type { ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import type { Optimizing } from './optimizing.ts'
import type { LayerAt } from './persona-books.ts'
import { causeOf } from './person-ops.ts'
import type { Sittings } from './sittings.ts'
import type { ActionFailure, ForgetReport, UnderstudyAssistant } from './understudy-assistant.ts'

export type ForgettingCore = ActingCore & {
  readonly sittings: Pick<Sittings, 'rebuild'>
  readonly optimizing: Optimizing
}

export function forgetActions(core: ForgettingCore): Pick<UnderstudyAssistant, 'previewForget' | 'forget'> {
  return {
    async previewForget(item, layer = 'author') {
      const { planForgetting } = await import('./forgetting.ts')
      const book = core.books.at(layer)
      const plan = book === null ? failure('missing-item', item) : await planForgetting(core, book.persona(), item)
      return plan.ok ? plan.value.report : { item, texts: 0, prompts: 0, losing: [] }
    },
    forget: (item, layer = 'author') => forgetItem(core, item, layer),
  }
}

/**
 * Forgets an item for ever: deletes its words and those of the choices behind it in one write with the tombstone,
 * then learns the rest anew from what the log still says. Nothing has happened where it fails.
 */
async function forgetItem(
  core: ForgettingCore,
  item: ItemId,
  layer: LayerAt,
): Promise<Result<ForgetReport, ActionFailure>> {
  const { books, queue, desk, store, scope, folding, sittings, optimizing, changed } = core
  await folding.takeOver()
  const book = books.at(layer)
  if (book === null) return failure('no-house', 'No house was named')
  if (!book.persona().items.has(item)) return failure('missing-item', item)
  await optimizing.halt()
  // so that no prompt from here on rests on a message that goes
  core.repeated.clear()
  await queue.flush()
  // closing writes the counts: what was chosen in this session is behind the item too
  await desk.catchUp(true)
  const { planForgetting } = await import('./forgetting.ts')
  const plan = await planForgetting(core, book.persona(), item)
  if (!plan.ok) return plan
  const before = book.persona()
  const tombstone = book.stamp([{ type: 'forget', item }], causeOf('forget'))
  const scrubbed = book.scrub(item)
  const added = book.add(tombstone)
  const record = decisionWrite(scope, recordHead(core), item, 'forget')
  const { forgetInText } = await import('./persona-text.ts')
  const text = await forgetInText(core, layer, { item, before, after: book.persona() })
  const written = !text.ok
    ? text
    : added.ok
      ? await store.write([...plan.value.writes, ...scrubbed, ...added.value, ...text.value, record])
      : failure('stale', added.detail)
  if (!written.ok) {
    await book.load()
    return written
  }
  core.repeated.clear()
  core.quiet.clear()
  await desk.rebuild()
  await sittings.rebuild()
  optimizing.begin()
  changed()
  const kept = await queue.flush()
  return kept.ok ? ok(plan.value.report) : kept
}

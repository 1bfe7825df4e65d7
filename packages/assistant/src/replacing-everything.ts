import { ok } from '@understudy/contracts'
import type { Consent } from './consent.ts'
import type { KeepingCore } from './keeping-actions.ts'
import type { Kept, UnderstudyAssistant } from './understudy-assistant.ts'

/** What was learned here goes on from what the file brought. */
export async function restore(
  { store, queue, books, desk, schedule, folding, sittings, optimizing, quiet, changed }: KeepingCore,
  file: string,
): ReturnType<UnderstudyAssistant['restore']> {
  await folding.takeOver()
  await optimizing.halt()
  const { restoreBackup } = await import('./backup-file.ts')
  const restored = await restoreBackup(store, file)
  if (!restored.ok) return restored
  quiet.clear()
  await Promise.all([books.load(), schedule.load()])
  await desk.takeUpRestored()
  await sittings.rebuild()
  optimizing.begin()
  changed()
  const kept = await queue.flush()
  return kept.ok ? restored : kept
}

/**
 * Afterwards the store is empty, and stays so until a person allows recording again. Nothing is recorded any more by now;
 * `consent` is what holds again where it cannot be erased.
 */
export async function eraseAll(core: KeepingCore, consent: Consent): Promise<Kept> {
  await core.optimizing.halt()
  // what is being learned is kept before, not behind the erasing
  await core.desk.weigh()
  core.queue.clear()
  const erased = await core.store.erase()
  if (!erased.ok) {
    core.loaded.consent = consent
    return erased
  }
  core.stets.clear()
  core.sent.clear()
  core.trust.clear()
  core.optimizer.clear()
  core.quiet.clear()
  core.sharedTexts.clear()
  core.repeated.clear()
  core.schedule.clear()
  await core.sittings.clear()
  await core.books.load()
  await core.desk.forgetAll()
  core.changed()
  return ok(null)
}

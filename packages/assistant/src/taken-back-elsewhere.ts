import { readConsent } from './consent.ts'
import type { Core } from './core.ts'

/**
 * Obeys here what was taken back in another tab meanwhile: that a model may be asked, who thinks, that anything is
 * learned at all or of some document. True where what is being thought about may no longer be.
 */
export async function takenBackElsewhere(core: Core): Promise<boolean> {
  const { store, scope, queue, trust, optimizer, loaded } = core
  await queue.flush()
  await Promise.all([trust.look(), optimizer.load()])
  const kept = await readConsent(store, scope)
  if (!kept.ok) return false
  const { learning, excluded } = loaded.consent
  const isPaused = kept.value.learning === 'paused' && learning === 'on'
  const isNarrower = [...kept.value.excluded].some(document => !excluded.has(document))
  if (!isPaused && !isNarrower) return false
  loaded.consent = {
    learning: isPaused ? 'paused' : learning,
    excluded: new Set([...excluded, ...kept.value.excluded]),
  }
  core.changed()
  return true
}

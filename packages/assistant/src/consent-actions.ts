import { ok } from '@understudy/contracts'
import { consentWrite, withExcluded, type Consent } from './consent.ts'
import type { Core } from './core.ts'
import type { Optimizing } from './optimizing.ts'
import type { Kept, UnderstudyAssistant } from './understudy-assistant.ts'

/** What a person allows, kept before it counts as said, and obeyed from this moment on. */
export function consentActions(
  core: Core,
  { reconsider }: Pick<Optimizing, 'reconsider'>,
): Pick<UnderstudyAssistant, 'setLearning' | 'setDocumentLearning' | 'setSent'> {
  const keep = async (consent: Consent): Promise<Kept> => {
    if (consent === core.loaded.consent) return ok(null)
    const kept = keepConsent(core, consent)
    // at once: of a document that nothing is learned from nothing more is sent either
    await reconsider()
    return kept
  }
  return {
    setLearning: learning => keep({ ...core.loaded.consent, learning }),
    setDocumentLearning: (document, learning) =>
      keep(withExcluded(core.loaded.consent, document, learning === 'never')),
    setSent: core.sent.set,
  }
}

async function keepConsent(core: Core, consent: Consent): Promise<Kept> {
  core.loaded.consent = consent
  core.queue.add([consentWrite(core.scope, consent)])
  core.changed()
  return core.queue.flush()
}

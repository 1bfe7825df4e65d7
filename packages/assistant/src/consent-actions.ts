import { ok } from '@understudy/contracts'
import { consentWrite, withExcluded, type Consent } from './consent.ts'
import type { Core } from './core.ts'
import type { Kept, UnderstudyAssistant } from './understudy-assistant.ts'

/** What a person allows, kept before it counts as said, and obeyed from this moment on. */
export function consentActions(
  core: Core,
): Pick<UnderstudyAssistant, 'setLearning' | 'setDocumentLearning' | 'setSent'> {
  return {
    setLearning: learning => keepConsent(core, { ...core.loaded.consent, learning }),
    setDocumentLearning: (document, learning) =>
      keepConsent(core, withExcluded(core.loaded.consent, document, learning === 'never')),
    setSent: core.sent.set,
  }
}

async function keepConsent(core: Core, consent: Consent): Promise<Kept> {
  if (consent === core.loaded.consent) return ok(null)
  core.loaded.consent = consent
  core.queue.add([consentWrite(core.scope, consent)])
  core.changed()
  return core.queue.flush()
}

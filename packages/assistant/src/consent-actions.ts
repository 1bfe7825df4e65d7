import { ok } from '@understudy/contracts'
import { consentWrite, noConsent, readConsent, withExcluded, type Consent } from './consent.ts'
import type { Core } from './core.ts'
import type { Optimizing } from './optimizing.ts'
import type { Kept, UnderstudyAssistant } from './understudy-assistant.ts'

/** What a person allows, kept before it counts as said, and obeyed from this moment on. */
export function consentActions(
  core: Core,
  { reconsider }: Pick<Optimizing, 'reconsider'>,
): Pick<UnderstudyAssistant, 'setLearning' | 'setDocumentLearning' | 'setSent'> {
  const keepConsent = consentKeeper(core)
  const keep = async (change: Change): Promise<Kept> => {
    const kept = keepConsent(change)
    // at once: of a document that nothing is learned from nothing more is sent either
    await reconsider()
    return kept
  }
  return {
    setLearning: learning => keep(consent => ({ ...consent, learning })),
    setDocumentLearning: (document, learning) => keep(consent => withExcluded(consent, document, learning === 'never')),
    async setSent(sent) {
      const kept = core.sent.set(sent)
      // what goes on was begun with what could be sent then
      await reconsider()
      return kept
    },
  }
}

type Change = (consent: Consent) => Consent

/** One change after the other; what another tab said of other documents meanwhile stays said. */
function consentKeeper({ store, scope, queue, loaded, changed }: Core): (change: Change) => Promise<Kept> {
  const waiting: Change[] = []
  let turn: Promise<unknown> = Promise.resolve()

  async function keep(change: Change): Promise<Kept> {
    await queue.flush()
    const kept = await readConsent(store, scope)
    waiting.shift()
    // all was erased since
    if (loaded.consent === noConsent) return ok(null)
    const now = kept.ok && kept.value !== noConsent ? change(kept.value) : loaded.consent
    loaded.consent = waiting.reduce((consent, next) => next(consent), now)
    queue.add([consentWrite(scope, now)])
    changed()
    return queue.flush()
  }

  return change => {
    const said = change(loaded.consent)
    if (said === loaded.consent) return Promise.resolve(ok(null))
    loaded.consent = said
    waiting.push(change)
    changed()
    const kept = turn.then(() => keep(change))
    turn = kept.catch(() => {})
    return kept
  }
}

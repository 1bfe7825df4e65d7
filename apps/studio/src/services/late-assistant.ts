import type { Assistant } from '@understudy/contracts'

/** An assistant for an editor that stands on the page before the real one has come: it is told everything, in order. */
export function lateAssistant(coming: Promise<Assistant>): Assistant {
  const tell = (what: (assistant: Assistant) => void): void => void coming.then(what)
  return {
    async *suggest(request, signal) {
      const assistant = await coming
      if (!signal.aborted) yield* assistant.suggest(request, signal)
    },
    record: event => tell(assistant => assistant.record(event)),
    resume: suggestions => tell(assistant => assistant.resume?.(suggestions)),
    read: reading => tell(assistant => assistant.read(reading)),
  }
}

import type { Assistant, EndReason, ExchangeId, SuggestionId, Trigger } from '@understudy/contracts'
import { wordCount, words } from '@understudy/prose'
import { continuationRequest } from './requests.ts'

/** A continuation on screen; null text where none came. */
export interface GhostOnScreen {
  readonly suggestion: SuggestionId | null
  readonly text: string
}

/** Asks for continuations and reports on them as the editor extension does, without a screen. */
export function ghostEditor(assistant: Assistant) {
  let count = 0
  return {
    async ask(before: string, trigger: Trigger): Promise<GhostOnScreen> {
      const id = `ghost-${++count}` as ExchangeId
      let suggestion: SuggestionId | null = null
      let text = ''
      const request = continuationRequest(before, { id, trigger })
      for await (const part of assistant.suggest(request, new AbortController().signal)) {
        if (part.type === 'opened') suggestion = part.suggestion
        if (part.type === 'text') text += part.delta
      }
      if (suggestion !== null) {
        const hunk = { hunk: null, rule: null, at: { block: 0, from: 0, to: 0 }, original: '', text, passage: '' }
        assistant.record({ type: 'shown', suggestion, hunks: [hunk], reopens: null })
      }
      return { suggestion, text }
    },
    /** Keeps so many words from the first on, none by default, and says how it ended. Returns the characters kept. */
    end({ suggestion, text }: GhostOnScreen, reason: EndReason, kept = 0): number {
      if (suggestion === null) return 0
      const taken = kept >= wordCount(text) ? text : text.slice(0, words(text)[kept - 1]?.to ?? 0)
      const about = { suggestion, hunk: null }
      assistant.record({ type: 'ended', ...about, reason, why: null, accepted: taken, shownMs: 2_000 })
      assistant.record({
        type: 'settled',
        ...about,
        cause: 'left',
        accepted: taken !== '',
        base: '',
        suggested: text,
        settled: taken,
        keptChars: taken.length,
        changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
      })
      return taken.length
    },
  }
}

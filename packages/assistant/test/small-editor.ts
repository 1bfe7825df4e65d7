import type {
  Assistant,
  EndReason,
  ExchangeId,
  Hunk,
  HunkId,
  RefusalWhy,
  RewriteRequest,
  SelectedBlock,
  SuggestionId,
} from '@understudy/contracts'
import { rewriteRequest } from './requests.ts'

/** A hunk on offer, and what a writer can do with it. */
export interface Offer {
  readonly suggestion: SuggestionId
  readonly hunk: Hunk
}

/** Asks and reports as the editor extension does, for one paragraph at a time and without a screen. */
export function smallEditor(assistant: Assistant) {
  let count = 0
  return {
    /** The hunks offered for these paragraphs, all of them reported as shown. */
    async rewrite(texts: string | readonly string[], change: Partial<RewriteRequest> = {}): Promise<readonly Offer[]> {
      const id = `exchange-${++count}` as ExchangeId
      const offers: Offer[] = []
      const request = rewriteRequest('', { id, selected: [texts].flat().map(selectedBlock), ...change })
      for await (const part of assistant.suggest(request, new AbortController().signal)) {
        if (part.type === 'hunk') offers.push({ suggestion: part.suggestion, hunk: part.hunk })
      }
      const [first] = offers
      if (first !== undefined) report(first.suggestion, offers, request)
      return offers
    },
    take: (offer: Offer) => finish(offer, 'accepted', insertedBy(offer.hunk)),
    refuse: (offer: Offer, why: RefusalWhy | null = null) => finish(offer, 'refused', offer.hunk.original, why),
    /** Takes it, and then writes something else over it. */
    rework: (offer: Offer, settled: string) => finish(offer, 'accepted', settled),
    stet: (offer: Offer) => finish(offer, 'stetted', offer.hunk.original),
  }

  function report(suggestion: SuggestionId, offers: readonly Offer[], { selected }: RewriteRequest): void {
    const hunks = offers.map(({ hunk }) => {
      const { change, id, rule, original } = hunk
      const at = change.type === 'replace' ? change : { block: change.block, from: 0, to: 0 }
      const passage = selected[change.block]?.text ?? ''
      return {
        hunk: id,
        rule,
        at: { block: at.block, from: at.from, to: at.to },
        original,
        text: insertedBy(hunk),
        passage,
      }
    })
    assistant.record({ type: 'shown', suggestion, hunks, reopens: null })
  }

  function finish(
    { suggestion, hunk }: Offer,
    reason: EndReason,
    settled: string,
    why: RefusalWhy | null = null,
  ): void {
    const suggested = insertedBy(hunk)
    const accepted = reason === 'accepted'
    const typed = accepted && settled !== suggested ? settled.length : 0
    const ids = { suggestion, hunk: hunk.id as HunkId | null }
    assistant.record({ type: 'ended', ...ids, reason, why, accepted: accepted ? suggested : '', shownMs: 900 })
    assistant.record({
      type: 'settled',
      ...ids,
      cause: 'left',
      accepted,
      base: hunk.original,
      suggested,
      settled,
      keptChars: accepted && typed === 0 ? suggested.length : 0,
      changedBy: { typed, pasted: 0, remote: 0, other: 0 },
    })
  }
}

function insertedBy({ change }: Hunk): string {
  return change.type === 'replace' ? change.text : ''
}

function selectedBlock(text: string, block: number): SelectedBlock {
  return { block, type: 'paragraph', text, from: 0, to: text.length }
}

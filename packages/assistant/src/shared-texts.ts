import type { ExchangeId, HunkId, TextId } from '@understudy/contracts'

/**
 * From this length on, in characters, all of an exchange share a text. Forgetting deletes every copy of a text so long
 * (`LEAST_COPY_CHARS` of learning, never more than this), so sharing it takes nothing from anyone that would have stayed.
 */
export const SHARED_FROM_CHARS = 24
/** Exchanges remembered, the newest; what comes later of an older one keeps its texts again, which only costs room. */
const REMEMBERED = 256

/** A text of an exchange, and the hunk whose words they are; null for a ghost's and for those of the whole. */
export interface TextOfExchange {
  readonly exchange: ExchangeId
  readonly hunk: HunkId | null
  readonly text: string
}

/**
 * Which texts are kept already, so that the events of one exchange, which say the same words again and again, keep them
 * once. A long text is shared by the whole exchange. A short one, as a single word, is shared only by what is said of
 * one hunk, so that forgetting this hunk takes no word from another. A text that was forgotten stays so for whatever
 * its exchange still tells.
 */
export interface SharedTexts {
  /** The id that the text is kept under; `fresh` where it is not yet, and then from now on. */
  idOf(text: TextOfExchange, fresh: TextId): TextId
  /** After everything was erased. */
  clear(): void
}

export function createSharedTexts(): SharedTexts {
  const exchanges = new Map<ExchangeId, Map<string, TextId>>()

  function textsOf(exchange: ExchangeId): Map<string, TextId> {
    const texts = exchanges.get(exchange) ?? new Map<string, TextId>()
    // the newest stands last
    exchanges.delete(exchange)
    exchanges.set(exchange, texts)
    const [oldest] = exchanges.keys()
    if (exchanges.size > REMEMBERED && oldest !== undefined) exchanges.delete(oldest)
    return texts
  }

  return {
    idOf({ exchange, hunk, text }, fresh) {
      const texts = textsOf(exchange)
      const sharer = text.length >= SHARED_FROM_CHARS ? 'exchange' : `hunk ${hunk ?? ''}`
      const key = `${sharer}\n${text}`
      const id = texts.get(key) ?? fresh
      texts.set(key, id)
      return id
    },
    clear: () => exchanges.clear(),
  }
}

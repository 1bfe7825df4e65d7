import type {
  Assistant,
  ContinuationRequest,
  ExchangeId,
  RewriteRequest,
  SuggestionId,
  SuggestionPart,
} from '@understudy/contracts'
import { Inbox } from './inbox.ts'

/** Where the parts of an answer go. */
export interface Receiver {
  readonly answered: (exchange: ExchangeId, parts: readonly SuggestionPart[]) => void
  readonly isComposing: () => boolean
  /** What the answer to a request needs first: false where it cannot be had. Null where that is nothing. */
  readonly prepare: (request: ContinuationRequest | RewriteRequest) => Promise<boolean> | null
}

/** Requests that are being answered; after an abort nothing of theirs reaches the editor. */
export class Exchanges {
  private readonly running = new Map<ExchangeId, AbortController>()

  constructor(
    private readonly assistant: Assistant,
    private readonly receiver: Receiver,
  ) {}

  async ask(request: ContinuationRequest | RewriteRequest): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    this.running.set(request.id, controller)
    const { answered, isComposing } = this.receiver
    const inbox = new Inbox(parts => answered(request.id, parts), isComposing)
    signal.addEventListener('abort', () => this.unseen(inbox.drop()), { once: true })
    const isEnded = await this.read(request, signal, part => (signal.aborted ? this.unseen([part]) : inbox.put(part)))
    // a retry has the id of the request it repeats
    if (this.running.get(request.id) === controller) this.running.delete(request.id)
    if (!signal.aborted && !isEnded) inbox.put({ type: 'end', suggestion: null, reason: 'complete', usage: null })
  }

  abort(exchange: ExchangeId): void {
    this.running.get(exchange)?.abort()
    this.running.delete(exchange)
  }

  abortAll(): void {
    for (const controller of this.running.values()) controller.abort()
    this.running.clear()
  }

  /** Whether the answer said that it was over. */
  private async read(
    request: ContinuationRequest | RewriteRequest,
    signal: AbortSignal,
    put: (part: SuggestionPart) => void,
  ): Promise<boolean> {
    let isEnded = false
    const prepared = this.receiver.prepare(request)
    try {
      for await (const part of this.assistant.suggest(request, signal)) {
        if (prepared && !(await prepared)) throw new Error('No view of the answer')
        put(part)
        if (signal.aborted) break
        if (part.type === 'end') isEnded = true
      }
    } catch (error) {
      // The port promises values for what may fail: this is a fault of the program, shown to the writer and to its makers.
      if (signal.aborted) return isEnded
      put({ type: 'notice', message: { key: 'tiptap.notice.failed' } })
      put({ type: 'end', suggestion: null, reason: 'failed', usage: null })
      reportError(error)
      return true
    }
    return isEnded
  }

  /** Suggestions that were opened and never reached the editor end all the same. */
  private unseen(parts: readonly SuggestionPart[]): void {
    for (const part of parts) if (part.type === 'opened') this.assistant.record(cancelled(part.suggestion))
  }
}

function cancelled(suggestion: SuggestionId) {
  return { type: 'ended', suggestion, hunk: null, reason: 'cancelled', why: null, accepted: '', shownMs: 0 } as const
}

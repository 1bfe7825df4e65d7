/** One request as it came in. */
export interface ModelServerRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The body verbatim. */
  readonly body: string
  /** How many answers it asks for. */
  readonly candidates: number
  /** The contents of all messages, joined by newlines: what a script looks into to decide. */
  readonly prompt: string
  /** Resolves once the answer is through, or its asker has gone. */
  readonly ended: Promise<'complete' | 'abandoned'>
}

/** What the server does with one request. */
export type ModelServerAnswer = ModelServerChoices | ModelServerFault

export interface ModelServerChoices {
  /** Texts by choice index; fewer than were asked for is an endpoint that ignores `n`. Surplus ones are not sent. */
  readonly choices: readonly string[]
  /** Defaults to `stop`. Null leaves the answer open though the stream ends in order. */
  readonly finish?: 'stop' | 'length' | 'content_filter' | null
  /** Defaults to counts of words. `negative` is what some endpoints say for "unknown". */
  readonly usage?: 'counted' | 'negative' | 'none'
  /** Between two events. Defaults to 0. */
  readonly eventMs?: number
  /** Before the first event. Defaults to 0. */
  readonly firstMs?: number
  /** Before the headers. Defaults to 0. */
  readonly headersMs?: number
  /** Sent in pieces of so many bytes, cut through events and letters alike. Defaults to whole events. */
  readonly pieceBytes?: number
}

export type ModelServerFault =
  /** A status with an error as JSON; `headers` and `body` as given. */
  | {
      readonly fault: 'status'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** Says `text`, then closes the connection. */
  | { readonly fault: 'drop'; readonly text: string }
  /** Says `text`, then nothing, for good. */
  | { readonly fault: 'stall'; readonly text: string }
  /** Says `text`, then reports an error inside the stream. */
  | { readonly fault: 'error-event'; readonly text: string }
  /** Talks without end, an event each 5 ms. */
  | { readonly fault: 'endless' }
  /** A choice of the wrong shape in each event before those of `text`: see `ODD_EVENTS`. */
  | { readonly fault: 'odd-events'; readonly text: string }
  /** Each event lists its choice twice. */
  | { readonly fault: 'twice-listed'; readonly text: string }
  /** Says `text` and ends it, then says more and ends it again. */
  | { readonly fault: 'twice-ended'; readonly text: string }
  /** Says `text` under an index nobody asked for. */
  | { readonly fault: 'wrong-index'; readonly text: string }
  /** Says `text`, then bytes that are no UTF-8, and ends it. */
  | { readonly fault: 'invalid-utf8'; readonly text: string }
  /** Says `text` at once and whole, as where streaming was not asked for. */
  | { readonly fault: 'not-streamed'; readonly text: string }
  /**
   * `reset`: closes the connection before any answer. `silence`: never answers. `html`: a web page with status 200.
   * `nothing`: 200 and an empty body. `empty-stream`: a stream of no event but its end. `bad-json`: a line that is no
   * JSON. `huge-line`: one line of two million characters. `huge-event`: the same as text of an answer. `pings`:
   * comments without end and no text. `null-choice`: an event with a choice that is null. `html-stream`: a web page that says it is a stream. `error-body`: an error with
   * status 200. `short-body`: fewer bytes than it said. `bad-gzip`: says that it is compressed, and is not. `no-http`:
   * bytes that are no HTTP.
   */
  | {
      readonly fault:
        | 'reset'
        | 'silence'
        | 'html'
        | 'nothing'
        | 'empty-stream'
        | 'bad-json'
        | 'huge-line'
        | 'huge-event'
        | 'pings'
        | 'null-choice'
        | 'html-stream'
        | 'error-body'
        | 'short-body'
        | 'bad-gzip'
        | 'no-http'
    }

import type { ResolvedOptions } from './openai-options.ts'
import { ResponseFault } from './response-fault.ts'

/** One event of a stream holds a few tokens; a line of this size is no such event. */
const MAX_LINE_BYTES = 1_000_000
/** A thousand pages of text: what sends more has gone astray. */
const MAX_BODY_BYTES = 16_000_000
const NEWLINE = 10

/**
 * `fetch` as this adapter allows it: exactly our own headers, no redirects (a prompt goes where the writer said and
 * nowhere else), no web pages, UTF-8 alone, and bounded lines and bodies. What is refused rejects with a `ResponseFault`.
 */
export function guardedFetch({ endpoint, headers, fetch }: ResolvedOptions): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...(endpoint.apiKey === null ? {} : { authorization: `Bearer ${endpoint.apiKey}` }),
        ...headers,
      },
    })
    return response.ok ? boundedResponse(response) : response
  }
}

function boundedResponse(response: Response): Response {
  if (/\bhtml\b/.test(response.headers.get('content-type') ?? '')) {
    void response.body?.cancel()
    throw new ResponseFault('malformed', 'The endpoint answered with a web page; its address may lack /v1.')
  }
  if (response.body === null) throw new ResponseFault('malformed', 'The endpoint answered nothing.')
  const { status, headers } = response
  return new Response(response.body.pipeThrough(boundedLines()), { status, headers })
}

const TOO_MUCH = new ResponseFault('malformed', 'The endpoint sent more than an answer can hold.')
const NO_LETTERS = new ResponseFault('malformed', 'The endpoint sent bytes that are no UTF-8.')

function boundedLines(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let body = 0
  let line = 0
  // what follows would read it with marks in place of letters, and those would reach the page
  const letters = new TextDecoder('utf-8', { fatal: true })
  return new TransformStream({
    transform(chunk, controller) {
      body += chunk.length
      const lastBreak = chunk.lastIndexOf(NEWLINE)
      line = lastBreak === -1 ? line + chunk.length : chunk.length - lastBreak - 1
      if (line > MAX_LINE_BYTES || body > MAX_BODY_BYTES) return controller.error(TOO_MUCH)
      try {
        letters.decode(chunk, { stream: true })
        controller.enqueue(chunk)
      } catch {
        controller.error(NO_LETTERS)
      }
    },
  })
}

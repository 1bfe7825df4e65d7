import { boundedText } from '../bounded-text.ts'
import { boundedAnswer } from './bounded-answer.ts'
import type { ResolvedEndpoint } from './openai-options.ts'
import { ResponseFault } from './response-fault.ts'

/** What an endpoint says of an error beyond this is not looked at. */
const MAX_ERROR_BYTES = 64_000

/**
 * `fetch` as this adapter allows it: exactly our own headers, no redirects (a prompt goes where the writer said and
 * nowhere else), no web pages, and bounded lines and bodies. What is refused rejects with a `ResponseFault`. However an
 * endpoint words an error, it is passed on as `{ error: { message } }`; where `asEvents`, an answer is passed on as events
 * also when it comes whole.
 */
export function guardedFetch({ endpoint, headers, fetch }: ResolvedEndpoint, asEvents: boolean): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/event-stream, application/json',
        'content-type': 'application/json',
        ...(endpoint.apiKey === null ? {} : { authorization: `Bearer ${endpoint.apiKey}` }),
        ...headers,
      },
    })
    return response.ok ? checkedAnswer(response, asEvents) : statedError(response)
  }
}

function checkedAnswer(response: Response, asEvents: boolean): Response {
  if (/\bhtml\b/.test(response.headers.get('content-type') ?? '')) {
    response.body?.cancel().catch(() => {})
    throw new ResponseFault('malformed', 'The endpoint answered with a web page; its address may lack /v1.')
  }
  if (response.body === null) throw new ResponseFault('malformed', 'The endpoint answered nothing.')
  const { status, headers } = response
  return new Response(response.body.pipeThrough(boundedAnswer(asEvents)), { status, headers })
}

async function statedError(response: Response): Promise<Response> {
  // a browser does not even tell the status of a redirect
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    response.body?.cancel().catch(() => {})
    const detail = 'The endpoint sends elsewhere, which is not followed; give the address where it is.'
    throw new ResponseFault('rejected', detail)
  }
  const { status, headers } = response
  const error = errorIn((await boundedText(response, MAX_ERROR_BYTES)).text)
  return new Response(JSON.stringify({ error }), { status, headers })
}

function errorIn(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
    return typeof error === 'object' && error !== null ? error : { message: text }
  } catch {
    // a page, or a sentence: it may still name a field
    return { message: text }
  }
}

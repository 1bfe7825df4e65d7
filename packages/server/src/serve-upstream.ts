import type { Env } from '@understudy/contracts'
import type { Upstream } from './handler-options.ts'
import { refusal } from './respond.ts'
import { streamAnswer, type AnswerBytes } from './stream-answer.ts'
import { endRefused, type Ticket } from './ticket.ts'
import { upstreamRefusal } from './upstream-refusal.ts'
import { withoutKey } from './without-key.ts'

/** Sends `body` on to an endpoint and streams its answer back. It is ended there when its asker goes. */
export async function serveUpstream(upstream: Upstream, body: string, ticket: Ticket, env: Env): Promise<Response> {
  const { deadline } = ticket
  try {
    const answer = await deadline.within(ask(upstream, body, deadline.signal))
    const refused = await deadline.within(upstreamRefusal(answer, env.now()))
    if (refused === null) return passedOn(answer, upstream, ticket)
    if (!answer.bodyUsed) void answer.body?.cancel().catch(() => {})
    return endRefused(ticket, refused)
  } catch {
    // one that hangs up before it answers is no more there than one that is not: nothing of an answer broke off
    return endRefused(ticket, UNREACHABLE)
  }
}

const UNREACHABLE = refusal(502, 'unreachable', 'The model cannot be reached. Is its server running?')

function ask({ baseURL, apiKey }: Upstream, body: string, signal: AbortSignal): Promise<Response> {
  return fetch(`${baseURL.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey === null || apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body,
    signal,
    // an endpoint that moves would take the key along to wherever it points
    redirect: 'manual',
  })
}

function passedOn(answer: Response, { apiKey }: Upstream, ticket: Ticket): Response {
  const type = /event-stream/.test(answer.headers.get('content-type') ?? '') ? 'text/event-stream' : 'application/json'
  return streamAnswer(withoutKey(piecesOf(answer), apiKey), ticket, type)
}

function piecesOf({ body }: Response): AnswerBytes {
  const reader = body?.getReader()
  return {
    async next() {
      const read = await reader?.read()
      return read === undefined || read.done ? { done: true, value: undefined } : { done: false, value: read.value }
    },
    async return() {
      await reader?.cancel()
      return { done: true, value: undefined }
    },
  }
}

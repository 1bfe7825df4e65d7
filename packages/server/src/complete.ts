import type { Env } from '@understudy/contracts'
import { readCompletion } from './completion-request.ts'
import type { ServedModel } from './handler-options.ts'
import { readBody, type ReadBody } from './read-body.ts'
import { refusal } from './respond.ts'
import { serveModel } from './serve-model.ts'
import { serveUpstream } from './serve-upstream.ts'
import { isTextModel, nameOf } from './served-model.ts'
import { endRefused, type Ticket } from './ticket.ts'
import { upstreamBody } from './upstream-body.ts'

/** Reads what is asked and has it answered. */
export async function complete(request: Request, served: ServedModel, ticket: Ticket, env: Env): Promise<Response> {
  const { deadline, limits } = ticket
  ticket.servedBy(nameOf(served))
  const read = await deadline
    .within(readBody(request, limits.bodyBytes))
    .catch((): ReadBody => ({ ok: false, why: 'gone' }))
  if (!read.ok) return endRefused(ticket, NOT_READ[read.why])
  const asked = parsed(read.text)
  if (isTextModel(served)) {
    const completion = readCompletion(asked, limits)
    if (!completion.ok) return endRefused(ticket, refusal(400, 'rejected', completion.wrong))
    return serveModel(served, completion.request, ticket, env)
  }
  const passed = upstreamBody(asked, served, limits)
  if (!passed.ok) return endRefused(ticket, refusal(400, 'rejected', passed.wrong))
  return serveUpstream(served, passed.body, ticket, env)
}

const NOT_READ = {
  'too-large': refusal(413, 'too-large', 'The request is too long.'),
  'not-text': refusal(400, 'rejected', 'The request must be JSON in UTF-8.'),
  gone: refusal(400, 'rejected', 'The request broke off.'),
} as const

/** Undefined for what is no JSON, which is then refused for its shape. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

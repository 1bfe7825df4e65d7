import { createHandler, type Handler } from '../src/create-handler.ts'
import type { HandlerOptions } from '../src/handler-options.ts'

export const HOST = '127.0.0.1:4173'
export const MESSAGES = { messages: [{ role: 'user', content: 'The tide was out.' }] }

/** A handler that must answer whatever it is asked here. */
export function answering(options: HandlerOptions): (request: Request) => Promise<Response> {
  return always(createHandler(options))
}

export function always(handle: Handler): (request: Request) => Promise<Response> {
  return async request => {
    const response = await handle(request)
    if (response === null) throw new Error(`Not answered: ${request.url}`)
    return response
  }
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** A request for a completion; a string is sent as it is. */
export function ask(body: unknown, { headers = {}, signal }: Asking = {}): Request {
  return new Request(`http://${HOST}/api/v1/chat/completions`, {
    method: 'POST',
    headers: { host: HOST, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  })
}

export function get(path: string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } })
}

/** The status, and the code where it is a refusal. */
export async function outcomeOf(response: Response): Promise<readonly unknown[]> {
  const { error } = (await response.json()) as { error?: { code: string } }
  return error === undefined ? [response.status] : [response.status, error.code]
}

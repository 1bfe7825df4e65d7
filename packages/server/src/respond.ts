/** Why a request is not answered, in the words that clients of chat completions read. */
export interface Refusal {
  readonly status: number
  readonly code: string
  /** Says what to do, and holds no text of the writer's. */
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
  /** The one field of the request that was in the way, which a client then leaves out or names otherwise. */
  readonly param: string | null
}

export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return { status, code, message, headers, param: null }
}

/** An answer in JSON that nobody caches. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...headers,
    },
  })
}

export function refuse(refused: Refusal): Response {
  return json(refused.status, errorOf(refused), refused.headers)
}

/** The body of a refusal, or the event that ends a stream with one. */
export function errorOf({ code, message, param }: Pick<Refusal, 'code' | 'message' | 'param'>): object {
  return { error: { message, type: 'understudy', code, ...(param === null ? {} : { param }) } }
}

/** An answer in JSON that nobody caches. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}

/** A refusal in the shape that clients of chat completions read. `message` says what to do, and holds no text of the writer's. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return json(status, { error: { message, type: 'understudy', code } }, headers)
}

/** The refusal of one field of the request, which a client then leaves out or names otherwise. */
export function fieldRefusal(status: number, param: string): Response {
  const message = `The model does not know ${param}.`
  return json(status, { error: { message, type: 'understudy', code: 'unsupported_parameter', param } })
}

/** What came as a body, or why it was not taken. `gone`: it broke off. */
export type ReadBody =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-large' | 'not-text' | 'gone' }

/** The body as text. Of one longer than `limit` bytes, what comes after them is not read. */
export async function readBody({ body, headers }: Pick<Request, 'body' | 'headers'>, limit: number): Promise<ReadBody> {
  if (body === null) return { ok: true, text: '' }
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let length = Number(headers.get('content-length') ?? 0) > limit ? Number.POSITIVE_INFINITY : 0
  try {
    while (length <= limit) {
      const { done, value } = await reader.read()
      if (done) return decoded(pieces)
      length += value.byteLength
      pieces.push(value)
    }
  } catch {
    return { ok: false, why: 'gone' }
  }
  // not awaited: what is still on its way may take as long as it likes
  void reader.cancel().catch(() => {})
  return { ok: false, why: 'too-large' }
}

/** A byte that is no UTF-8 is refused: read as something else, it would go to the model as the writer's. */
function decoded(pieces: readonly Uint8Array[]): ReadBody {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const text = pieces.map(piece => decoder.decode(piece, { stream: true })).join('')
    return { ok: true, text: text + decoder.decode() }
  } catch {
    return { ok: false, why: 'not-text' }
  }
}

import { readBody } from '@understudy/server'

/** An address, a checksum or a choice: no more is ever sent. */
const LONGEST_BODY = 16_384

/** The fields of a request in JSON; null for anything else. */
export async function readFields(request: Request): Promise<Readonly<Record<string, unknown>> | null> {
  // a form of another site can send any text but not this type
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return null
  const read = await readBody(request, LONGEST_BODY)
  if (!read.ok) return null
  try {
    const value: unknown = JSON.parse(read.text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

import { describe, expect, it } from 'vitest'
import { guardedFetch } from './guarded-fetch.ts'
import { resolveEndpoint } from './openai-options.ts'

/** A body that breaks while it is given up. */
function breaking(): ReadableStream<Uint8Array> {
  return new ReadableStream({ cancel: () => Promise.reject(new Error('broken')) })
}

describe('what is given up unread', () => {
  const fails = (status: number, contentType: string, reason: string) => async () => {
    const unhandled: unknown[] = []
    const note = (fault: unknown): void => void unhandled.push(fault)
    process.prependListener('unhandledRejection', note)
    const answer = async () => new Response(breaking(), { status, headers: { 'content-type': contentType } })
    const endpoint = resolveEndpoint({ baseURL: 'http://127.0.0.1:1/v1', model: 'm', fetch: answer })
    await expect(guardedFetch(endpoint, true)('http://127.0.0.1:1/v1/chat/completions')).rejects.toMatchObject({
      reason,
    })
    await new Promise(resolve => setTimeout(resolve, 10))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  }
  it('a web page, though it breaks', fails(200, 'text/html', 'malformed'))
  it('a redirect, though it breaks', fails(302, 'text/plain', 'rejected'))
})

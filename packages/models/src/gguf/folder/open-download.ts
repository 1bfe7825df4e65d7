import { retryAfterMs } from '../../retry-after.ts'
import { localModelFault, type FolderReason, type LocalModelFault } from '../local-model-fault.ts'
import { isPrivateHost } from './private-host.ts'

/** What a server has for us. */
export type OpenedDownload =
  /** Bytes from `from` on: 0, or as asked. */
  | {
      readonly type: 'bytes'
      readonly from: number
      readonly total: number | null
      readonly validator: string | null
      readonly body: AsyncIterable<Uint8Array>
    }
  /** There is nothing beyond what we have: all is here, or it is another file by now. */
  | { readonly type: 'nothing-more' }
  /** `passing`: worth another try, after `retryAfterMs` at the soonest. */
  | {
      readonly type: 'fault'
      readonly fault: LocalModelFault<FolderReason>
      readonly passing: boolean
      readonly retryAfterMs: number
    }

export interface DownloadRequest {
  readonly url: string
  readonly from: number
  readonly validator: string | null
  readonly fetch: typeof fetch
  readonly now: () => number
  readonly signal: AbortSignal
}

const MOST_REDIRECTS = 5

/**
 * Asks for a file from a byte on. Rejects only when `signal` aborts. Redirects are followed, but never from a public host
 * into a private network, nor to where the way is less safe.
 */
export async function openDownload(request: DownloadRequest): Promise<OpenedDownload> {
  let url = new URL(request.url)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await ask(url, request)
    if (response === null) {
      request.signal.throwIfAborted()
      return {
        type: 'fault',
        fault: localModelFault('unreachable', { host: url.host }),
        passing: true,
        retryAfterMs: 0,
      }
    }
    if (response.status < 300 || response.status >= 400) return read(response, request)
    void response.body?.cancel().catch(() => {})
    const next = response.headers.get('location') ?? ''
    const to = URL.canParse(next, url) ? new URL(next, url) : null
    if (to === null || !mayFollow(url, to)) return badRedirect(to?.host ?? url.host)
    url = to
  }
  return badRedirect(url.host)
}

function badRedirect(host: string): OpenedDownload {
  return { type: 'fault', fault: localModelFault('bad-redirect', { host }), passing: false, retryAfterMs: 0 }
}

function mayFollow(from: URL, to: URL): boolean {
  if (to.protocol !== 'https:' && (to.protocol !== 'http:' || from.protocol === 'https:')) return false
  return isPrivateHost(from.hostname) || !isPrivateHost(to.hostname)
}

/** Null where nothing answered. */
async function ask(url: URL, { from, validator, fetch, signal }: DownloadRequest): Promise<Response | null> {
  const range = from === 0 ? {} : { range: `bytes=${from}-`, ...(validator === null ? {} : { 'if-range': validator }) }
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal,
      // packed on the way it would have another length, and could not be gone on with
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...range },
    })
  } catch {
    return null
  }
}

function read(response: Response, { from, validator, now }: DownloadRequest): OpenedDownload {
  const { status, headers } = response
  const leave = (opened: OpenedDownload): OpenedDownload => {
    void response.body?.cancel().catch(() => {})
    return opened
  }
  if (status === 416) return leave({ type: 'nothing-more' })
  if (status !== 200 && status !== 206) {
    const passing = status === 408 || status === 429 || status >= 500
    return leave({
      type: 'fault',
      fault: localModelFault('refused', { status }),
      passing,
      retryAfterMs: retryAfterMs(headers, now()) ?? 0,
    })
  }
  if (/\bhtml\b/.test(headers.get('content-type') ?? '')) {
    return leave({ type: 'fault', fault: localModelFault('web-page'), passing: false, retryAfterMs: 0 })
  }
  const body = bytesOf(response)
  const named = validatorOf(headers)
  if (status === 200)
    return { type: 'bytes', from: 0, total: wholeNumber(headers.get('content-length')), validator: named, body }
  const [, begin = '', total = ''] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
  // another file, or another piece of it, than the one that was begun
  if (Number(begin) !== from || begin === '' || (validator !== null && named !== null && named !== validator)) {
    return leave({ type: 'nothing-more' })
  }
  return { type: 'bytes', from, total: wholeNumber(total), validator: named ?? validator, body }
}

/**
 * Holds the response until its body is read: Node breaks off a body that nobody reads yet once nobody holds the response.
 */
async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body !== null) yield* response.body
}

/** A weak ETag says that two files are alike, not that they are the same. */
function validatorOf(headers: Headers): string | null {
  const etag = headers.get('etag')
  return etag !== null && etag.startsWith('"') ? etag : headers.get('last-modified')
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

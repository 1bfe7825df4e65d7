/** Where a model is reached, checked once. */
export interface Endpoint {
  /** Without a slash at its end, as in `http://127.0.0.1:8080/v1`. */
  readonly url: string
  readonly apiKey: string | null
  /** Host and port, for names in records. */
  readonly host: string
  /** Whether text sent there leaves this machine; a proxy on this machine may send it on all the same. */
  readonly remote: boolean
}

/**
 * Checks an address and a key before anything is sent.
 * Throws a `TypeError` that names what is wrong and never repeats the key.
 */
export function parseEndpoint(baseURL: string, apiKey: string | null): Endpoint {
  const url = httpUrl(baseURL)
  if (apiKey !== null) checkKey(apiKey)
  return {
    url: url.href.replace(/\/+$/, ''),
    apiKey: apiKey === null || apiKey === '' ? null : apiKey,
    host: url.host,
    remote: !isLoopback(url.hostname),
  }
}

/** Whether a hostname, as URLs write it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return /(?:^|\.)localhost\.?$/.test(hostname) || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function httpUrl(baseURL: string): URL {
  if (!URL.canParse(baseURL)) throw new TypeError(`Not an address: give baseURL whole, as in http://127.0.0.1:8080/v1.`)
  const url = new URL(baseURL)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TypeError(`baseURL must start with http:// or https://, not with ${url.protocol}`)
  if (url.username !== '' || url.password !== '')
    throw new TypeError('baseURL holds a name or password; give the key as apiKey instead.')
  if (url.search !== '' || url.hash !== '') throw new TypeError('baseURL must end before any ? or #.')
  const page = /\/(?:chat\/completions|completions|responses|embeddings|models)\/*$/.exec(url.pathname)
  if (page !== null) throw new TypeError(`baseURL must end before ${page[0]}, as in http://127.0.0.1:8080/v1.`)
  return url
}

/** A header takes printable ASCII; a line break pasted along with a key would otherwise fail on every request. */
function checkKey(apiKey: string): void {
  if (/[\r\n]/.test(apiKey))
    throw new TypeError('apiKey holds a line break; it was probably pasted along with the key.')
  if (/[^\x21-\x7e]/.test(apiKey)) throw new TypeError('apiKey holds a space or a character that no key has.')
}

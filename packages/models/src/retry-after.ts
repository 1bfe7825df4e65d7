/**
 * How long a server asks to be left alone, in milliseconds and never negative; null where it does not say. Reads
 * `retry-after-ms`, as some hosts send, and `Retry-After` (RFC 9110, 10.2.3) in seconds or as a date. A date is read
 * against the server's own `Date`, or, without that, against `now` (milliseconds since 1970 UTC).
 */
export function retryAfterMs(headers: Pick<Headers, 'get'>, now: number): number | null {
  const ms = numberIn(headers.get('retry-after-ms'))
  if (ms !== null) return ms
  const value = headers.get('retry-after')
  const seconds = numberIn(value)
  if (seconds !== null) return seconds * 1_000
  const until = dateIn(value)
  return until === null ? null : Math.max(0, until - (dateIn(headers.get('date')) ?? now))
}

function numberIn(value: string | null): number | null {
  return value !== null && /^\s*\d{1,12}(?:\.\d+)?\s*$/.test(value) ? Number(value) : null
}

/** In the three forms of RFC 9110, 5.6.7, which all begin with the day of the week. */
function dateIn(value: string | null): number | null {
  if (value === null || !/^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value)) return null
  const time = Date.parse(/\b(?:GMT|UTC)\b/.test(value) ? value : `${value} GMT`)
  return Number.isNaN(time) ? null : time
}

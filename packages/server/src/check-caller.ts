import { refusal } from './respond.ts'

/**
 * Null where the request names this server as its host and comes from a page of its own. Without the first, a name
 * rebound to this address would get in; without the second, any page open in the browser.
 */
export function checkCaller(request: Request, allowedHosts: readonly string[]): Response | null {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!allowedHosts.includes(host)) return refusal(403, 'host', 'This server does not answer to that name.')
  const origin = request.headers.get('origin')
  if (origin !== null && !isAllowed(origin, allowedHosts))
    return refusal(403, 'origin', 'Requests from other sites are refused.')
  return null
}

function isAllowed(origin: string, allowedHosts: readonly string[]): boolean {
  return URL.canParse(origin) && allowedHosts.includes(new URL(origin).host)
}

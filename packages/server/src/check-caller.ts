import { isLoopback } from '@understudy/models'
import { refusal, type Refusal } from './respond.ts'

/**
 * Null where the request names this server as its host and comes from a page of its own. Without the first, a name
 * rebound to this address would get in; without the second, any page open in the browser. `allowedHosts` undefined
 * allows the names of this machine, and no origin but the host that was asked.
 */
export function checkCaller(request: Request, allowedHosts: readonly string[] | undefined): Refusal | null {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!(allowedHosts?.includes(host) ?? isThisMachine(host)))
    return refusal(403, 'host', 'This server does not answer to that name.')
  const origin = request.headers.get('origin')
  const isOwn = origin === null || (URL.canParse(origin) && (allowedHosts ?? [host]).includes(new URL(origin).host))
  if (!isOwn || request.headers.get('sec-fetch-site') === 'cross-site')
    return refusal(403, 'origin', 'Requests from other sites are refused.')
  return null
}

function isThisMachine(host: string): boolean {
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname)
}

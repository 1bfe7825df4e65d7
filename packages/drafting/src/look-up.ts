import type { PlacedRequest } from '@understudy/contracts'

/** The host's own tools, asked for a request. */
export type LookUp = (request: PlacedRequest, signal: AbortSignal) => Promise<readonly string[]>

/** What they found; nothing where they fail, however they do. An abort is not kept waiting by them. */
export function foundBy(lookUp: LookUp, request: PlacedRequest, signal: AbortSignal): Promise<readonly string[]> {
  return new Promise(resolve => {
    const leave = (): void => resolve([])
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    void (async () => lookUp(request, signal))()
      .then(resolve, leave)
      .finally(() => signal.removeEventListener('abort', leave))
  })
}

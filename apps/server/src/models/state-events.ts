/** Two states within this time are told as one: a download changes with every piece of it. */
const AT_MOST_EVERY_MS = 200
/** Some proxies end what says nothing for a minute. */
const ALIVE_EVERY_MS = 25_000

export interface Observed {
  /** What to tell; as JSON. */
  readonly current: () => unknown
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A stream of server-sent events: the state at once, and again after each change, until `signal` aborts. */
export function stateEvents({ current, subscribe }: Observed, signal: AbortSignal): Response {
  let stop = (): void => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let waiting: ReturnType<typeof setTimeout> | null = null
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      const tell = (): void => send(`data: ${JSON.stringify(current())}\n\n`)
      const unsubscribe = subscribe(() => {
        waiting ??= setTimeout(() => {
          waiting = null
          tell()
        }, AT_MOST_EVERY_MS)
      })
      const alive = setInterval(send, ALIVE_EVERY_MS, ': alive\n\n')
      stop = () => {
        unsubscribe()
        signal.removeEventListener('abort', end)
        clearInterval(alive)
        if (waiting !== null) clearTimeout(waiting)
      }
      const end = (): void => {
        stop()
        controller.close()
      }
      tell()
      if (signal.aborted) end()
      else signal.addEventListener('abort', end, { once: true })
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}

const encoder = new TextEncoder()

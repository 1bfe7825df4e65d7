import type { WorkerPort } from '@understudy/contracts'

/** How long after the page is up a worker that nobody asked starts by itself, in ms, so that it is there when asked. */
const STARTS_AFTER_MS = 1_000

/** A worker that starts with its first message, or some time after `isUp`: what is painted first needs the machine. */
export function lateWorker(start: () => WorkerPort, isUp: Promise<unknown>): WorkerPort {
  const early: Parameters<WorkerPort['addEventListener']>[] = []
  let started: WorkerPort | null = null
  function worker(): WorkerPort {
    if (started !== null) return started
    started = start()
    for (const listening of early) started.addEventListener(...listening)
    return started
  }
  void isUp.then(() => setTimeout(worker, STARTS_AFTER_MS))
  return {
    postMessage: message => worker().postMessage(message),
    addEventListener(...listening) {
      if (started === null) early.push(listening)
      else started.addEventListener(...listening)
    },
  }
}

/** Below this the browser's observer says nothing. */
const OBSERVED_MS = 50

/**
 * The longest task of the page while `work` runs: as the observer of long tasks tells it, or, where it told of none,
 * the longest time between two turns of the event loop, of which something always waits for the next.
 */
export async function longestTaskDuring(work: () => Promise<void>): Promise<number> {
  const tasks: number[] = []
  const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  const turns = watchTurns()
  await work()
  const between = turns.stop()
  // entries are handed over a moment after the task that they tell of
  await new Promise(resolve => setTimeout(resolve, 2 * OBSERVED_MS))
  observer.disconnect()
  return tasks.length > 0 ? Math.max(...tasks) : between
}

function watchTurns(): { stop(): number } {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let longest = 0
  port1.addEventListener('message', () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    port2.postMessage(null)
  })
  port1.start()
  port2.postMessage(null)
  return {
    stop() {
      port1.close()
      return longest
    },
  }
}

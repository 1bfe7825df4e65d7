/** How long `work` takes, in milliseconds by the wall. */
export function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

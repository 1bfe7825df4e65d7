/** A module of one function that makes a vector: engines without SIMD refuse it. */
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
])

/**
 * Why the runtime cannot run here: the engine has no WebAssembly, or none with SIMD, or the policy of the page (or of the
 * worker this is) forbids it, or workers of its own making; null where it can.
 */
export async function webAssemblyFault(): Promise<'no-simd' | 'not-allowed' | null> {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(SIMD_MODULE)) return 'no-simd'
  try {
    await WebAssembly.compile(SIMD_MODULE)
    return (await mayStartWorker()) ? null : 'not-allowed'
  } catch {
    return 'not-allowed'
  }
}

/** Whether a worker may come from a `blob:`, as the runtime's does: one that may not would never answer it. */
async function mayStartWorker(): Promise<boolean> {
  const address = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }))
  // oxlint-disable-next-line no-restricted-globals -- no worker of ours: only whether the runtime may have its own
  const worker = new Worker(address)
  try {
    return await new Promise(resolve => {
      worker.addEventListener('message', () => resolve(true))
      worker.addEventListener('error', () => resolve(false))
    })
  } finally {
    worker.terminate()
    URL.revokeObjectURL(address)
  }
}

import type { StoreLock } from '@understudy/contracts'

/** A lock of the browser, over all tabs of the origin; it ends with its holder. Null at once where another holds it. */
export function webLock(locks: LockManager, name: string, steal: boolean): Promise<StoreLock | null> {
  let letGo = () => {}
  let released = false
  return new Promise((resolve, reject) => {
    let tellLost = () => {}
    const lost = new Promise<void>(told => {
      tellLost = told
    })
    const held = new Promise<void>(done => {
      letGo = done
    })
    const ended = locks.request(name, steal ? { steal } : { ifAvailable: true }, lock => {
      if (lock === null) return resolve(null)
      resolve({ lost, release })
      return held
    })
    const release = async () => {
      released = true
      letGo()
      await ended.catch(() => {})
    }
    // the request fails when the lock is taken over, or was never granted: then there is nothing to resolve any more
    ended.catch((error: unknown) => {
      if (!released) tellLost()
      reject(error instanceof Error ? error : new Error(String(error)))
    })
  })
}

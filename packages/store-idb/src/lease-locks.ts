import type { Env, StoreLock } from '@understudy/contracts'
import type { WithDatabase } from './connection.ts'

/** A lock kept in the database, where the browser has none: held while it is renewed. */
export interface Lease {
  readonly holder: string
  /** When it was last renewed, ms since 1970. */
  readonly at: number
}

/** Longer than the minute to which browsers slow the timers of hidden tabs. A tab that died holds a lock that long. */
const LEASE_MS = 75_000
/** How soon a holder learns that its lock was taken over. */
const RENEWAL_MS = 1_000

/** Takes the lease unless another holds it, or in any case with `steal`; taking is one transaction. */
export async function leaseLock(
  withDatabase: WithDatabase,
  env: Env,
  name: string,
  steal: boolean,
): Promise<StoreLock | null> {
  const holder = env.newId()
  const renew = (may: (held: Lease | undefined) => boolean) =>
    withDatabase(async db => {
      const tx = db.transaction('leases', 'readwrite')
      const mine = may(await tx.store.get(name))
      if (mine) await tx.store.put({ holder, at: env.now() }, name)
      await tx.done
      return mine
    })
  if (!(await renew(held => steal || held === undefined || isOver(held, env.now())))) return null
  return keepLease(
    () => renew(held => held === undefined || held.holder === holder),
    () => endLease(withDatabase, name, holder),
  )
}

function keepLease(renew: () => Promise<boolean>, end: () => Promise<void>): StoreLock {
  let tellLost = () => {}
  const lost = new Promise<void>(told => {
    tellLost = told
  })
  let released = false
  const stop = () => {
    released = true
    clearInterval(timer)
    globalThis.removeEventListener?.('pagehide', leave)
  }
  const check = async () => {
    if ((await renew()) || released) return
    stop()
    tellLost()
  }
  const leave = () => void end().catch(() => {})
  // a renewal that fails is tried again with the next; the lease outlasts many
  const timer = setInterval(() => void check().catch(() => {}), RENEWAL_MS)
  globalThis.addEventListener?.('pagehide', leave)
  return {
    lost,
    release: async () => {
      if (released) return
      stop()
      await end()
    },
  }
}

async function endLease(withDatabase: WithDatabase, name: string, holder: string): Promise<void> {
  await withDatabase(async db => {
    const tx = db.transaction('leases', 'readwrite')
    if ((await tx.store.get(name))?.holder === holder) await tx.store.delete(name)
    await tx.done
  })
}

/** A lease of the future is none: the clock has gone back. */
function isOver({ at }: Lease, now: number): boolean {
  return Math.abs(now - at) > LEASE_MS
}

import { SESSION_IDLE_MS, type Env, type SessionId } from '@understudy/contracts'

/** Names the session that goes on at this page. */
export interface Sitting {
  /** Somebody is at the keys: the session that goes on, or another where it was idle for too long. */
  active(): SessionId
  /** The one that goes on, or went on last. */
  now(): SessionId
  /** Whether anything was done at this page. */
  hasBegun(): boolean
}

/** A clock that goes back makes no gap. */
export function createSitting({ newId, now }: Pick<Env, 'newId' | 'now'>, idleMs: number = SESSION_IDLE_MS): Sitting {
  let session = newId() as SessionId
  let lastAt: number | null = null
  return {
    active() {
      const at = now()
      if (lastAt !== null && at - lastAt > idleMs) session = newId() as SessionId
      lastAt = at
      return session
    },
    now: () => session,
    hasBegun: () => lastAt !== null,
  }
}

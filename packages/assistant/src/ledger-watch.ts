import type { Core } from './core.ts'
import { endsOf, houseScope, LEDGER, SCHEDULE, WORK_LEDGER } from './scopes.ts'

/**
 * Tells whether a ledger moved, or what is settled of it, since it was last asked; also the first time. It reads the
 * little that is written with each change, not the ledgers.
 */
export function createLedgerWatch({ store, scope, subject }: Pick<Core, 'store' | 'scope' | 'subject'>) {
  const places = [
    ...[LEDGER, WORK_LEDGER].map(ledger => ({ scope, collection: endsOf(ledger) })),
    { scope, collection: SCHEDULE },
    ...(subject.house === null ? [] : [{ scope: houseScope(subject, subject.house), collection: endsOf(LEDGER) }]),
  ]
  let seen: string | null = null
  return async (): Promise<boolean> => {
    const pages = await Promise.all(places.map(place => store.list(place.scope, place.collection)))
    const now = JSON.stringify(pages.map(page => (page.ok ? page.value.documents : null)))
    const moved = now !== seen
    seen = now
    return moved
  }
}

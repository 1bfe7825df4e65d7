export { keepPending, pendingOf, snapshot, type KeepOptions } from './keep-pending.ts'
export type { PendingKeeping } from './pending-keeping.ts'
export { snapshotOf } from './journal.ts'
export { restore, type DamagedEntry, type Restored } from './restore.ts'

// The extension
export {
  Understudy,
  declareProvenance,
  provenanceOf,
  snapshot,
  subscribeUnderstudy,
  understudyState,
  type UnderstudyStorage,
} from './understudy.ts'
export type { UnderstudyCommands } from './commands.ts'
export { defaultKeys, type UnderstudyKeys, type UnderstudyOptions } from './options.ts'
export { tiptapCatalogue } from './catalogue.ts'
export type { HunkView, UnderstudyState } from './understudy-state.ts'
export type { HunkKey } from './pending-hunk.ts'

// Keeping a manuscript
export { snapshotOf } from './journal.ts'
export { restore, type DamagedEntry, type Restored } from './restore.ts'

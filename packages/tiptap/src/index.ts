// The extension
export {
  Understudy,
  declareProvenance,
  provenanceOf,
  rewriteRequestOf,
  subscribeUnderstudy,
  understudyState,
  type UnderstudyStorage,
} from './understudy.ts'
export type { RewriteOptions, UnderstudyCommands } from './commands.ts'
export type { PassageName } from './rewrite-question.ts'
export { defaultKeys, type UnderstudyKeys, type UnderstudyOptions } from './options.ts'
export type { Announce } from './announcements.ts'
export type { GhostElement, HunkActs, RenderGhost, RenderHunk } from './renderers.ts'
export type { HunkView, UnderstudyState } from './understudy-state.ts'
export type { HunkKey } from './pending-hunk.ts'
export type { UnplacedChange } from './review.ts'
export type { PendingKeeping } from './pending-keeping.ts'

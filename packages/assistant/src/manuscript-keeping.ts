// Keeping manuscripts, for hosts that leave that to us.
export { manuscriptsIn, type ManuscriptList, type Manuscripts, type NewManuscript } from './manuscripts.ts'
export type { ManuscriptChanges, ManuscriptInfo } from './manuscript-info.ts'
export type { OpenManuscript } from './open-manuscript.ts'
export type { ManuscriptSaver, SaveState } from './manuscript-saver.ts'

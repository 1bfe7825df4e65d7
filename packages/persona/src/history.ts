// What people do with the ledger. Reach it by `import()` where bytes count: suggestions never need it.
export { undoPatch, type Dependent, type UndoRefusal, type Undoing } from './undo-patch.ts'
export { undoUpdate } from './undo-update.ts'
export { appliedPatches, personaAt, type PersonaVersion } from './persona-at.ts'
export { returnTo, type Returning } from './return-to.ts'
export { ledgerSteps, type LedgerStep } from './ledger-steps.ts'
export { comparePersonas, type PersonaChange } from './compare-personas.ts'
export { changeMessage } from './change-message.ts'
export { placeInWords } from './value-words.ts'

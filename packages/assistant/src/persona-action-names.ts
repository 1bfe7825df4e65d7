import type { OptimizerActions } from './optimizer-actions.ts'
import type { PersonaDesk } from './persona-desk.ts'

/** What `laterActions` has to know of the actions before it loads them. */
export const PERSONA_ACTIONS: Readonly<Record<keyof PersonaDesk, true>> = {
  stateWish: true,
  readWish: true,
  decide: true,
  decideWord: true,
  editItem: true,
  evidence: true,
  contradictions: true,
  preview: true,
  promote: true,
  give: true,
  keptBy: true,
  decideHabit: true,
  setHabit: true,
  habitEvidence: true,
  modelTasks: true,
  modelChoices: true,
  setModel: true,
  decideModel: true,
  setMayTry: true,
  setPrice: true,
  modelEvidence: true,
  decideModule: true,
  moduleEvidence: true,
  history: true,
  personaAt: true,
  compare: true,
  returnTo: true,
  previewUndo: true,
  undo: true,
  exportPersona: true,
  openPersona: true,
  personaText: true,
  editPersonaText: true,
  strengthsOf: true,
  atStrength: true,
  previewForget: true,
  forget: true,
}

/** The same of learning in words. */
export const OPTIMIZER_ACTIONS: Readonly<Record<keyof OptimizerActions, true>> = {
  setOptimizer: true,
  critics: true,
  cancelLearning: true,
  updates: true,
  undoUpdate: true,
  noticed: true,
  answerNoticed: true,
}

export { seededEnv, type SeededEnv } from './seeded-env.ts'
export { ghostParts, hunkParts, openedPart, ScriptedAssistant, type ScriptedAnswer } from './scripted-assistant.ts'
export { ScriptedProposer, wholeProposal, type ScriptedProposal } from './scripted-proposer.ts'

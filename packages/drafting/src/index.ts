export { drafter, type DrafterOptions } from './drafter.ts'
export { draftingCatalogue } from './catalogue.ts'
export { continuationPrompt, rewritePrompt } from './prompts.ts'

// Segmentation
export type { Slice } from './slice.ts'
export { hasSpacelessScript, wordCount, words } from './words.ts'
export { sentences } from './sentences.ts'

// Taking a continuation in parts
export { nextWord } from './next-word.ts'
export { nextSentence } from './next-sentence.ts'
export { endsSentence } from './ends-sentence.ts'
export { fitSeam } from './fit-seam.ts'
export { withoutEcho } from './without-echo.ts'
export { beforeOverlap } from './before-overlap.ts'

// Dialogue
export { detectDialogue } from './dialogue-convention.ts'
export { dialogueSpans } from './dialogue-spans.ts'
export type { DialogueSpan } from './span.ts'
export { readSpeechVerb, speechVerbs, type SpeechVerb, type SpeechVerbKind } from './en/speech-verbs.ts'

// Scenes
export { chapterAt, openingOf, sceneAt, scenesOf, type Scene } from './scenes.ts'

// Differences
export { applyEdits, type TextEdit } from './text-edit.ts'
export { diffWords, type DiffOptions } from './diff-words.ts'
export { wordEdits } from './word-edits.ts'
export { keptRate } from './kept-rate.ts'

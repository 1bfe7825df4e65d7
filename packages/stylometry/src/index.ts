// Reading
export { readProse } from './read-prose.ts'
export type { ProseReading, ReadOptions, SentenceReading, Voice, Word, WordRange } from './prose-reading.ts'

export { readNarration } from './read-narration.ts'
export type { Narration } from './narration.ts'
export { readSpeeches } from './read-speeches.ts'
export type { SpeechReading } from './speech-reading.ts'

// Measures
export type { Measure, MeasureSide, Unit } from './measure.ts'
export { MEASURES, MEASURES_VERSION } from './measures.ts'
export { measureText } from './measure-text.ts'
export { measureChange } from './measure-change.ts'
export { LEXICAL_EDGE, lexicalChange, lexicalTokens } from './lexical-change.ts'
export { wordChanges, type WordChanges } from './word-swaps.ts'
export { EDIT_SHAPE, editShape, type EditShape } from './edit-shape.ts'

// Reading an edit
export { readEdit } from './read-edit.ts'
export { WEIGHED_KINDS, type WeighedKind } from './en/kind-points.ts'
export type {
  EditHunk,
  EditKind,
  EditOperation,
  EditReading,
  EditSide,
  ReadEditOptions,
  WordSwap,
} from './edit-reading.ts'

// Elsewhere
export { measureInWorker, type RemoteMeasures } from './measure-in-worker.ts'

// Judgements about a passage
export { guessMode } from './guess-mode.ts'
export { isFactChange } from './fact-change.ts'
export { readParts, readStatement } from './en/read-statement.ts'
export type { StatementPlace } from './en/statement-place.ts'

// Checks
export { keeper, keeps, type KeptChange } from './checks/keeps.ts'
export { obeyChange, obeyGhost, type ChangeInPassage, type ObeyedGhost } from './checks/obey.ts'
export { wordSpans } from './checks/word-spans.ts'
export type { Passage } from './checks/passage.ts'

// Words
export { stylometryCatalogue } from './catalogue.ts'
export { IRREGULAR_VERBS, type IrregularVerb } from './en/irregular-verbs.ts'
export { HEDGES, INTENSIFIERS, PERCEIVING_VERBS } from './en/word-lists.ts'
export { PADDING, type Padding } from './en/padding.ts'
export { BODY_DOUBLINGS, type BodyDoubling } from './en/body-doubling.ts'

// The persona as a file. Brings `yaml` and `zod` with it: reach it by `import()` where bytes count.
export { parsePersona, MAX_FILE_BYTES, type PersonaFileResult } from './file/parse-persona.ts'
export { toJson, toYaml } from './file/write-persona.ts'
export { updateYaml, type UpdatedYaml } from './file/update-yaml.ts'
export { scrubComments } from './file/scrub-comments.ts'
export { fileMessage, type PersonaFileFailure, type PersonaFileReason } from './file/file-failure.ts'
export { importPatches, type ImportReport, type ImportStamp, type PersonaImport } from './import-patches.ts'
export { editDocument, type DocumentEdit, type EditOptions, type KeptValue } from './edit-document.ts'
export {
  EVIDENCE_LEVELS,
  type EvidenceChoice,
  type EvidenceKind,
  type EvidenceLevel,
  type FileEvidence,
  type ItemEvidence,
} from './file/file-evidence.ts'

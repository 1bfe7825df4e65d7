export { answerBySchema } from './answer-by-schema.ts'
export { answererOf } from './answerer-of.ts'
export { isLoopback, parseEndpoint, type Endpoint } from './endpoint.ts'
export { findServers, type FindServersOptions, type FoundServer } from './find-servers.ts'
export { listModels, type ListModelsOptions, type ModelList } from './list-models.ts'
export { isTooLong, isUnknownModel } from './openai/fault-of.ts'
export { PRESETS, type Preset, type PresetId } from './presets.ts'
export { retryAfterMs } from './retry-after.ts'
export type { ModelState } from './sturdy/model-health.ts'
export { sturdyModel, type SturdyModel } from './sturdy/sturdy-model.ts'
export type { Backoff, Deadlines, RestRules, SturdyOptions } from './sturdy/sturdy-options.ts'
export { OPTIONAL_FIELDS, unknownField, type Refused } from './unknown-field.ts'

// What is said of models on this machine; these run in a page too, what reads and runs files is `./gguf`
export { localModelCatalogue } from './gguf/local-model-catalogue.ts'
export { memoryFor, type GgufFacts } from './gguf/gguf-facts.ts'
export type {
  LocalModel,
  LocalModelState,
  ModelAddress,
  ModelDownload,
  ModelDownloadState,
  ModelFolderState,
} from './gguf/local-model.ts'
export type { LocalModelFault, LocalModelReason } from './gguf/local-model-fault.ts'

export type { ModelFolder } from './gguf/local-model.ts'
export type {
  FolderReason,
  GgufReason,
  LocalModelResult,
  RuntimeReason,
} from './gguf/local-model-fault.ts'

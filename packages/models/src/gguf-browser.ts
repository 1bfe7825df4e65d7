export {
  browserGgufModel,
  type BrowserGgufModel,
  type BrowserGgufOptions,
  type BrowserGgufState,
} from './gguf-browser/browser-gguf-model.ts'
export type { LocalModelFault } from './gguf/local-model-fault.ts'

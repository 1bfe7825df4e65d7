export { openAIEmbedder, type OpenAIEmbedderOptions } from './openai/openai-embedder.ts'
export { optionsOfCapabilities } from './openai/options-of-capabilities.ts'
export { openAIModel } from './openai/openai-model.ts'
export type { EndpointOptions, ModelTimeouts, OpenAIModelOptions, SchemaWay } from './openai/openai-options.ts'

export { openAIModel } from './openai/openai-model.ts'
export type { ModelTimeouts, OpenAIModelOptions } from './openai/openai-options.ts'

import type { ModelCapabilities } from '@understudy/contracts'
import type { OpenAIModelOptions } from './openai-options.ts'

/**
 * Options for a model behind a server that says what it can do, as that of `@understudy/server` does. What it does not
 * say is found out by asking.
 */
export function optionsOfCapabilities(capabilities: Partial<ModelCapabilities>): Partial<OpenAIModelOptions> {
  const { candidates, remote, streaming, schema, logProbabilities, contextTokens } = capabilities
  return {
    ...(candidates === undefined ? {} : { candidates }),
    ...(remote === undefined ? {} : { remote }),
    ...(streaming === undefined ? {} : { stream: streaming }),
    ...(schema === undefined ? {} : { schemaBy: schema === 'prompt' ? [] : ['response_format'] }),
    ...(schema === undefined ? {} : { showsSchema: schema === 'schema' }),
    ...(logProbabilities === undefined ? {} : { logProbabilities }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
  }
}

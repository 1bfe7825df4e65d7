import type { OpenAIModelOptions } from './openai/openai-options.ts'

export type PresetId = 'openai' | 'openrouter' | 'ollama' | 'lmstudio' | 'llama-server' | 'vllm' | 'sglang'

/**
 * What is known of an endpoint before it is asked, as options to build a model with. It is where asking begins: what
 * an endpoint of today turns out not to know is left out all the same.
 */
export interface Preset {
  readonly id: PresetId
  /** As its makers write it. */
  readonly name: string
  /** Where it is, or where it is by itself on this machine. */
  readonly baseURL: string
  /** Whether it wants a key: always, never, or where somebody has set one up. */
  readonly key: 'needed' | 'none' | 'optional'
  /** The ways of asking it knows, the one to prefer first. */
  readonly apis: readonly ('chat' | 'responses')[]
  /** Whether it embeds texts, given a model that can. */
  readonly embeddings: boolean
  /** How it signs the models that it lists; null where it has no sign of its own. */
  readonly signs: string | null
  /** To be spread into those of `openAIModel`. */
  readonly options: Pick<
    OpenAIModelOptions,
    'candidates' | 'parallel' | 'schemaBy' | 'logProbabilities' | 'tokenLimit' | 'showsSchema' | 'contextTokens'
  >
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'openai',
    name: 'OpenAI',
    baseURL: 'https://api.openai.com/v1',
    key: 'needed',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: null,
    options: {
      candidates: 8,
      parallel: 8,
      schemaBy: ['response_format'],
      showsSchema: true,
      logProbabilities: true,
      tokenLimit: 'max_completion_tokens',
    },
  },
  {
    // it ignores `n`, and passes schemas and log-probabilities on to models that know them
    id: 'openrouter',
    name: 'OpenRouter',
    baseURL: 'https://openrouter.ai/api/v1',
    key: 'needed',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: null,
    options: {
      candidates: 1,
      parallel: 8,
      schemaBy: ['response_format'],
      logProbabilities: true,
      tokenLimit: 'max_tokens',
    },
  },
  {
    // it knows no `n`; unless it was set up for more it serves one request at a time, and cuts a prompt that is longer
    // than these tokens without a word
    id: 'ollama',
    name: 'Ollama',
    baseURL: 'http://127.0.0.1:11434/v1',
    key: 'none',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: null,
    options: {
      candidates: 1,
      parallel: 1,
      schemaBy: ['response_format'],
      logProbabilities: true,
      tokenLimit: 'max_tokens',
      contextTokens: 4_096,
    },
  },
  {
    // it takes `logprobs` and says nothing of them, and serves four requests at once
    id: 'lmstudio',
    name: 'LM Studio',
    baseURL: 'http://127.0.0.1:1234/v1',
    key: 'optional',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: 'organization_owner',
    options: {
      candidates: 1,
      parallel: 4,
      schemaBy: ['response_format'],
      logProbabilities: false,
      tokenLimit: 'max_tokens',
    },
  },
  {
    // many builds refuse `n`; it has four slots; embeddings only where it was started for them
    id: 'llama-server',
    name: 'llama-server (llama.cpp)',
    baseURL: 'http://127.0.0.1:8080/v1',
    key: 'optional',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: 'llamacpp',
    options: {
      candidates: 1,
      parallel: 4,
      schemaBy: ['response_format', 'grammar'],
      logProbabilities: true,
      tokenLimit: 'max_tokens',
    },
  },
  {
    id: 'vllm',
    name: 'vLLM',
    baseURL: 'http://127.0.0.1:8000/v1',
    key: 'optional',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: 'vllm',
    options: {
      candidates: 8,
      parallel: 16,
      schemaBy: ['response_format', 'structured_outputs'],
      logProbabilities: true,
      tokenLimit: 'max_tokens',
    },
  },
  {
    id: 'sglang',
    name: 'SGLang',
    baseURL: 'http://127.0.0.1:30000/v1',
    key: 'optional',
    apis: ['chat', 'responses'],
    embeddings: true,
    signs: 'sglang',
    options: {
      candidates: 8,
      parallel: 16,
      schemaBy: ['response_format'],
      logProbabilities: true,
      tokenLimit: 'max_tokens',
    },
  },
]

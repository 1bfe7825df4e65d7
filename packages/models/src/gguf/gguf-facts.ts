/** What the head of a model file says, read without loading it. Sizes in bytes. */
export interface GgufFacts {
  /** As its maker named it; null where it has no name. */
  readonly name: string | null
  /** The kind of network, such as `llama`. */
  readonly architecture: string
  /** `embeds`: it turns texts into vectors, for an `Embedder`, and writes none. */
  readonly purpose: 'writes' | 'embeds'
  /** How its numbers are kept, such as `Q4_K_M`; null where the file does not say. */
  readonly quantisation: string | null
  readonly parameters: number
  /** Of the file as it lies there; of all its parts where it is one of several. */
  readonly bytes: number
  /** The longest text it was trained for, in tokens; null where the file does not say. */
  readonly trainedContext: number | null
  /** Entries of the vocabulary. */
  readonly vocabulary: number
  /** Numbers that stand for one token inside the network: the length of its embeddings. */
  readonly embeddingLength: number
  readonly hasChatTemplate: boolean
  readonly formatVersion: number
  readonly tensors: number
  /** What one token of context keeps in memory. At most: some networks keep less of far tokens. */
  readonly contextBytesPerToken: number
}

/** Tokens that a runtime works through at once; its scratch memory grows with them. */
const BATCH_TOKENS = 512
const BYTES_A_NUMBER = 4
/** Of the process that runs a model, before there is one: measured on Linux with Node 20. */
const PROCESS_BYTES = 105_000_000
/** Activations kept side by side while a layer is worked out, in lengths of an embedding. */
const ACTIVATIONS = 16

/**
 * About how much memory a model takes, in bytes: its weights, `sequences` contexts of `contextTokens`, scratch space, and
 * the process it runs in. An estimate to warn by; what else runs on the machine is not in it.
 */
export function memoryFor(facts: GgufFacts, contextTokens: number, sequences = 1): number {
  const context = facts.contextBytesPerToken * contextTokens * sequences
  const batch = Math.min(BATCH_TOKENS, contextTokens)
  const scratch = batch * (facts.vocabulary + ACTIVATIONS * facts.embeddingLength) * BYTES_A_NUMBER
  return Math.ceil(PROCESS_BYTES + facts.bytes + context + scratch)
}

import { answerer } from './answer.js'

/** @import { AnswerOrder, FromChild, LoadOrder } from './child-messages.ts' */
/** @import { Llama, LlamaModel } from 'node-llama-cpp' */
/** @typedef {typeof import('node-llama-cpp')} Library */

/**
 * A loaded model.
 *
 * @typedef {object} Runtime
 * @property {number} contextTokens
 * @property {string | null} gpu  what it runs on beside the processor
 * @property {(order: AnswerOrder, tell: (message: FromChild) => void) => Promise<void>} answer
 * @property {(id: number) => void} stop
 * @property {(text: string) => number} count
 * @property {(texts: readonly string[]) => Promise<number[][]>} embed
 */

/** @typedef {{ readonly reason: 'no-runtime' | 'out-of-memory' | 'cannot-load', readonly detail: string }} NotLoaded */

/** What the native part says when memory is what is missing; of a context, once the model is loaded, it is that alone. */
const MEMORY =
  /failed to create context|bad_alloc|out of memory|failed to allocate|unable to allocate|cannot allocate|insufficient memory/i

/**
 * Loads the model and makes its contexts. Never rejects: what is wrong comes back with a reason.
 *
 * @param {LoadOrder} order
 * @returns {Promise<Runtime | NotLoaded>}
 */
export async function loadRuntime(order) {
  const library = await import('node-llama-cpp').catch(() => null)
  if (library === null) return { reason: 'no-runtime', detail: 'node-llama-cpp is not installed' }
  /** @type {string[]} */
  const complaints = []
  const llama = await startLlama(library, order, complaints).catch(() => null)
  if (llama === null) return { reason: 'no-runtime', detail: 'node-llama-cpp has no build for this machine' }
  try {
    const model = await llama.loadModel({ modelPath: order.path, gpuLayers: 'auto', useMmap: true })
    return await contexts(library, model, order)
  } catch (error) {
    const detail = [...complaints, error instanceof Error ? error.message : String(error)].map(line => line.trim())
    const short = error instanceof library.InsufficientMemoryError || detail.some(line => MEMORY.test(line))
    return { reason: short ? 'out-of-memory' : 'cannot-load', detail: detail[0] ?? '' }
  }
}

/**
 * @param {Library} library
 * @param {LoadOrder} order
 * @param {string[]} complaints
 */
function startLlama(library, { gpu, threads }, complaints) {
  return library.getLlama({
    gpu: gpu ? 'auto' : false,
    // what is installed is all there is: nothing is fetched or compiled behind the writer's back
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: threads,
    logLevel: library.LlamaLogLevel.error,
    logger: (_, line) => {
      // those of a load tell why it failed; later ones are of no use
      if (complaints.length < 8) complaints.push(line)
    },
  })
}

/**
 * @param {Library} library
 * @param {LlamaModel} model
 * @param {LoadOrder} order
 * @returns {Promise<Runtime>}
 */
async function contexts(library, model, order) {
  const { contextTokens: contextSize, sequences, threads, task } = order
  const { gpu } = model.llama
  const shared = {
    gpu: gpu === false ? null : gpu,
    /** @param {string} text */
    count: text => model.tokenize(text, false).length,
  }
  if (task === 'embed') {
    const context = await model.createEmbeddingContext({ contextSize, threads })
    const embed = embedder(model, context, contextSize)
    return { ...shared, contextTokens: contextSize, answer: notItsTask, stop: () => {}, embed }
  }
  const options = {
    contextSize,
    threads: { ideal: threads, min: 1 },
    failedCreationRemedy: /** @type {false} */ (false),
  }
  const context = await model.createContext({ ...options, sequences })
  const { contextSize: contextTokens } = context
  return { ...shared, contextTokens, ...answerer(library, model, context, order), embed: notItsTask }
}

/** @returns {Promise<never>} */
async function notItsTask() {
  throw new RangeError('The model was loaded for something else.')
}

/**
 * @param {LlamaModel} model
 * @param {import('node-llama-cpp').LlamaEmbeddingContext} context
 * @param {number} contextTokens
 * @returns {(texts: readonly string[]) => Promise<number[][]>}
 */
function embedder(model, context, contextTokens) {
  return async texts => {
    /** @type {number[][]} */
    const vectors = []
    for (const text of texts) {
      // an empty text has no vector of its own; a space is the least there is
      const tokens = model.tokenize(text === '' ? ' ' : text, false)
      // one more at each end is the model's
      if (tokens.length > contextTokens - 2)
        throw new RangeError('A text is longer than what this model reads at once.')
      vectors.push([...(await context.getEmbeddingFor(tokens)).vector])
    }
    return vectors
  }
}

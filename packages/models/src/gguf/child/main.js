// The program of the child process that runs a model. It speaks JSON with its parent and nothing else: no arguments, no
// output, no files but the model. It ends when its parent does.
import process from 'node:process'
import { loadRuntime } from './load-runtime.js'

/** @import { FromChild, LoadOrder, ToChild } from './child-messages.ts' */
/** @import { Runtime } from './load-runtime.js' */

/** @type {Runtime | null} */
let runtime = null

// at once, and not by way of the native part, which may be in the middle of something: there is nothing to save
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
// pressed in a terminal it is for the parent, which may want to finish
process.on('SIGINT', () => {})
process.on('message', message => {
  // the parent is the only one who can write here, and it is of the same build
  void obey(/** @type {ToChild} */ (message))
})

/** @param {FromChild} message */
function tell(message) {
  // the parent may have gone in the meantime; `disconnect` ends this process then
  if (process.connected) process.send?.(message, () => {})
}

/** @param {ToChild} order */
async function obey(order) {
  if (order.type === 'load') return load(order)
  if (order.type === 'stop') return runtime?.stop(order.id)
  try {
    if (runtime === null) throw new Error('No model is loaded.')
    if (order.type === 'answer') await runtime.answer(order, tell)
    else if (order.type === 'count') tell({ type: 'counted', id: order.id, tokens: runtime.count(order.text) })
    else tell({ type: 'vectors', id: order.id, vectors: await runtime.embed(order.texts) })
  } catch (error) {
    const reason = error instanceof RangeError ? 'rejected' : 'server-error'
    tell({ type: 'failed', id: order.id, reason, detail: error instanceof Error ? error.message : String(error) })
  }
}

/** @param {LoadOrder} order */
async function load(order) {
  const loaded = await loadRuntime(order)
  if ('reason' in loaded) return tell({ type: 'not-loaded', ...loaded })
  runtime = loaded
  tell({ type: 'loaded', contextTokens: loaded.contextTokens, gpu: loaded.gpu })
}

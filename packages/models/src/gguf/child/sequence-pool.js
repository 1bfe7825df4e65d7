/** @import { LlamaContextSequence, Token } from 'node-llama-cpp' */

/** Reading this many tokens of a prompt takes longer than waiting for the one who reads the same. */
const WORTH_WAITING = 256

/**
 * @typedef {object} Waiting
 * @property {number} id
 * @property {readonly Token[]} tokens
 * @property {(sequence: LlamaContextSequence | null) => void} resolve
 */

/**
 * Hands out sequences, each to one request at a time: the one that holds most of the prompt already, so that candidates
 * for one prompt and the unchanged beginning of the next are not read twice. First come, first served, but a long prompt
 * that another is reading now waits for it, while others go on.
 *
 * @param {readonly LlamaContextSequence[]} sequences
 */
export function sequencePool(sequences) {
  /** @type {LlamaContextSequence[]} */
  const free = [...sequences]
  /** @type {Map<LlamaContextSequence, readonly Token[]>} */
  const busy = new Map()
  /** @type {Waiting[]} */
  let queue = []

  function serve() {
    const left = []
    for (const waiting of queue) {
      const sequence = bestFor(waiting.tokens)
      if (sequence === null) left.push(waiting)
      else {
        free.splice(free.indexOf(sequence), 1)
        busy.set(sequence, waiting.tokens)
        waiting.resolve(sequence)
      }
    }
    queue = left
  }

  /** @param {readonly Token[]} tokens */
  function bestFor(tokens) {
    /** @type {LlamaContextSequence | null} */
    let best = null
    let known = -1
    for (const sequence of free) {
      const shared = sharedStart(sequence.contextTokens, tokens)
      if (shared > known) [best, known] = [sequence, shared]
    }
    if (best === null) return null
    const isRead = [...busy.values()].some(other => sharedStart(other, tokens) - known > WORTH_WAITING)
    return isRead ? null : best
  }

  return {
    /**
     * @param {number} id
     * @param {readonly Token[]} tokens
     * @returns {Promise<LlamaContextSequence | null>} null where it was dropped before its turn
     */
    take(id, tokens) {
      return new Promise(resolve => {
        queue.push({ id, tokens, resolve })
        serve()
      })
    },
    /** @param {LlamaContextSequence} sequence */
    give(sequence) {
      busy.delete(sequence)
      free.push(sequence)
      serve()
    },
    /** @param {number} id */
    drop(id) {
      queue.find(waiting => waiting.id === id)?.resolve(null)
      queue = queue.filter(waiting => waiting.id !== id)
    },
  }
}

/**
 * @param {readonly Token[]} one
 * @param {readonly Token[]} other
 */
function sharedStart(one, other) {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return at
  return length
}

/**
 * Picks one of the tokens that a model thinks likely, given most likely first, and says how likely the model thought it.
 *
 * @template T
 * @typedef {(probabilities: ReadonlyMap<T, number>) => { readonly token: T, readonly probability: number }} TokenPicker
 */

/**
 * A picker with its own chance: the same seed picks the same. `topK`, `topP` and `minP` leave unlikely tokens out, in that
 * order, before `temperature` flattens (above 1) or sharpens (below 1) what is left; at 0 the likeliest is picked.
 *
 * @param {{ topK: number, topP: number, minP: number, temperature: number, seed: number }} options
 * @returns {TokenPicker<any>}
 */
export function sampleToken({ topK, topP, minP, temperature, seed }) {
  const random = mulberry32(seed)
  return probabilities => {
    // of a hundred thousand only the first few are looked at
    const entries = [...firstOf(probabilities, topK)]
    const [first] = entries
    if (first === undefined) throw new Error('The model made no token.')
    if (temperature <= 0) return { token: first[0], probability: first[1] }
    const likely = truncated(entries, topP, first[1] * minP)
    const weights = likely.map(([, probability]) => probability ** (1 / temperature))
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
    const at = weights.findIndex(weight => (left -= weight) <= 0)
    const [token, probability] = likely[at] ?? first
    return { token, probability }
  }
}

/**
 * The first `count` of `values`, without looking at the rest.
 *
 * @template T
 * @param {Iterable<T>} values
 * @param {number} count
 */
export function* firstOf(values, count) {
  let left = count
  for (const value of values) {
    if (left-- <= 0) return
    yield value
  }
}

/**
 * @template T
 * @param {readonly (readonly [T, number])[]} entries
 * @param {number} topP
 * @param {number} least
 */
function truncated(entries, topP, least) {
  /** @type {(readonly [T, number])[]} */
  const kept = []
  let sum = 0
  for (const entry of entries) {
    if (kept.length > 0 && (sum >= topP || entry[1] < least)) break
    kept.push(entry)
    sum += entry[1]
  }
  return kept
}

/**
 * Uniform numbers below 1 from a 32-bit seed: Mulberry32 by Tommy Ettinger, in the public domain.
 *
 * @param {number} seed
 */
function mulberry32(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

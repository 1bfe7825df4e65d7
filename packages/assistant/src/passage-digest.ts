/** Primes below 2^26, so that no product of two remainders leaves the whole numbers. */
const PRIMES = [67_108_859, 67_108_837] as const

/**
 * 52 bits that tell a passage from others and hold none of its words. By two polynomials over UTF-16 code units, whose
 * bases come from `salt`: equal passages of two manuscripts have different digests.
 */
export function passageDigest(passage: string, salt: string): string {
  return PRIMES.map((prime, index) => {
    const base = baseOf(salt, index, prime)
    let sum = 0
    for (let at = 0; at < passage.length; at++) sum = (sum * base + codeAt(passage, at)) % prime
    return sum.toString(36)
  }).join('.')
}

/** The digests of every `length` characters in a row of `text`, in order; rolled along, so that a long text is quick. */
export function* digestsIn(text: string, length: number, salt: string): Generator<string> {
  if (length < 1 || length > text.length) return
  const sums = PRIMES.map((prime, index) => rolling(text, length, { prime, base: baseOf(salt, index, prime) }))
  for (let at = 0; at + length <= text.length; at++) yield sums.map(sum => sum(at).toString(36)).join('.')
}

/** The sum of the window at each place; to be asked from 0 on, one by one. */
function rolling(text: string, length: number, { prime, base }: { prime: number; base: number }) {
  let highest = 1
  for (let place = 1; place < length; place++) highest = (highest * base) % prime
  let sum = 0
  for (let at = 0; at < length - 1; at++) sum = (sum * base + codeAt(text, at)) % prime
  return (from: number): number => {
    const whole = (sum * base + codeAt(text, from + length - 1)) % prime
    sum = (whole + prime - ((codeAt(text, from) * highest) % prime)) % prime
    return whole
  }
}

/** Above any code unit, so that no short passage is its own digest. */
function baseOf(salt: string, index: number, prime: number): number {
  let sum = 0x811c9dc5 + index
  for (let at = 0; at < salt.length; at++) sum = Math.imul(sum ^ salt.charCodeAt(at), 0x01000193) >>> 0
  return 0x10001 + (sum % (prime - 0x10002))
}

/** From 1 on: a passage and the same with a NUL before it differ. */
function codeAt(text: string, at: number): number {
  return text.charCodeAt(at) + 1
}

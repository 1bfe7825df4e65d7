const SEED_HIGH = 0xdeadbeef
const SEED_LOW = 0x41c6ce57

/**
 * Fifty-three bits of `text` in base 36: the same on every machine, so that ids derived from content meet.
 * Not for secrets. Two multiplicative lanes mixed at the end, after the public-domain cyrb53.
 */
export function contentHash(text: string): string {
  let high = SEED_HIGH
  let low = SEED_LOW
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  const mixedHigh = mixed(high, low)
  const mixedLow = mixed(low, mixedHigh)
  return (4_294_967_296 * (mixedLow & 0x1f_ffff) + mixedHigh).toString(36)
}

function mixed(lane: number, other: number): number {
  const first = Math.imul(lane ^ (lane >>> 16), 2_246_822_507)
  return (first ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)) >>> 0
}

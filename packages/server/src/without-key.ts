import type { AnswerBytes } from './stream-answer.ts'

/** A shorter one is a filler such as `none`, which stands in prose too; no service gives such keys. */
const SHORTEST_SECRET = 16

/**
 * The bytes with every occurrence of `key` blacked out, also where it lies across pieces: an endpoint may quote it in an
 * error, in the middle of a stream. Holds back no more than an end that the key could begin with.
 */
export function withoutKey(bytes: AnswerBytes, key: string | null): AnswerBytes {
  if (key === null || key.length < SHORTEST_SECRET) return bytes
  const needles = [...new Set([key, key.replaceAll('/', '\\/')])].map(needle => encoder.encode(needle))
  return blackedOut(bytes, needles)
}

const encoder = new TextEncoder()
const BLACK = '*'.charCodeAt(0)

async function* blackedOut(bytes: AnswerBytes, needles: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  let held: Uint8Array = new Uint8Array()
  try {
    for (let next = await bytes.next(); next.done !== true; next = await bytes.next()) {
      const piece = held.length === 0 ? next.value : joined(held, next.value)
      const clean = needles.reduce(blacken, piece)
      const open = Math.max(...needles.map(needle => openEnd(clean, needle)))
      held = clean.slice(clean.length - open)
      if (open < clean.length) yield clean.subarray(0, clean.length - open)
    }
    if (held.length > 0) yield held
  } finally {
    await bytes.return?.()
  }
}

/** The same value where the needle is not in it. */
function blacken(bytes: Uint8Array, needle: Uint8Array): Uint8Array {
  let at = find(bytes, needle, 0)
  if (at === -1) return bytes
  const clean = bytes.slice()
  for (; at !== -1; at = find(clean, needle, at)) clean.fill(BLACK, at, at + needle.length)
  return clean
}

function find(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  const first = needle[0] ?? 0
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (needle.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}

/** How many bytes at the end may be the beginning of the needle. */
function openEnd(bytes: Uint8Array, needle: Uint8Array): number {
  for (let length = Math.min(needle.length - 1, bytes.length); length > 0; length--) {
    const from = bytes.length - length
    if (needle.subarray(0, length).every((byte, offset) => bytes[from + offset] === byte)) return length
  }
  return 0
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerBytes } from './stream-answer.ts'
import { withoutKey } from './without-key.ts'

const KEY = 'sk-aabaabaac/aabaabaad'
const encoder = new TextEncoder()

/** The text in pieces that end where `cuts` say. */
async function* inPieces(text: string, cuts: readonly number[]): AsyncGenerator<Uint8Array, void> {
  const bytes = encoder.encode(text)
  const ends = [...new Set(cuts.map(cut => cut % (bytes.length + 1)))].toSorted((a, b) => a - b)
  for (const [at, to] of [...ends, bytes.length].entries()) {
    const piece = bytes.subarray(at === 0 ? 0 : ends[at - 1], to)
    if (piece.length > 0) yield piece
  }
}

async function textOf(bytes: AnswerBytes): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for (let next = await bytes.next(); next.done !== true; next = await bytes.next())
    text += decoder.decode(next.value, { stream: true })
  return text + decoder.decode()
}

describe('withoutKey', () => {
  it('blacks the key out wherever the pieces end, and nothing else', async () => {
    const words = fc.constantFrom(KEY, KEY.replace('/', '\\/'), KEY.slice(0, 9), KEY.slice(4), 'aab', 'tide ', 'zoë 🌊')
    await fc.assert(
      fc.asyncProperty(fc.array(words), fc.array(fc.nat(400)), async (texts, cuts) => {
        const text = texts.join('')
        const black = [KEY, KEY.replace('/', '\\/')].reduce(
          (left, key) => left.replaceAll(key, '*'.repeat(key.length)),
          text,
        )
        expect(await textOf(withoutKey(inPieces(text, cuts), KEY))).toBe(black)
      }),
      { numRuns: 500 },
    )
  })
  it('holds nothing back that cannot be a key', async () => {
    const bytes = withoutKey(inPieces('data: one\n\ndata: two\n\n', [11]), KEY)
    expect(new TextDecoder().decode((await bytes.next()).value ?? new Uint8Array())).toBe('data: one\n\n')
  })
  it('leaves a filler alone', async () => {
    const prose = 'There was none.'
    expect(await textOf(withoutKey(inPieces(prose, []), 'none'))).toBe(prose)
  })
})

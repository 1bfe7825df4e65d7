import { describe, expect, it } from 'vitest'
import { sampleToken } from './sample-token.js'

const WORDS = new Map([
  ['sea', 0.5],
  ['shore', 0.3],
  ['boat', 0.15],
  ['moon', 0.05],
])
const OPEN = { topK: 40, topP: 1, minP: 0, temperature: 1 }

/** How often each word is picked in 2,000 tries. */
function counts(options: Partial<typeof OPEN>): ReadonlyMap<string, number> {
  const pick = sampleToken({ ...OPEN, ...options, seed: 11 })
  const found = new Map<string, number>()
  for (let tries = 0; tries < 2000; tries++) {
    const { token } = pick(WORDS)
    found.set(token, (found.get(token) ?? 0) + 1)
  }
  return found
}

describe('sampleToken', () => {
  it('picks the likeliest at temperature 0', () => expect([...counts({ temperature: 0 }).keys()]).toEqual(['sea']))
  it('picks each about as often as it is likely', () => {
    const found = counts({})
    for (const [word, probability] of WORDS) expect((found.get(word) ?? 0) / 2000).toBeCloseTo(probability, 1)
  })
  it('flattens above temperature 1', () =>
    expect(counts({ temperature: 4 }).get('moon') ?? 0).toBeGreaterThan(2 * (counts({}).get('moon') ?? 0)))
  it('leaves out all but the first few', () => expect(counts({ topK: 2 }).size).toBe(2))
  it('leaves out what is beyond the likeliest share', () => expect(counts({ topP: 0.8 }).size).toBe(2))
  it('leaves out what is unlikely beside the likeliest', () => expect(counts({ minP: 0.2 }).size).toBe(3))
  it('picks the same again from the same seed', () => {
    const picks = (): readonly string[] => {
      const pick = sampleToken({ ...OPEN, seed: 3 })
      return Array.from({ length: 20 }, () => pick(WORDS).token)
    }
    expect(picks()).toEqual(picks())
  })
  it('says how likely the model thought it, whatever the temperature', () =>
    expect(sampleToken({ ...OPEN, temperature: 0.1, seed: 1 })(WORDS)).toEqual({ token: 'sea', probability: 0.5 }))
})

import { describe, expect, it } from 'vitest'
import { IRREGULAR_VERBS } from './irregular-verbs.ts'

describe('IRREGULAR_VERBS', () => {
  it.each([
    ['go', ['went'], ['gone']],
    ['be', ['was', 'were'], ['been']],
    ['get', ['got'], ['got', 'gotten']],
    ['burn', ['burned', 'burnt'], ['burned', 'burnt']],
    ['leap', ['leapt', 'leaped'], ['leapt', 'leaped']],
    ['bind', ['bound'], ['bound']],
    ['slay', ['slew'], ['slain']],
  ])('%s, %j, %j', (base, pasts, participles) => {
    expect(IRREGULAR_VERBS.get(base)).toEqual({ pasts, participles })
  })

  it('has at least two hundred verbs, each with three forms', () => {
    expect(IRREGULAR_VERBS.size).toBeGreaterThanOrEqual(200)
    for (const { pasts, participles } of IRREGULAR_VERBS.values())
      for (const form of [...pasts, ...participles]) expect(form).toMatch(/^[a-z]+$/)
  })
})

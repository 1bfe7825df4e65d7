import { describe, expect, it } from 'vitest'
import { unitsOf } from '@understudy/predictor'
import { constantsOf } from './fit-arm.ts'
import { kneserNey } from './kneser-ney.ts'
import { measureArm } from './measure-arm.ts'
import { nGramSource } from './n-gram-source.ts'
import { vocabularyOf } from './vocabulary.ts'

const READ = 'The boats lay on the mud, and the tide went out beyond the harbour wall.'
const OWN = 'Old Morwenna mended the green nets by the slipway at Porthgarrow.'

describe('measureArm', async () => {
  const units = unitsOf(`${READ} ${READ} ${READ}`)
  const vocabulary = vocabularyOf(new Map(units.map(unit => [unit, 1])), 1)
  const source = nGramSource(kneserNey(Uint32Array.from(units, vocabulary.idOf), vocabulary.size, 5), vocabulary)
  const writer = { author: 'somebody', own: [OWN, OWN, OWN], foretold: [OWN, READ] }
  const own = { author: 'we', own: [], foretold: [READ] }
  const { rows, fitted } = await measureArm(
    '5-gram',
    source,
    { tuning: [writer], writers: [writer], own: [own] },
    () => {},
  )
  const valueOf = (name: string) => rows.find(row => row.name === `5-gram: ${name}`)?.value ?? Number.NaN

  it('foretells every word of what was read', () => expect(valueOf('next word right, own prose')).toBe(1))
  it('saves more with pages that hold what is written', () => {
    expect(valueOf('keystrokes saved at precision 0.5, 20000 own words')).toBeGreaterThan(
      1.2 * valueOf('keystrokes saved at precision 0.5'),
    )
    expect(valueOf('cache gain at 20000 own words, precision 0.5')).toBeGreaterThan(1.2)
    expect(valueOf('bits per character, 20000 own words')).toBeLessThan(valueOf('bits per character'))
  })
  it('tells what was fitted, by how many units the pages have', () => {
    const size = 3 * unitsOf(OWN).length
    expect(constantsOf(fitted)).toMatch(
      new RegExp(`^calibration: \\{ bias: .*\\nmixing: \\[\\n  \\{ units: ${size}, own: \\[0\\.`),
    )
  })
})

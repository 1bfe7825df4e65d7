import { commonTokens, mostTokens } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLayers } from '../test/arbitrary-layers.ts'
import { anyScope } from '../test/arbitrary-patch.ts'
import { id, item, personaOf } from '../test/builders.ts'
import { hasToyModel, toyTokenizer } from '../test/toy-tokenizer.ts'
import { render, type RenderedLayers } from './index.ts'

const everything = { demographics: true, personality: true }
const textOf = ({ core, scoped, extensions }: RenderedLayers) =>
  [core, scoped, ...Object.values(extensions)].filter(text => text !== '').join('\n\n')

// the toy model is no part of the repository: ../shared/models holds it where there is one
describe.skipIf(!hasToyModel)('render for the toy model, of 512 tokens', () => {
  const toy = hasToyModel ? toyTokenizer() : () => 0

  it('reads its vocabulary: whole words, bytes for what it does not know', () => {
    expect(['', 'the', 'Once upon a time, there was', '東'].map(toy)).toEqual([0, 1, 7, 4])
  })
  it('is never over budget by its own count', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, fc.nat(900), (layers, place, tokens) => {
        const rendered = render(layers, { place, send: everything }, { tokens, count: toy })
        expect(toy(textOf(rendered))).toBeLessThanOrEqual(tokens + separators(rendered))
      }),
      { numRuns: 60 },
    )
  })
  it('is never over budget by its count where it gives none', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, fc.nat(900), (layers, place, tokens) => {
        const rendered = render(layers, { place, send: everything }, { tokens })
        expect(toy(textOf(rendered))).toBeLessThanOrEqual(tokens + separators(rendered))
      }),
      { numRuns: 100 },
    )
  })
  it('makes no more tokens of any text than `mostTokens` says', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())
    fc.assert(
      fc.property(anyText, text => {
        expect(toy(text)).toBeLessThanOrEqual(mostTokens(text))
      }),
      { numRuns: 300 },
    )
  })
  it('is told more by its own count than by bytes, and by a common vocabulary more than by its own', () => {
    const statement = (n: number) => `Prefer plain words to learned ones, kind ${n} of them`
    const items = Array.from({ length: 40 }, (_, n) => item({ id: id(`i${n}`), statement: statement(n) }))
    const layers = [{ kind: 'author' as const, persona: personaOf(items) }]
    const said = [mostTokens, toy, commonTokens].map(count => render(layers, { place: {} }, { count }).items.length)
    expect(said).toEqual(said.toSorted((one, other) => one - other))
    expect(new Set(said).size).toBe(3)
  })
})

/** Line breaks between sections belong to the prompt. */
function separators({ core, scoped, extensions }: RenderedLayers): number {
  return 2 * [core, scoped, ...Object.values(extensions)].filter(text => text !== '').length
}

import { commonTokens, mostTokens, type ItemId, type TokenCounter } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLayers } from '../test/arbitrary-layers.ts'
import { anyScope } from '../test/arbitrary-patch.ts'
import { add, id, item, mara, measure, patch, personaOf } from '../test/builders.ts'
import {
  foldPatches,
  render,
  type Persona,
  type PersonaItem,
  type PersonaLayer,
  type PersonaOp,
  type RenderedLayers,
} from './index.ts'

const everything = { demographics: true, personality: true }
const everywhere = { place: {} }
const [whole, roomy] = [{ tokens: 12_000 }, { tokens: 3_000 }]

function author(persona: Persona): readonly PersonaLayer[] {
  return [{ kind: 'author', persona }]
}
function of(items: readonly PersonaItem[], ops: readonly PersonaOp[] = []): readonly PersonaLayer[] {
  return author(personaOf(items, ops))
}
function set(path: readonly string[], to: Extract<PersonaOp, { type: 'set' }>['to']): PersonaOp {
  return { type: 'set', path, from: null, to }
}
/** The lines between the marks. */
function inside(text: string): readonly string[] {
  return text.split('\n').slice(2, -1)
}
function all({ core, scoped, extensions }: RenderedLayers): readonly string[] {
  return [core, scoped, ...Object.values(extensions)].filter(text => text !== '')
}
function total(rendered: RenderedLayers, count: TokenCounter): number {
  return all(rendered).reduce((sum, text) => sum + count(text), 0)
}

describe('render', () => {
  it('is empty for someone of whom nothing is known', () =>
    expect(render(of([]), everywhere)).toEqual({ core: '', scoped: '', version: 1, items: [], extensions: {} }))

  it('says locked items first, then stated ones, then by evidence', () => {
    const layers = of([
      item({ id: id('d'), statement: 'D', evidence: { for: 5, against: 0 } }),
      item({ id: id('c'), statement: 'C', evidence: { for: 9, against: 1 } }),
      item({ id: id('b'), statement: 'B', source: 'stated' }),
      item({ id: id('a'), statement: 'A', locked: true }),
    ])
    const { core, items } = render(layers, everywhere)
    expect(inside(core)).toEqual(['- A', '- B', '- C', '- D'])
    expect(items.map(ref => ref.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('says of those who may speak here how they do, whatever is being told', () => {
    const layers = of([
      item({ id: id('a'), statement: 'Drop aitches', scope: { speaker: 'Odd' } }),
      item({ id: id('b'), statement: 'Use no contractions', scope: { speaker: 'Brin', mode: 'dialogue' } }),
    ])
    const at = (...speakers: readonly string[]) =>
      inside(render(layers, { place: { mode: 'action' }, speakers }).scoped).map(line => line.slice(2))
    expect(at()).toEqual([])
    expect(at('Odd')).toEqual(['Drop aitches when Odd speaks'])
    expect(at('Brin')).toEqual(['Use no contractions in dialogue when Brin speaks'])
  })

  it('says in `scoped` what holds here, and its scope and exception aloud', () => {
    const layers = of([item({ id: id('a'), scope: { mode: 'dialogue' }, except: 'when Odd lies' })])
    expect(inside(render(layers, { place: { mode: 'dialogue' } }).scoped)).toEqual([
      '- Keep sentences short in dialogue, except when Odd lies',
    ])
    expect(render(layers, { place: { mode: 'dialogue' } }).core).toBe('')
  })

  it('leaves out what does not hold here', () =>
    expect(
      render(of([item({ id: id('a'), scope: { mode: 'dialogue' } })]), { place: { mode: 'action' } }),
    ).toMatchObject({ scoped: '', items: [] }))

  for (const status of ['proposed', 'refused', 'superseded', 'retired'] as const) {
    it(`leaves out a ${status} item`, () =>
      expect(render(of([item({ id: id('a'), status })]), everywhere).core).toBe(''))
  }

  it('leaves out what a stronger layer overrules', () => {
    const about = { measure: measure('sentence-length') }
    const layers: readonly PersonaLayer[] = [
      {
        kind: 'author',
        persona: personaOf([item({ id: id('a'), statement: 'Let them run', ...about, direction: 'higher' })]),
      },
      { kind: 'house', persona: personaOf([item({ id: id('h'), ...about, direction: 'lower', locked: true })]) },
    ]
    expect(inside(render(layers, everywhere).core)).toEqual(['- Keep sentences short'])
  })

  it('says words, notes, and nothing of the person', () => {
    const layers = of(
      [],
      [
        set(['preference', 'words', 'utilize'], { to: 'use' }),
        set(['preference', 'words', 'grey'], { keep: true }),
        set(['memory', 'notes', 'n'], 'Tide tables are for 1887'),
        set(['demographics', 'nativeLanguage'], 'en'),
        set(['personality', 'values'], ['restraint', 'wit']),
      ],
    )
    expect(inside(render(layers, everywhere, roomy).core)).toEqual([
      'Words: keep “grey”; write “use” for “utilize”',
      'Note: Tide tables are for 1887',
    ])
    expect(inside(render(layers, { ...everywhere, send: everything }, roomy).core).slice(2)).toEqual([
      'nativeLanguage: en',
      'values: restraint, wit',
    ])
  })

  it('renders extensions by key', () => {
    const layers = of(
      [],
      [set(['x-house-rules'], ['No ellipses', { say: 'no "suddenly"' }]), set(['x-tone'], { mood: 'dry', heat: 2 })],
    )
    const { extensions } = render(layers, everywhere, roomy)
    expect(Object.keys(extensions)).toEqual(['x-house-rules', 'x-tone'])
    expect(inside(extensions['x-house-rules'] ?? '')).toEqual([
      'x-house-rules:',
      '- No ellipses',
      '- say: no "suddenly"',
    ])
    expect(inside(extensions['x-tone'] ?? '')).toEqual(['x-tone:', '- mood: dry', '- heat: 2'])
  })

  it('says the same after ten thousand patches as after ten', () => {
    const said = [item({ id: id('a'), statement: 'A', evidence: { for: 9, against: 0 } }), item({ id: id('b') })]
    const counted = (times: number) =>
      foldPatches(mara, [
        patch(said.map(add)),
        ...Array.from({ length: times }, (_, n) =>
          patch([{ type: 'evidence', item: id('a'), for: 1, against: 0, outcomes: [`o${n}`] }]),
        ),
      ])
    const [few, many] = [9, 9_999].map(times => render(author(counted(times)), everywhere))
    expect(many).toEqual({
      ...few,
      version: 10_000,
      items: [
        { id: 'a', version: 10_000 },
        { id: 'b', version: 1 },
      ],
    })
  })

  it('takes all its words from the catalogue', () =>
    expect(render(of([item({ id: id('a') })]), { place: {}, catalogue: {} }).core).toMatch(/^persona\.prompt\.core\n/))
})

describe('render of any layers', () => {
  // a counter that makes more of a whole than of its parts, as byte pairs across a line may
  const crowded: TokenCounter = text => commonTokens(text) + Math.floor(text.length / 50)

  it('is never over budget', () => {
    fc.assert(
      fc.property(
        anyLayers,
        anyScope,
        fc.nat(900),
        fc.constantFrom(mostTokens, commonTokens, crowded),
        (layers, place, tokens, count) => {
          const rendered = render(layers, { place, send: everything }, { tokens, count })
          expect(total(rendered, count)).toBeLessThanOrEqual(tokens)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is 400 tokens at most unless set', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, (layers, place) => {
        expect(total(render(layers, { place }), mostTokens)).toBeLessThanOrEqual(400)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same again, whatever order the layers come in', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, (layers, place) => {
        expect(render(layers.toReversed(), { place })).toEqual(render(layers, { place }))
      }),
      { numRuns: 200 },
    )
  })

  it('has the same core at every place', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, anyScope, (layers, here, there) => {
        expect(render(layers, { place: here }).core).toBe(render(layers, { place: there }).core)
      }),
      { numRuns: 200 },
    )
  })

  it('has marks of its own alone, and no line that data began', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, (layers, place) => {
        for (const text of all(render(layers, { place, send: everything }, whole))) {
          expect(text.match(/[<>]/g)).toEqual(['<', '>', '<', '>'])
          expect(text).toMatch(/^[^\n]+\n<persona>\n[^]*\n<\/persona>$/)
          expect(text).not.toMatch(/```|\[\/?INST\]|(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2028\u2029]/iu)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('names just the items that it says', () => {
    fc.assert(
      fc.property(anyLayers, anyScope, (layers, place) => {
        const { core, scoped, items } = render(layers, { place }, whole)
        const lines = [...inside(core), ...inside(scoped)].filter(line => line.startsWith('- '))
        const layersWith = (item: ItemId) => layers.filter(({ persona }) => persona.items.has(item)).length
        const most = items.reduce((sum, ref) => sum + layersWith(ref.id), 0)
        expect(new Set(items.map(ref => `${ref.id} ${ref.version}`)).size).toBe(items.length)
        // one that several layers say, each for places of its own, is one item
        expect(lines.length).toBeGreaterThanOrEqual(items.length)
        expect(lines.length).toBeLessThanOrEqual(most)
      }),
      { numRuns: 200 },
    )
  })
})

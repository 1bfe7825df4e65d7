import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyItem, anyScope } from '../test/arbitrary-patch.ts'
import { add, expectOk, id, item, measure, patch, personaOf } from '../test/builders.ts'
import {
  applyPatch,
  render,
  type ItemWord,
  type Persona,
  type PersonaItem,
  type PersonaLayer,
  type PersonaOp,
  type PersonaPatch,
} from './index.ts'

const everywhere = { place: {} }
const settled = personaOf([
  item({ id: id('short'), statement: 'Keep sentences short', evidence: { for: 9, against: 0 } }),
  item({ id: id('plain'), statement: 'Prefer plain words', evidence: { for: 4, against: 0 } }),
  item({ id: id('talk'), statement: 'Let them interrupt', scope: { mode: 'dialogue' } }),
])
const moved = (ops: readonly PersonaOp[], by: PersonaPatch['by'] = 'learner', from: Persona = settled): Persona =>
  expectOk(applyPatch(from, patch(ops, { by })))
const lines = (text: string) => text.split('\n').slice(2, -1)
const rendered = (persona: Persona, core: Persona = settled, place: PersonaItem['scope'] = {}) => {
  const { core: stable, scoped, items } = render([{ kind: 'author', persona, core }], { place }, { tokens: 1_000 })
  return { core: lines(stable), scoped: lines(scoped), items: items.map(ref => ref.id) }
}
const evidence = (of: string, more: number): PersonaOp => ({
  type: 'evidence',
  item: id(of),
  for: more,
  against: 0,
  outcomes: [],
})
const BEFORE = ['- Keep sentences short', '- Prefer plain words']

describe('core as it was settled', () => {
  it('is moved by no evidence', () => {
    const now = moved([evidence('plain', 90)])
    expect(rendered(now).core).toEqual(BEFORE)
    expect(rendered(now, now).core).toEqual(BEFORE.toReversed())
  })
  it('has what a learner brought wait in `scoped`, strongest first, and moves once', () => {
    const now = moved([
      add(item({ id: id('new'), statement: 'Cut the weather', evidence: { for: 2, against: 0 } })),
      add(item({ id: id('newer'), statement: 'End on an image', evidence: { for: 5, against: 0 } })),
    ])
    expect(rendered(now)).toEqual({
      core: BEFORE,
      scoped: ['- End on an image', '- Cut the weather'],
      items: ['short', 'plain', 'newer', 'new'],
    })
    expect(rendered(now, now)).toMatchObject({
      core: ['- Keep sentences short', '- End on an image', '- Prefer plain words', '- Cut the weather'],
      scoped: [],
    })
  })
  it('has what became active wait too, wherever it is', () => {
    const proposed = item({ id: id('new'), statement: 'Cut the weather', status: 'proposed' })
    const then = moved([add(proposed)])
    const now = moved([{ type: 'transition', item: id('new'), from: 'proposed', to: 'active' }], 'learner', then)
    expect(rendered(now, then, { mode: 'dialogue' })).toMatchObject({
      core: BEFORE,
      scoped: ['- Cut the weather', '- Let them interrupt in dialogue'],
    })
  })
  it('takes what a person says, locks or edits at once', () => {
    const said = item({ id: id('said'), statement: 'Never kill the dog', source: 'stated' })
    expect(rendered(moved([add(said)], 'person')).core).toEqual(['- Never kill the dog', ...BEFORE])
    const locked = moved([{ type: 'set-locked', item: id('plain'), from: false, to: true, weight: null }], 'person')
    expect(rendered(locked).core).toEqual(BEFORE.toReversed())
    const plain = { statement: 'Prefer plain words', except: null, scope: {} }
    const revised = { ...plain, statement: 'Prefer short words' }
    const edited = moved([{ type: 'revise', item: id('plain'), from: plain, to: revised }], 'person')
    expect(rendered(edited).core).toEqual(['- Keep sentences short', '- Prefer short words'])
  })
  it('loses at once what acts no more', () => {
    const retired = moved([{ type: 'transition', item: id('short'), from: 'active', to: 'retired' }], 'person')
    expect(rendered(retired)).toMatchObject({ core: ['- Prefer plain words'], scoped: [] })
  })
  it('loses what a stronger item overrules, also one that waits itself', () => {
    const about = { measure: measure('sentence-length') }
    const author = personaOf([item({ id: id('a'), statement: 'Keep them short', ...about, direction: 'lower' })])
    const work = personaOf([item({ id: id('w'), statement: 'Let them run', ...about, direction: 'higher' })])
    const layers: readonly PersonaLayer[] = [
      { kind: 'author', persona: author, core: author },
      { kind: 'work', persona: work, core: personaOf([]) },
    ]
    const { core, scoped } = render(layers, everywhere)
    expect([lines(core), lines(scoped)]).toEqual([[], ['- Let them run']])
  })
})

describe('a list of words in a settled core', () => {
  const word = (text: string, changed: Partial<ItemWord> = {}): ItemWord => ({
    text,
    wish: 'cut',
    instead: null,
    evidence: { for: 3, against: 0 },
    status: 'active',
    ...changed,
  })
  const listing = (...words: readonly ItemWord[]) =>
    personaOf([item({ id: id('list'), statement: 'Mind your words', words })])
  const said = (now: Persona, then: Persona) => {
    const { core, scoped, items } = rendered(now, then)
    return [core.join(), scoped.join(), items.length]
  }
  const then = listing(word('just'), word('very', { status: 'proposed' }))

  it.each([
    ['has a new word wait alone', listing(word('just'), word('somehow')), '“just”', '“somehow”'],
    ['has a word wait that became active', listing(word('just'), word('very')), '“just”', '“very”'],
    ['has no word wait that is only proposed', listing(word('just'), word('oh', { status: 'proposed' })), '“just”', ''],
    ['loses a word that was taken off', listing(word('just', { status: 'refused' }), word('very')), '', '“very”'],
    ['says another wish about a word anew', listing(word('just', { instead: 'only' })), '', '“only” for “just”'],
  ])('%s', (_, now, core, scoped) => {
    const [inCore, inScoped, items] = said(now, then)
    const words = (text: string) => text.match(/“.*”/)?.[0] ?? ''
    expect([words(String(inCore)), words(String(inScoped))]).toEqual([core, scoped])
    expect(items).toBe(1)
  })
})

describe('a settled core of any persona', () => {
  const anyLearned = fc.array(anyItem, { maxLength: 40 }).map(drawn =>
    drawn.map(
      (each, n): PersonaItem => ({
        ...each,
        id: id(`i${n}`),
        status: each.status === 'refused' ? 'active' : each.status,
        // one measure each: what contradicts another has to take its place
        measure: measure(`m${n}`),
        direction: 'lower',
      }),
    ),
  )
  const isNew = (each: PersonaItem, n: number) => n % 3 === 0 && each.source === 'learned' && !each.locked

  it('has the same bytes whatever evidence comes and whatever a learner adds', () => {
    fc.assert(
      fc.property(anyLearned, anyScope, fc.nat(600), fc.nat(40), (items, place, tokens, more) => {
        const core = personaOf(items.filter((each, n) => !isNew(each, n)))
        const persona = personaOf(
          items.map((each, n) => ({
            ...each,
            evidence: { for: each.evidence.for + ((more * n) % 17), against: n % 5 },
          })),
        )
        const now = render([{ kind: 'author', persona, core }], { place }, { tokens })
        expect(now.core).toBe(render([{ kind: 'author', persona: core, core }], { place: {} }, { tokens }).core)
      }),
      { numRuns: 300 },
    )
  })
  it('says with `scoped` every general item that acts, where there is room', () => {
    fc.assert(
      fc.property(anyLearned, items => {
        const core = personaOf(items.filter((each, n) => !isNew(each, n)))
        const layer = { kind: 'author' as const, persona: personaOf(items) }
        const room = { tokens: 100_000 }
        const ids = (layers: readonly PersonaLayer[]) =>
          render(layers, everywhere, room)
            .items.map(ref => ref.id)
            .toSorted()
        expect(ids([{ ...layer, core }])).toEqual(ids([layer]))
      }),
      { numRuns: 200 },
    )
  })
})

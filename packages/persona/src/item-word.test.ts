import { describe, expect, it } from 'vitest'
import { add, expectOk, item, nobody, patch, personaOf } from '../test/builders.ts'
import { invertPatch } from './history.ts'
import {
  applyPatch,
  describeItem,
  foldPatches,
  render,
  standingItems,
  withoutItemText,
  wordsItemId,
  WORDS_STATEMENT,
  type ItemWord,
  type PersonaItem,
  type PersonaOp,
  type PersonaPatch,
} from './index.ts'
import { importPatches, parsePersona, toJson, toYaml } from './file.ts'

const mara = { id: 'mara', name: 'Mara Quill', role: 'author' }
const word = (text: string, over: Partial<ItemWord> = {}): ItemWord => ({
  text,
  wish: 'cut',
  instead: null,
  evidence: { for: 5, against: 0 },
  status: 'active',
  ...over,
})
const [somehow, utilize] = [word('somehow'), word('utilize', { instead: 'use' })]
const list = (words: readonly ItemWord[] = [somehow, utilize], over: Partial<PersonaItem> = {}): PersonaItem =>
  item({ id: wordsItemId({}), statement: WORDS_STATEMENT, ...(words.length > 0 && { words }), ...over })
const change = (text: string, from: ItemWord | null, to: ItemWord | null): PersonaOp => ({
  type: 'word',
  item: wordsItemId({}),
  word: text,
  from,
  to,
})
const wordsOf = (op: PersonaOp, by: PersonaPatch['by'], of = list()) => {
  const applied = applyPatch(personaOf([of]), patch([op], { by }))
  return applied.ok ? (applied.value.items.get(of.id)?.item.words ?? []).map(({ text }) => text) : applied.reason
}

describe('a word of a list', () => {
  it.each(['person', 'learner', 'import'] as const)('is added in order by a %s', by =>
    expect(wordsOf(change('somewhat', null, word('somewhat')), by)).toEqual(['somehow', 'somewhat', 'utilize']),
  )
  it('goes', () => expect(wordsOf(change('somehow', somehow, null), 'learner')).toEqual(['utilize']))
  it('leaves no empty list behind', () => {
    const persona = personaOf([list([somehow])])
    const emptied = patch([change('somehow', somehow, null)])
    expect(expectOk(applyPatch(persona, emptied)).items.get(wordsItemId({}))?.item).not.toHaveProperty('words')
    const back = invertPatch(emptied)
    expect(back && expectOk(applyPatch(expectOk(applyPatch(persona, emptied)), back)).document).toEqual(
      persona.document,
    )
  })
  const off = word('somehow', { status: 'refused' })
  it.each([
    ['that was taken off comes back by no learner', change('somehow', off, somehow), 'learner', 'decided-item'],
    ['that was taken off comes back by no file', change('somehow', off, somehow), 'import', 'decided-item'],
  ] as const)('%s', (_, op, by, reason) => expect(wordsOf(op, by, list([off]))).toBe(reason))
  it('that was taken off comes back by a person', () =>
    expect(wordsOf(change('somehow', off, somehow), 'person', list([off]))).toEqual(['somehow']))
  it.each([
    ['is taken off by no learner', change('somehow', somehow, off), 'learner', list(), 'person-only'],
    ['has moved on', change('somehow', word('somehow', { wish: 'use' }), null), 'learner', list(), 'stale'],
    [
      'is locked with its item',
      change('x', null, word('x')),
      'learner',
      list([somehow], { locked: true }),
      'locked-item',
    ],
    ['of a stated list', change('x', null, word('x')), 'learner', list([somehow], { source: 'stated' }), 'person-only'],
    ['under another name', change('x', null, word('y')), 'person', list(), 'bad-value'],
    ['that says nothing', change(' ', null, word(' ')), 'person', list(), 'bad-value'],
    ['too long', change('x'.repeat(61), null, word('x'.repeat(61))), 'person', list(), 'bad-value'],
  ] as const)('%s: refused', (_, op, by, of, reason) => expect(wordsOf(op, by, of)).toBe(reason))
  it('is one of sixty at most', () => {
    const many = Array.from({ length: 60 }, (_, n) => word(`w${String(n).padStart(2, '0')}`))
    expect(wordsOf(change('x', null, word('x')), 'person', list(many))).toBe('bad-value')
  })
  it('keeps to its order from the start', () =>
    expect(applyPatch(nobody, patch([add(list([utilize, somehow]))]))).toMatchObject({ reason: 'bad-value' }))
})

describe('a list of words in a sentence', () => {
  const says = (of: PersonaItem, voice: 'imperative' | 'second' | 'third') =>
    describeItem(of, voice, { counts: false, name: 'Mara' })
  const full = list([word('a sense of'), somehow, word('then', { wish: 'use' }), utilize])
  it.each([
    ['imperative', 'Cut “a sense of”, “somehow”; write “use” for “utilize”; favour “then”'],
    ['second', 'You cut “a sense of”, “somehow”; write “use” for “utilize”; favour “then”'],
    ['third', 'Mara cuts “a sense of”, “somehow”; writes “use” for “utilize”; favours “then”'],
  ] as const)('in the %s', (voice, sentence) => expect(says(full, voice)).toBe(sentence))
  const trying = list([word('quite', { status: 'proposed' }), somehow])
  it('leaves to a prompt only what is sure', () => expect(says(trying, 'imperative')).toBe('Cut “somehow”'))
  it('tells the writer all', () => expect(says(trying, 'second')).toBe('You cut “quite”, “somehow”'))
  it('passes over what was taken off', () =>
    expect(says(list([word('quite', { status: 'refused' }), somehow]), 'second')).toBe('You cut “somehow”'))
  it('keeps what a person made of its statement', () =>
    expect(says(list([somehow], { statement: 'Keep it plain' }), 'imperative')).toBe('Keep it plain; cut “somehow”'))
  it('names the twelve that most speaks for', () => {
    const many = Array.from({ length: 20 }, (_, n) => word(`w${n}`, { evidence: { for: n, against: 0 } }))
    const sentence = says(list(many.toSorted((a, b) => (a.text < b.text ? -1 : 1))), 'imperative')
    expect(sentence.match(/“/g)).toHaveLength(12)
    expect(sentence).toContain('“w19”')
    expect(sentence).not.toContain('“w2”')
  })
})

describe('lists of words of several layers', () => {
  const layers = (author: PersonaItem, house: PersonaItem) =>
    [
      { kind: 'author', persona: personaOf([author]) },
      { kind: 'house', persona: personaOf([house]) },
    ] as const
  it('stand side by side, and the stronger has the word', () => {
    const house = list([word('grey', { wish: 'use' }), word('somehow', { wish: 'use' })], { source: 'house' })
    const { items, overruled } = standingItems(layers(list(), house))
    expect(items.map(({ layer, item: { words = [] } }) => [layer, words.map(({ text }) => text)])).toEqual([
      ['house', ['grey', 'somehow']],
      ['author', ['utilize']],
    ])
    expect(overruled).toEqual([])
  })
  it('say nothing where nothing is left', () => {
    const off = list([word('somehow', { status: 'refused' })])
    expect(render([{ kind: 'author', persona: personaOf([off]) }], { place: {} }).items).toEqual([])
  })
})

describe('a list of words in a file', () => {
  const document = personaOf([list([word('a sense of', { status: 'proposed' }), somehow, utilize])]).document
  it.each([
    ['YAML', toYaml],
    ['JSON', toJson],
  ])('comes back from %s as it was', (_, write) =>
    expect(parsePersona(write(document))).toEqual({ ok: true, value: document, evidence: null }),
  )
  it('reads well', () =>
    expect(toYaml(document)).toContain('- { text: utilize, instead: use, evidence: { for: 5, against: 0 } }'))
  it('names no word twice', () =>
    expect(parsePersona(toJson(document).replace('"utilize"', '"somehow"'))).toMatchObject({ ok: false }))
  const stamp = { at: 5_000, counter: 0, device: 'desk', actor: 'mara' } as Parameters<typeof importPatches>[2]
  it('brings what acts, without counts, and leaves what is here', () => {
    const here = personaOf([list([word('a sense of', { status: 'refused' })])])
    const brought = importPatches(here, document, stamp)
    const opened = brought.patches.reduce((persona, next) => expectOk(applyPatch(persona, next)), here)
    const words = opened.items.get(wordsItemId({}))?.item.words ?? []
    expect(words.map(({ text, status, evidence }) => [text, status, evidence.for])).toEqual([
      ['a sense of', 'refused', 5],
      ['somehow', 'active', 0],
      ['utilize', 'active', 0],
    ])
    expect(importPatches(opened, document, stamp).patches).toEqual([])
  })
})

it('a forgotten list leaves no word in the ledger, which still folds', () => {
  const ledger = [
    patch([add(list([somehow]))], { by: 'learner', cause: { key: 'k', params: { statement: 'Cut “somehow”' } } }),
    patch([change('utilize', null, utilize)], { by: 'learner' }),
    patch([change('somehow', somehow, null)]),
  ]
  const forgetting = patch([{ type: 'forget', item: wordsItemId({}) }])
  const scrubbed = ledger.map(one => withoutItemText(one, wordsItemId({})))
  expect(JSON.stringify(scrubbed)).not.toMatch(/somehow|utilize/)
  expect(foldPatches(mara, [...scrubbed, forgetting]).skipped).toEqual([])
})

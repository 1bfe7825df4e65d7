import fc from 'fast-check'
import { say, type Json } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { anyLedger } from '../test/arbitrary-patch.ts'
import { add, id, item, mara, nobody, patch, textOf } from '../test/builders.ts'
import { changeMessage, comparePersonas } from './history.ts'
import { foldPatches, personaCatalogue, type PersonaOp } from './index.ts'

const word = {
  text: 'somehow',
  wish: 'cut',
  instead: null,
  evidence: { for: 5, against: 0 },
  status: 'active',
} as const
const brief = item({ id: id('brief'), words: [word], evidence: { for: 4, against: 1 } })
const start = [patch([add(brief), { type: 'set', path: ['x-a'], from: null, to: 'old' }])]
const before = foldPatches(mara, start)

/** The lines a person reads after `ops`. */
function lines(...ops: readonly PersonaOp[]): readonly string[] {
  const after = foldPatches(mara, [...start, patch(ops)])
  return comparePersonas(before, after).map(change => say(personaCatalogue, changeMessage(change)))
}
const revised = { ...textOf(brief), statement: 'Keep sentences long' }
const SAID = 'You keep sentences short; cut “somehow”'

describe('two versions', () => {
  it('differ in nothing', () => expect(comparePersonas(before, before)).toEqual([]))
  it('differ by an item that came', () =>
    expect(lines(add(item({ id: id('new'), statement: 'Cut adverbs' })))).toEqual(['New: You cut adverbs']))
  it('differ by an item that went', () =>
    expect(lines({ type: 'remove', field: 'style', item: brief })).toEqual([`Gone: ${SAID}`]))
  it('differ by words', () =>
    expect(lines({ type: 'revise', item: brief.id, from: textOf(brief), to: revised })).toEqual([
      `Was: ${SAID}. Now: You keep sentences long; cut “somehow”`,
    ]))
  it('differ by what an item does', () =>
    expect(lines({ type: 'transition', item: brief.id, from: 'active', to: 'retired' })).toEqual([`Put away: ${SAID}`]))
  it('differ by a lock', () =>
    expect(lines({ type: 'set-locked', item: brief.id, from: false, to: true, weight: null })).toEqual([
      `Locked: ${SAID}`,
    ]))
  it('differ by a lock, with its reason', () =>
    expect(
      lines({ type: 'set-locked', item: brief.id, from: false, to: true, weight: null, because: 'The imprint asks' }),
    ).toEqual([`Locked: ${SAID}. Why: The imprint asks`]))
  it('differ by a word', () =>
    expect(
      lines({ type: 'word', item: brief.id, word: 'somehow', from: word, to: { ...word, status: 'refused' } })[0],
    ).toBe('A word taken off: “somehow”'))
  it('differ by counts', () =>
    expect(lines({ type: 'evidence', item: brief.id, for: 2, against: 0, outcomes: [] })).toEqual([
      `Counted 6 for and 1 against: ${SAID}`,
    ]))
  it('differ by a value', () =>
    expect(lines({ type: 'set', path: ['x-a'], from: 'old', to: { deep: ['new'] } })).toEqual(['A: old → deep: new']))
  it.each<[path: readonly string[], to: Json, line: string]>([
    [['demographics', 'nativeLanguage'], 'Welsh', 'About the writer › native language: Welsh'],
    [['personality', 'values'], ['restraint', 'warmth'], 'About the writer › values: restraint, warmth'],
    [['memory', 'notes', 'n1'], { id: 'n1', statement: 'Tides of 1887' }, 'Note: Tides of 1887'],
    [['memory', 'longTerm'], 'memory:mara', 'Memory › long term: memory:mara'],
    [
      ['pattern', 'continuation-words'],
      { id: 'continuation-words', value: 18, unit: 'words' },
      'Habit › continuation words: 18',
    ],
    [['preference', 'words', 'utilize'], { to: 'use' }, 'Style sheet › utilize: use'],
    [['preference', 'words', 'McTavish-Jones'], { keep: true }, 'Style sheet › McTavish-Jones: stays as it is'],
    [['preference', 'sheet', 'numbers'], ['in words'], 'Style sheet › numbers: in words'],
    [['preference', 'rules', 'stiff-dialogue'], 'off', 'Line edits › stiff dialogue: off'],
    [['preference', 'models'], [{ task: 'rewrite', model: 'm' }], 'Models: task: rewrite; model: m'],
    [['modules', 'rewards'], [{ id: 'style', weight: 0.7 }], 'Modules › rewards: id: style; weight: 0.7'],
    [['x-house-rules'], ['No ellipses', 'No blood'], 'House rules: No ellipses, No blood'],
    [['identity', 'name'], 'Mara', 'Identity › name: Mara'],
    [['preference', 'style', 'some-id'], 1, 'Preference › style › some-id: 1'],
    [['x-'], null, 'X-: gone, was old'],
  ])('say a value at %j in plain words', (path, to, line) => {
    const change = { type: 'value', path, from: to === null ? 'old' : null, to } as const
    expect(say(personaCatalogue, changeMessage(change))).toBe(line)
  })
  it('do not say what was forgotten', () =>
    expect(lines({ type: 'forget', item: brief.id })).toEqual(['Something was forgotten for good']))

  it('always say what happened, in sentences that are there', () => {
    fc.assert(
      fc.property(anyLedger, ({ persona }) => {
        for (const change of comparePersonas(nobody, persona)) {
          const message = changeMessage(change)
          expect(personaCatalogue).toHaveProperty([message.key])
          expect(say(personaCatalogue, message)).not.toMatch(/\{(item|from|to|place|word|for|against)\}/)
        }
        expect(comparePersonas(persona, persona)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { ItemId, MeasureId } from '@understudy/contracts'
import { applyPatch, type PersonaItem, type PersonaOp, type PersonaPatch } from '@understudy/persona'
import { crudeReader } from '../test/crude-reader.ts'
import { offerOf } from '../test/passages.ts'
import { story, type Story } from '../test/story.ts'
import { MARA } from '../test/writing-desk.ts'
import { learnedPatches } from './learned-patches.ts'
import { LEARNER_VERSION } from './learner-version.ts'

function refusing(count: number): Story {
  const told = story(2, crudeReader)
  for (let i = 0; i < count; i++) told.decide(offerOf('ornate-tag', told.desk.env.random), { ending: 'refused' })
  return told
}
const input = (told: Story, persona = told.persona()) => ({
  posterior: told.state().posterior,
  choices: told.state().choices,
  persona,
  actor: MARA,
  at: 1_000,
  counter: 0,
  moved: null,
  reader: crudeReader,
})
const stated = (over: Partial<PersonaItem>): PersonaPatch => ({
  format: 1,
  id: 'said' as PersonaPatch['id'],
  at: 0,
  counter: 0,
  device: 'laptop' as PersonaPatch['device'],
  actor: MARA,
  by: 'person',
  cause: { key: 'test.said' },
  learner: null,
  check: null,
  cost: null,
  ops: [
    {
      type: 'add',
      field: 'style',
      item: {
        id: 'stated.tags' as ItemId,
        statement: 'Use said',
        measure: 'ornate-tags' as MeasureId,
        direction: 'lower',
        scope: {},
        except: null,
        evidence: { for: 0, against: 0 },
        status: 'active',
        locked: false,
        source: 'stated',
        createdAt: '2026-05-01T12:00:00.000Z',
        ...over,
      },
    },
  ],
})

describe('learnedPatches', () => {
  it('proposes with evidence, cause, versions and the numbers of the test', () => {
    const [patch] = refusing(6).patches
    expect(patch).toMatchObject({
      by: 'learner',
      learner: LEARNER_VERSION,
      actor: MARA,
      cause: { key: 'learning.item-proposed', params: { against: 0 } },
      ops: [
        {
          type: 'add',
          field: 'style',
          item: { id: 'ornate-tags.higher', statement: 'More ornate-tags', status: 'proposed' },
        },
      ],
    })
    expect(patch?.check?.after).toBeLessThan(patch?.check?.before ?? 0)
  })
  it('says nothing before three passages', () => expect(refusing(2).patches).toEqual([]))
  it('writes counts at the close of a session, and only then', () => {
    const told = refusing(12)
    const before = told.patches.length
    told.close()
    const closing = told.patches.slice(before)
    expect(closing.map(({ cause }) => cause.key)).toEqual(['learning.item-counted'])
    const passages = new Set(told.state().choices.map(({ passage }) => passage)).size
    expect([...told.persona().items.values()][0]?.item.evidence).toEqual({ for: passages, against: 0 })
  })
  it('has nothing to add once it was said', () => {
    const told = refusing(12)
    told.close()
    expect(learnedPatches(input(told)).patches).toEqual([])
  })
  it('leaves a measure alone that a wish said in words speaks about', () => {
    const told = refusing(8)
    const persona = applyPatch(story(2, crudeReader).persona(), stated({}))
    if (!persona.ok) throw new Error(persona.detail)
    const ids = learnedPatches(input(told, persona.value)).patches.flatMap(({ ops }) =>
      ops.map(op => (op.type === 'add' ? op.item.id : op.type)),
    )
    expect(ids.filter(id => id.startsWith('ornate-tags'))).toEqual([])
  })
  const held: PersonaOp = { type: 'hold', of: { item: 'ornate-tags.higher' as ItemId }, from: false, to: true }
  const takingBack = (...ops: readonly PersonaOp[]): PersonaPatch => ({
    ...stated({}),
    id: 'undo' as PersonaPatch['id'],
    ops,
  })
  it('does not say again what a person took back, from the same choices or new ones', () => {
    const told = refusing(6)
    const state = told.persona().items.get('ornate-tags.higher' as ItemId)
    if (state === undefined) throw new Error('nothing was learned')
    told.change(takingBack({ type: 'remove', ...state }, held))
    for (let i = 0; i < 8; i++) told.decide(offerOf('ornate-tag', told.desk.env.random), { ending: 'refused' })
    told.close()
    expect([...told.persona().items.keys()]).not.toContain('ornate-tags.higher')
    expect(told.refused).toEqual([])
  })
  it('counts what a person put back, and leaves it there', () => {
    const told = refusing(12)
    const item = 'ornate-tags.higher' as ItemId
    expect(told.status(item)).toBe('active')
    told.change(takingBack({ type: 'transition', item, from: 'active', to: 'proposed' }, held))
    for (let i = 0; i < 8; i++) told.decide(offerOf('ornate-tag', told.desk.env.random), { ending: 'refused' })
    told.close()
    expect(told.status(item)).toBe('proposed')
    expect(told.patches.at(-1)?.cause.key).toBe('learning.item-counted')
  })
  it('gives back what predicts worse, with its numbers, and leaves the persona as it was', () => {
    const told = refusing(10)
    const moves = [1, -1, 1, -1, 1, -1, 1, 0.2, 1, 0.2]
    const choices = told.state().choices.map((choice, index) => ({
      ...choice,
      passage: `p${index}`,
      change: { 'ornate-tags': moves[index] ?? 0 },
    }))
    const { patches, refused, persona } = learnedPatches({
      ...input(told, story(2, crudeReader).persona()),
      choices,
    })
    expect(patches).toEqual([])
    expect(refused).toHaveLength(1)
    for (const { patch, reason } of refused) {
      expect(reason).toBe('predicts-worse')
      expect(patch.check?.after).toBeGreaterThanOrEqual(patch.check?.before ?? 9)
    }
    expect(persona.items.size).toBe(0)
  })
})

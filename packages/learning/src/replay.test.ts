import type { ItemId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { emptyPersona, foldPatches, type PersonaPatch } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { offerOf, pick, RULES } from '../test/passages.ts'
import { MARA_QUILL, story } from '../test/story.ts'
import { MARA } from '../test/writing-desk.ts'
import { foldOutcomes } from './fold-outcomes.ts'
import { learnOutcomes } from './learn-outcomes.ts'
import { emptyLearnerState } from './learner-state.ts'
import { replay, type ReplayInput } from './replay.ts'
import { finish } from './run-steps.ts'

const SEEDS = [1, 2, 3, 4, 5]

/** Three sessions of a writer with one strong taste, learned outcome by outcome. */
function diary(seed: number) {
  const told = story(seed, crudeReader)
  const { random } = told.desk.env
  for (let session = 0; session < 3; session++) {
    for (let turn = 0; turn < 14; turn++) {
      const offer = offerOf(turn % 3 === 0 ? 'ornate-tag' : pick(RULES, random), random)
      told.decide(offer, { ending: (offer.rule === 'ornate-tag') === random() < 0.95 ? 'refused' : 'accepted' })
    }
    told.close()
  }
  return told
}
const again = (over: Partial<ReplayInput> & Pick<ReplayInput, 'events'>) =>
  finish(replay({ identity: MARA_QUILL, patches: [], closing: true, vetoed: [], ...over }, crudeReader))
const bytes = (value: unknown) => JSON.stringify(value)

describe('replay (rule 8)', () => {
  it.each(SEEDS)(
    'gives the posterior and the patches that learning piece by piece gave, byte for byte (seed %d)',
    seed => {
      const told = diary(seed)
      const replayed = again({ events: told.desk.events })
      expect(bytes(replayed.state)).toBe(bytes(told.state()))
      expect(bytes(replayed.patches)).toBe(bytes(told.patches))
      expect(told.patches.length).toBeGreaterThan(2)
    },
  )
  it.each(SEEDS)('does not mind order or repeats (seed %d)', seed => {
    const { events } = diary(seed).desk
    const { random } = seededEnv(seed)
    const shuffled = [...events, ...events.slice(0, 20)]
      .map(event => ({ event, key: random() }))
      .sort((a, b) => a.key - b.key)
    expect(bytes(again({ events: shuffled.map(({ event }) => event) }))).toBe(bytes(again({ events })))
  })
  it.each(SEEDS)('makes a ledger that folds to the persona it ends with (seed %d)', seed => {
    const replayed = again({ events: diary(seed).desk.events })
    const folded = foldPatches(MARA_QUILL, replayed.patches)
    expect(folded.skipped).toEqual([])
    expect(folded.document).toEqual(replayed.persona.document)
    expect([...folded.items]).toEqual(expect.arrayContaining([...replayed.persona.items]))
  })
  it('gives every patch its own id, and times that only go on', () => {
    const { patches } = again({ events: diary(1).desk.events })
    expect(new Set(patches.map(({ id }) => id)).size).toBe(patches.length)
    const times = patches.map(({ at, counter }) => at * 1_000 + counter)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(new Set(times).size).toBe(times.length)
  })
  it('is written after what a device said whose clock is ahead', () => {
    const { desk } = diary(1)
    const ahead = { at: desk.env.now() + 31_536_000_000, counter: 4 }
    const batch = { outcomes: foldOutcomes(desk.events), persona: emptyPersona(MARA_QUILL), patches: [], closing: true }
    const { patches } = finish(
      learnOutcomes(emptyLearnerState(crudeReader.version), { ...batch, after: ahead }, crudeReader),
    )
    expect(patches.map(({ at, counter }) => ({ at, counter }))).toEqual(
      patches.map((_, n) => ({ at: ahead.at, counter: 5 + n })),
    )
    expect(patches.length).toBeGreaterThan(1)
  })
  it('learns nothing from what was vetoed', () => {
    const { events } = diary(1).desk
    const vetoed = events.flatMap(event => (event.type === 'ended' ? [`${event.suggestion}/${event.hunk}`] : []))
    expect(again({ events, vetoed }).state.choices).toEqual([])
  })
})

describe('a person has the last word', () => {
  it.each([false, true])('and a replay meets it in its place (after the session closed: %s)', closedFirst => {
    const told = diary(1)
    if (!closedFirst) told.decide(offerOf('ornate-tag', told.desk.env.random), { ending: 'refused' })
    told.desk.env.advance(1_000)
    const patch = refusal('ornate-tags.higher', told.desk.env.now())
    told.change(patch)
    if (!closedFirst) told.close()
    for (let i = 0; i < 4; i++) told.decide(offerOf('ornate-tag', told.desk.env.random), { ending: 'refused' })
    told.close()
    const replayed = again({ events: told.desk.events, patches: [patch] })
    expect(bytes(replayed.patches)).toBe(bytes(told.patches))
    expect(bytes(replayed.state)).toBe(bytes(told.state()))
  })
  const refusal = (item: string, at: number): PersonaPatch => ({
    format: 1,
    id: 'by-hand' as PersonaPatch['id'],
    at,
    counter: 0,
    device: 'laptop' as PersonaPatch['device'],
    actor: MARA,
    by: 'person',
    cause: { key: 'test.refused' },
    learner: null,
    check: null,
    cost: null,
    ops: [{ type: 'transition', item: item as ItemId, from: 'proposed', to: 'refused' }],
  })
  it('a refused item is not proposed again, and says nothing any more', () => {
    const told = diary(1)
    const added = told.patches.find(({ ops }) =>
      ops.some(op => op.type === 'add' && op.item.id === 'ornate-tags.higher'),
    )
    const patch = refusal('ornate-tags.higher', (added?.at ?? 0) + 1)
    const { patches, persona } = again({ events: told.desk.events, patches: [patch] })
    expect(persona.items.get('ornate-tags.higher' as ItemId)?.item.status).toBe('refused')
    const touched = patches.filter(
      ({ at, ops }) => at > patch.at && ops.some(op => op.type === 'transition' && op.item === 'ornate-tags.higher'),
    )
    expect(touched).toEqual([])
    const ids = [...persona.items.keys()]
    expect(ids).not.toContain('said-tags.lower')
  })
})

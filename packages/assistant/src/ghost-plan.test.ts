import type { Mode, PlacedRequest, ContinuationRequest, Trigger } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { EMPTY_PATTERN, type PatternState } from '@understudy/learning'
import { emptyDocument, type PatternItem, type PersonaDocument } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { context, continuationRequest } from '../test/requests.ts'
import { planGhost, type GhostPlan } from './ghost-plan.ts'

const asked = (trigger: Trigger, mode: Mode = 'dialogue', over: Partial<ContinuationRequest> = {}) =>
  ({ ...continuationRequest('She', { trigger, ...over }), context: { ...context, mode } }) satisfies PlacedRequest
const habit = (id: string, value: number, over: Partial<PatternItem> = {}): PatternItem => ({
  id,
  value,
  unit: 'words',
  source: 'learned',
  status: 'active',
  locked: false,
  ...over,
})
const documentWith = (...pattern: readonly PatternItem[]): PersonaDocument => ({
  ...emptyDocument({ id: 'mara', name: 'Mara', role: 'author' }),
  pattern,
})
/** Refuses whatever comes by itself in dialogue. */
const REFUSING: PatternState = {
  ...EMPTY_PATTERN,
  beliefs: { 'unasked-in:dialogue': { mean: -4, variance: 0.1 } },
}
const plans = async (document: PersonaDocument, request = asked('pause'), times = 400): Promise<GhostPlan[]> => {
  const env = seededEnv(4)
  return Promise.all(Array.from({ length: times }, () => planGhost(request, { document, pattern: REFUSING }, env)))
}
const share = (all: readonly GhostPlan[], is: (plan: GhostPlan) => boolean) => all.filter(is).length / all.length

describe('planGhost', () => {
  it('leaves all as it was where the persona shows no habit, and draws no lots', async () => {
    const env = { ...seededEnv(1), random: () => expect.unreachable('nothing is left to chance') }
    const plan = await planGhost(asked('pause'), { document: documentWith(), pattern: REFUSING }, env)
    expect(plan).toEqual({ ask: true, words: null, score: 0, probability: 1, explored: false, policy: 'ghost-1' })
  })
  it('holds back what is likely refused, but for one in twenty', async () => {
    const all = await plans(documentWith(habit('continuation-pauses', 14)))
    expect(share(all, ({ ask }) => ask)).toBeGreaterThan(0.02)
    expect(share(all, ({ ask }) => ask)).toBeLessThan(0.1)
    expect(all.every(({ ask, explored, probability }) => ask === explored && probability === 0.05)).toBe(true)
    expect(all[0]?.policy).toBe('ghost-1/least=14/explore=0.05')
    expect(all[0]?.score).toBeLessThan(-2)
  })
  it.each<[string, PatternItem, ReturnType<typeof asked>, number]>([
    ['asked for by a command', habit('continuation-pauses', 14), asked('command'), 1],
    ['where it is usually kept', habit('continuation-pauses', 14), asked('pause', 'action'), 1],
    ['at every pause, as somebody said', habit('continuation-pauses', 0, { source: 'stated' }), asked('pause'), 1],
    ['with the habit put away', habit('continuation-pauses', 14, { status: 'retired' }), asked('pause'), 1],
    ['with the habit refused', habit('continuation-pauses', 14, { status: 'refused' }), asked('pause'), 1],
    [
      'never by chance where somebody said so',
      habit('continuation-pauses', 14, { source: 'stated' }),
      asked('pause'),
      0,
    ],
    ['nor where it is locked', habit('continuation-pauses', 14, { locked: true }), asked('pause'), 0],
  ])('%s', async (_, item, request, expected) => {
    expect(share(await plans(documentWith(item), request), ({ ask }) => ask)).toBe(expected)
  })
  it.each<[string, PatternItem, Partial<ContinuationRequest>, readonly (number | null)[]]>([
    ['as long as was learned, and now and then longer', habit('continuation-words', 8), {}, [8, 12]],
    ['as long as was said', habit('continuation-words', 30, { source: 'stated' }), {}, [30]],
    ['as long as is locked', habit('continuation-words', 8, { locked: true }), {}, [8]],
    ['within reason', habit('continuation-words', 1e9, { source: 'imported' }), {}, [200]],
    ['as the editor asks', habit('continuation-words', 8), { words: 5 }, [5]],
    ['as long as it likes where paragraphs are asked for', habit('continuation-words', 8), { paragraphs: 3 }, [null]],
    ['as long as it likes once put away', habit('continuation-words', 8, { status: 'retired' }), {}, [null]],
  ])('%s', async (_, item, over, expected) => {
    const all = await plans(documentWith(item), asked('command', 'action', over), 200)
    expect(all.every(({ ask }) => ask)).toBe(true)
    expect([...new Set(all.map(({ words }) => words))].toSorted((a, b) => Number(a) - Number(b))).toEqual(expected)
    expect(all.every(({ words, explored }) => explored === (expected.length > 1 && words === expected[1]))).toBe(true)
  })
})

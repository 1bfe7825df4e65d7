import type { Outcome } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { context, continuationRequest, rewriteRequest } from '../test/requests.ts'
import { createRefusedDrafts } from './refused-drafts.ts'

const ghost = continuationRequest('The tide was out.')
let made = 0

function outcome(changed: Partial<Outcome>): Outcome {
  made++
  return {
    id: `s${made}`,
    suggestion: `s${made}`,
    hunk: null,
    exchange: 'e',
    document: 'd',
    session: 's',
    context: { ...context, mode: 'action' },
    request: 'continuation',
    kind: null,
    proposer: 'drafter',
    rule: null,
    items: [],
    at: made,
    ending: 'refused',
    why: null,
    takenBack: false,
    shownMs: 900,
    passage: '',
    passageFrom: 0,
    base: '',
    suggested: `Number ${made} of them ran on.`,
    settled: null,
    settledAt: null,
    keptChars: 0,
    changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
    probability: 1,
    explored: false,
    passedBy: [],
    events: [],
    versions: { format: 1, learner: '1', measures: '1', persona: 0 },
    ...changed,
  } as Outcome
}
function drafts(...outcomes: readonly Outcome[]) {
  const kept = createRefusedDrafts()
  kept.remember(outcomes)
  return kept
}

describe('refused drafts', () => {
  it.each([
    ['refused', {}, 1],
    ['refused: not this voice', { why: 'not-this-voice' }, 1],
    ['refused: never', { why: 'never' }, 1],
    ['refused for its place', { why: 'not-here' }, 0],
    ['refused for what happens', { why: 'changes-meaning' }, 0],
    ['taken and taken back', { ending: 'accepted', takenBack: true }, 0],
    ['refused, then undone', { takenBack: true }, 0],
    ['accepted', { ending: 'accepted' }, 0],
    ['typed over', { ending: 'typed-otherwise' }, 0],
    ['replaced by another', { ending: 'replaced' }, 0],
    ['withdrawn', { ending: 'cancelled' }, 0],
    ['stetted', { ending: 'stetted' }, 0],
    ['of a rule', { rule: 'padding' }, 0],
    ['forgotten', { suggested: null }, 0],
    ['of a word or two', { suggested: 'She ran.' }, 0],
    ['refused by an editor', { context: { ...context, mode: 'action', actor: 'ed' } }, 0],
    ['in another mode', { context: { ...context, mode: 'dialogue' } }, 0],
    ['of another request', { request: 'rewrite', kind: 'tighten' }, 0],
  ] as readonly (readonly [string, object, number])[])('what was %s: %j', (_, changed, count) => {
    expect(drafts(outcome(changed)).like(ghost, 'action')).toHaveLength(count)
  })
  it('are the latest three, latest first, none twice', () => {
    const said = (suggested: string, at: number) => outcome({ suggested, at })
    const all = [said('One of them ran on.', 1), said('Two of them ran on.', 9), said('One of them ran on.', 5)]
    const kept = drafts(...all)
    kept.remember([said('Three of them ran on.', 7), said('Four of them ran on.', 3)])
    expect(kept.like(ghost, 'action').map(text => text.split(' ')[0])).toEqual(['Two', 'Three', 'One'])
  })
  it('are gone once more is known: it was taken after all', () => {
    const refused = outcome({})
    const kept = drafts(refused)
    kept.remember([{ ...refused, ending: 'accepted' }])
    expect(kept.like(ghost, 'action')).toEqual([])
    expect(kept.ids()).toEqual([])
  })
  it('are as many sentences as are read at a glance', () => {
    const long = 'She walked along the quay and counted the boats. '.repeat(20)
    expect(
      drafts(outcome({ suggested: long }))
        .like(ghost, 'action')[0]
        ?.split('. '),
    ).toHaveLength(6)
  })
  it('of a rewrite are the sentences that the change stands in, as offered', () => {
    const passage = 'It was cold. She walked very slowly home. Nobody came.'
    const hunk = { passage, passageFrom: passage.indexOf('very slowly'), base: 'very slowly', suggested: 'ploddingly' }
    const kept = drafts(outcome({ ...hunk, request: 'rewrite', kind: 'tighten' }))
    expect(kept.like(rewriteRequest('x', { kind: 'tighten' }), 'action')).toEqual(['She walked ploddingly home.'])
    expect(kept.like(rewriteRequest('x', { kind: 'expand' }), 'action')).toEqual([])
  })
  it('are kept by id, so many of them', () => {
    expect(drafts(...Array.from({ length: 90 }, () => outcome({}))).ids()).toHaveLength(60)
  })
})

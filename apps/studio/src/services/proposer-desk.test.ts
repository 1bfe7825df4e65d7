import type { Answerer, CandidateId, Proposer } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '../settings/settings.ts'
import { createProposerDesk } from './proposer-desk.ts'

/** Serves `kinds`. */
function playing(id: string, kinds: readonly string[]): Proposer {
  return {
    id: id as Proposer['id'],
    label: { key: id },
    makes: 'pool',
    serves: request => request.type === 'rewrite' && kinds.includes(request.kind),
    async *propose() {
      yield { type: 'end', candidate: 'only' as CandidateId, usage: null }
    },
  }
}

const copydesk = playing('copydesk', ['tighten'])
const drafter = playing('drafter', ['tighten', 'expand'])
const answerer: Answerer = {
  id: 'drafter',
  remote: false,
  contextTokens: null,
  answer: async () => ({ result: { ok: false, reason: 'offline', detail: '' }, usage: null }),
}

describe('createProposerDesk', () => {
  const staffed = (first: Settings['first']) => {
    const desk = createProposerDesk({ copydesk, settings: () => ({ ...defaultSettings, first }) })
    desk.employ([{ drafter, answerer }])
    return desk
  }
  const order = (first: Settings['first']) => staffed(first).proposers.map(({ id }) => id)

  it('puts line edits first', () => expect(order('copydesk')).toEqual(['copydesk', 'drafter']))
  it('puts the model first', () => expect(order('model')).toEqual(['drafter', 'copydesk']))

  it('changes the order of the list it gave', () => {
    const desk = staffed('copydesk')
    const { proposers } = desk
    desk.arrange('model')
    expect(proposers.map(({ id }) => id)).toEqual(['drafter', 'copydesk'])
  })

  it('asks those models what choices say that are at work now, by one list', () => {
    const desk = staffed('copydesk')
    const { answerers } = desk
    expect(answerers).toEqual([answerer])
    desk.employ([])
    expect(answerers).toEqual([])
  })

  it('knows what needs a model', () => {
    const desk = createProposerDesk({ copydesk, settings: () => defaultSettings })
    expect([desk.serves('tighten'), desk.serves('expand')]).toEqual([true, false])
    desk.employ([{ drafter, answerer }])
    expect(desk.serves('expand')).toBe(true)
  })
})

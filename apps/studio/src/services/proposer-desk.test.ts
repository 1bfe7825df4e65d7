import type { Answerer, CandidateId, Proposer, ProposerId, WorkerPort } from '@understudy/contracts'
import { predictorInWorker, type PredictorInWorker } from '@understudy/predictor'
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
const startInline = (): PredictorInWorker => predictorInWorker(new EventTarget() as unknown as WorkerPort)
const answerer: Answerer = {
  id: 'drafter',
  remote: false,
  contextTokens: null,
  answer: async () => ({ result: { ok: false, reason: 'offline', detail: '' }, usage: null }),
}

describe('createProposerDesk', () => {
  const staffed = (first: Settings['first']) => {
    const desk = createProposerDesk({ copydesk, startInline, settings: () => ({ ...defaultSettings, first }) })
    desk.employ([{ drafter, answerer }])
    return desk
  }
  const order = (first: Settings['first']) => staffed(first).proposers.map(({ id }) => id)

  it('puts line edits first', () => expect(order('copydesk')).toEqual(['copydesk', 'drafter']))
  it('puts the model first', () => expect(order('model')).toEqual(['drafter', 'copydesk']))

  it('changes the order of the list it gave', () => {
    let settings = defaultSettings
    const desk = createProposerDesk({ copydesk, startInline, settings: () => settings })
    desk.employ([{ drafter, answerer }])
    const { proposers } = desk
    settings = { ...settings, first: 'model' }
    desk.arrange()
    expect(proposers.map(({ id }) => id)).toEqual(['drafter', 'copydesk'])
  })

  it('has inline prediction last while it is on, and starts it once', () => {
    let settings = defaultSettings
    let starts = 0
    const start = () => ({ ...startInline(), id: `inline ${++starts}` as ProposerId })
    const desk = createProposerDesk({ copydesk, startInline: start, settings: () => settings })
    const seen = [desk.inline()]
    for (const inline of [true, false, true]) {
      settings = { ...settings, inline }
      desk.arrange()
      desk.employ([{ drafter, answerer }])
      seen.push(desk.inline())
      expect(desk.proposers.map(({ id }) => id)).toEqual(['copydesk', 'drafter', ...(inline ? ['inline 1'] : [])])
    }
    expect(seen.map(one => one?.id)).toEqual([undefined, 'inline 1', undefined, 'inline 1'])
  })

  it('asks those models what choices say that are at work now, by one list', () => {
    const desk = staffed('copydesk')
    const { answerers } = desk
    expect(answerers).toEqual([answerer])
    desk.employ([])
    expect(answerers).toEqual([])
  })

  it('knows what needs a model', () => {
    const desk = createProposerDesk({ copydesk, startInline, settings: () => defaultSettings })
    expect([desk.serves('tighten'), desk.serves('expand')]).toEqual([true, false])
    desk.employ([{ drafter, answerer }])
    expect(desk.serves('expand')).toBe(true)
  })
})

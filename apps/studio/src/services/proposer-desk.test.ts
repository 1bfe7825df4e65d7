import type { Brief, CandidateId, DialogueConvention, PlacedRequest, Proposer } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '../settings/settings.ts'
import { createProposerDesk } from './proposer-desk.ts'

/** Serves `kinds` and remembers which convention it was told. */
function playing(id: string, kinds: readonly string[], told: DialogueConvention[] = []): Proposer {
  return {
    id: id as Proposer['id'],
    label: { key: id },
    makes: 'pool',
    serves: request => request.type === 'rewrite' && kinds.includes(request.kind),
    async *propose(_request, brief) {
      told.push(brief.dialogue)
      yield { type: 'end', candidate: 'only' as CandidateId, usage: null }
    },
  }
}

const copydesk = playing('copydesk', ['tighten'])
const drafter = playing('drafter', ['tighten', 'expand'])

describe('createProposerDesk', () => {
  const staffed = (first: Settings['first']) => {
    const desk = createProposerDesk({ copydesk, settings: () => ({ ...defaultSettings, first }) })
    desk.employ(drafter)
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

  it('knows what needs a model', () => {
    const desk = createProposerDesk({ copydesk, settings: () => defaultSettings })
    expect([desk.serves('tighten'), desk.serves('expand')]).toEqual([true, false])
    desk.employ(drafter)
    expect(desk.serves('expand')).toBe(true)
  })

  it('tells how speech is marked where the writer said so', async () => {
    const told: DialogueConvention[] = []
    let settings = defaultSettings
    const desk = createProposerDesk({
      copydesk: playing('copydesk', [], told),
      settings: () => settings,
    })
    const ask = async () => {
      const brief = { dialogue: 'double' } as Brief
      for await (const _ of desk.proposers[0]!.propose({} as PlacedRequest, brief, AbortSignal.timeout(1))) void _
    }
    await ask()
    settings = { ...settings, dialogue: 'dash' }
    await ask()
    expect(told).toEqual(['double', 'dash'])
  })
})

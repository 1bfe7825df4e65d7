import type { Brief, Proposer, ProposerId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { expect, it } from 'vitest'
import { rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { namedIn } from './people-named.ts'

it.each([
  ['She put down the cup, and Bess said nothing.', ['Bess Harrow']],
  ['“Mr Harrow is out.”', ['Bess Harrow']],
  ['Nobody spoke.', []],
  ['ベスは黙っていた。', ['ベス']],
])('%s', (text, named) => expect(namedIn(text, new Set(['Bess Harrow', 'Tom', 'ベス']))).toEqual(named))

it('how somebody speaks is told where they may speak', async () => {
  let told: Brief | null = null
  const listening: Proposer = {
    id: 'ear' as ProposerId,
    label: { key: 'ear' },
    makes: 'whole',
    serves: () => true,
    // it says nothing and only listens
    // oxlint-disable-next-line require-yield
    async *propose(_request, brief) {
      told = brief
    },
  }
  const assistant = createAssistant({
    proposers: [listening],
    env: seededEnv(4),
    subject: { author: 'mara' },
    actor: 'mara',
  })
  expect(await assistant.stateWish('Drop aitches', { speaker: 'Bess' })).toMatchObject({ ok: true })
  const scopedIn = async (text: string) => {
    for await (const _part of assistant.suggest(rewriteRequest(text), new AbortController().signal)) void _part
    return told?.persona.scoped
  }
  expect(await scopedIn('Bess put down the cup.')).toContain('Drop aitches when Bess speaks')
  expect(await scopedIn('Tom put down the cup.')).toBe('')
})

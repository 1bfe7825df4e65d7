import type { Check, ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../test/question-of.ts'
import { contentReward } from './content-reward.ts'

const BASE = 'She waited for Wenna on the quay at Hull until the lanterns went out, and nobody came.'

async function order(texts: readonly string[], change = {}, base = BASE): Promise<readonly number[]> {
  const [rewards = []] = await contentReward.score([questionOf(texts, base, change)])
  return rewards.map(({ raw }) => raw)
}
async function prefers(better: string, worse: string, change = {}, base = BASE): Promise<void> {
  const [one = 0, other = 0] = await order([better, worse], change, base)
  expect(one).toBeGreaterThan(other)
}

const avoid: Check = {
  type: 'words',
  item: { id: 'no-lantern' as ItemId, version: 1 },
  scope: {},
  except: null,
  firm: false,
  words: [{ text: 'lamps', wish: 'cut', instead: null }],
}

describe('contentReward', () => {
  it('would keep the names of the passage', () =>
    prefers('On the quay at Hull she waited for Wenna.', 'On the quay at the port she waited for somebody.'))
  it('would not have others made up', () =>
    prefers('On the quay at Hull she waited for Wenna.', 'On the quay at Hull she waited for Wenna and Tom.'))
  it('takes what the text before knows for no invention', async () => {
    const [text, other] = ['She waited for Wenna and Tom at Hull.', 'She waited for Wenna and Jack at Hull.']
    await prefers(text, other, { before: 'Then Tom spoke. ' })
  })
  it('nor what the writer asked for', () =>
    prefers('She waited for Wenna and Tom at Hull.', 'She waited for Wenna and Jack at Hull.', {
      instruction: 'Have Tom wait with her, darker.',
    }))
  it('does not look in a text for the words that say how to write it', async () => {
    const [one, other] = await order(['Wenna, at Hull: darker.', 'Wenna, at Hull: lighter.'], {
      instruction: 'Make it darker.',
    })
    expect(one).toBe(other)
  })
  it('would say nothing twice', () =>
    prefers(
      'She waited for Wenna at Hull until the lanterns were dark.',
      'She waited for Wenna at Hull, she waited for Wenna at Hull.',
    ))
  it('nor what stands before', () =>
    prefers('Wenna, she waited at Hull for Wenna.', 'The gulls had long gone home for Wenna at Hull.', {
      before: 'The gulls had long gone home. ',
    }))
  it('would keep to what the passage says', () =>
    prefers(
      'She waited on the quay for Wenna at Hull; the lanterns went out.',
      'Wenna saw nothing of Hull that night.',
    ))
  it('would have wishes about words kept', () =>
    prefers(
      'She waited at Hull for Wenna until the lanterns died.',
      'She waited at Hull for Wenna until the lamps died.',
      {
        checks: [avoid],
      },
    ))
  it('says nothing where nothing is asked and nothing stands there', async () => {
    expect(new Set(await order(['One tide.', 'Another quay.'], {}, ''))).toEqual(new Set([2]))
  })
})

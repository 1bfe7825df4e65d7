import type { ExchangeId, RewriteRequest, SuggestionPart } from '@understudy/contracts'
import { hunkParts, ScriptedAssistant } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { Exchanges } from './exchanges.ts'

afterEach(() => vi.unstubAllGlobals())

const TEXT = 'She began to walk home.'
const REQUEST = { type: 'rewrite', id: 'x1' as ExchangeId } as RewriteRequest

async function asked(prepare: () => Promise<boolean> | null) {
  const told = vi.fn()
  vi.stubGlobal('reportError', told)

  const parts: SuggestionPart[] = []
  const assistant = new ScriptedAssistant([hunkParts('s1', hunkFor('h1', TEXT, 'began to walk', 'walked'))])
  const exchanges = new Exchanges(assistant, {
    answered: (_exchange, more) => parts.push(...more),
    isComposing: () => false,
    prepare,
  })
  await exchanges.ask(REQUEST)
  await vi.waitFor(() => expect(parts.at(-1)?.type).toBe('end'))
  return { parts, told, assistant }
}

describe('an answer whose drawing', () => {
  it('is here comes as it is sent', async () => {
    const { parts } = await asked(() => null)
    expect(parts.map(({ type }) => type)).toEqual(['opened', 'hunk', 'end'])
  })

  it('comes late waits for it and loses nothing', async () => {
    const { parts, assistant } = await asked(async () => {
      await new Promise(resolve => setTimeout(resolve, 20))
      return true
    })
    expect(parts.map(({ type }) => type)).toEqual(['opened', 'hunk', 'end'])
    expect(assistant.asked).toHaveLength(1)
  })

  it('cannot be had fails, says so, and shows nothing that could not be seen', async () => {
    const { parts, told } = await asked(() => Promise.resolve(false))
    expect(parts).toMatchObject([
      { type: 'notice', message: { key: 'tiptap.notice.failed' } },
      { type: 'end', reason: 'failed' },
    ])
    expect(told).toHaveBeenCalledOnce()
  })
})

import type { Json, RewriteRequest, SuggestionPart } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const TEXT = '“Not tonight,” she expostulated, and shut the ledger.'

/** One sitting after another at the same store. */
function sittings() {
  const store = memoryStore()
  const env = seededEnv(4)
  const proposers = [replacing('copydesk', 'ornate-tag', 'expostulated', 'said')]
  return () => createAssistant({ proposers, store, subject: { author: 'mara' }, actor: 'mara', consent: 'given', env })
}

type PartOf<T extends SuggestionPart['type']> = Extract<SuggestionPart, { readonly type: T }>

async function ask(assistant: ReturnType<ReturnType<typeof sittings>>) {
  const selected = [{ block: 0, type: 'paragraph', text: TEXT, from: 0, to: TEXT.length }] as const
  const request: RewriteRequest = rewriteRequest('', { selected })
  const parts: SuggestionPart[] = []
  for await (const part of assistant.suggest(request, new AbortController().signal)) parts.push(part)
  const opened = parts.find((part): part is PartOf<'opened'> => part.type === 'opened')
  const offered = parts.find((part): part is PartOf<'hunk'> => part.type === 'hunk')
  if (!opened || !offered) throw new Error('Nothing was offered')
  const { hunk, suggestion } = offered
  const shown = {
    hunk: hunk.id,
    rule: hunk.rule,
    at: { block: 0, from: 19, to: 31 },
    original: hunk.original,
    text: 'said',
    passage: TEXT,
  }
  assistant.record({ type: 'shown', suggestion, hunks: [shown], reopens: null })
  return { suggestion, hunk, shown, origin: JSON.parse(JSON.stringify(opened.origin ?? null)) as Json }
}

describe('a suggestion that outlived its session', () => {
  it('is one choice, with all that was known of it when it was asked for', async () => {
    const sit = sittings()
    const first = sit()
    const { suggestion, hunk, shown, origin } = await ask(first)
    await first.close()
    const second = sit()
    // before it is ready, as an editor that opens with the page does
    second.resume?.([{ suggestion, origin, hunks: [hunk] }])
    second.record({ type: 'shown', suggestion, hunks: [shown], reopens: null })
    second.record({ type: 'ended', suggestion, hunk: hunk.id, reason: 'stetted', why: null, accepted: '', shownMs: 5 })
    await second.ready
    await second.flush()
    const [outcome, ...others] = await second.outcomes(5)
    expect(others).toEqual([])
    expect(outcome).toMatchObject({
      suggestion,
      hunk: hunk.id,
      ending: 'stetted',
      proposer: 'copydesk',
      rule: 'ornate-tag',
      kind: 'tighten',
    })
    const kept: string[] = []
    for await (const line of second.backup()) kept.push(line)
    expect(kept.filter(line => line.includes('"stets"')).join()).toContain('"rule":"ornate-tag"')
    await second.close()
  })

  it('counts as the one choice it was when its place settles in a later session', async () => {
    const sit = sittings()
    const first = sit()
    const { suggestion, hunk, origin } = await ask(first)
    const about = { suggestion, hunk: hunk.id }
    first.record({ type: 'ended', ...about, reason: 'accepted', why: null, accepted: 'said', shownMs: 5 })
    await first.flush()
    expect(first.state().outcomes).toBe(1)
    await first.close()
    const second = sit()
    await second.ready
    second.resume?.([{ suggestion, origin, hunks: [hunk] }])
    const words = { base: 'expostulated', suggested: 'said', settled: 'said', keptChars: 4 }
    const changedBy = { typed: 0, pasted: 0, remote: 0, other: 0 }
    second.record({ type: 'settled', ...about, cause: 'left', accepted: true, ...words, changedBy })
    await second.flush()
    expect(await second.outcomes(5)).toHaveLength(1)
    expect(second.state().outcomes).toBe(1)
    await second.close()
  })

  it.each([[null], ['nonsense'], [{ candidate: 'c', proposer: 'p', ref: { exchange: 1 } }]])(
    'is not taken up from %j',
    async origin => {
      const assistant = sittings()()
      await assistant.ready
      assistant.resume?.([{ suggestion: 's' as never, origin, hunks: [] }])
      assistant.record({
        type: 'ended',
        suggestion: 's' as never,
        hunk: null,
        reason: 'refused',
        why: null,
        accepted: '',
        shownMs: 0,
      })
      await assistant.flush()
      expect(await assistant.outcomes(5)).toEqual([])
      await assistant.close()
    },
  )
})

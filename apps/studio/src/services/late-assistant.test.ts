import type { Assistant, DocumentId, ManuscriptReading, SuggestionPart, SuggestionRequest } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { lateAssistant } from './late-assistant.ts'

const reading: ManuscriptReading = { document: 'salt' as DocumentId, from: 0, to: 0, blocks: [] }
const end: SuggestionPart = { type: 'end', suggestion: null, reason: 'empty', usage: null }
const request = { document: 'salt' } as SuggestionRequest

/** One that writes down what it is told, and comes when called for. */
function coming() {
  const told: string[] = []
  let come = (): void => {}
  const real: Assistant = {
    async *suggest() {
      told.push('suggest')
      yield end
    },
    record: () => void told.push('record'),
    resume: () => void told.push('resume'),
    read: () => void told.push('read'),
  }
  const late = lateAssistant(new Promise(resolve => (come = () => resolve(real))))
  return { late, told, come: () => come() }
}

async function partsOf(
  assistant: Assistant,
  signal = new AbortController().signal,
): Promise<readonly SuggestionPart[]> {
  const parts: SuggestionPart[] = []
  for await (const part of assistant.suggest(request, signal)) parts.push(part)
  return parts
}

it('has read what it was told before it is asked, both before it came', async () => {
  const { late, told, come } = coming()
  late.resume?.([])
  late.read(reading)
  const parts = partsOf(late)
  expect(told).toEqual([])
  come()
  expect(await parts).toEqual([end])
  expect(told).toEqual(['resume', 'read', 'suggest'])
})

it('is not asked for what was given up meanwhile', async () => {
  const { late, told, come } = coming()
  const giveUp = new AbortController()
  const parts = partsOf(late, giveUp.signal)
  giveUp.abort()
  come()
  expect(await parts).toEqual([])
  expect(told).toEqual([])
})

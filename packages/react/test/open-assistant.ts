import { createAssistant, type Difference, type UnderstudyAssistant } from '@understudy/assistant'
import type { Proposer } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'

interface OpenOptions {
  readonly house?: string
  readonly actor?: string
  readonly proposers?: readonly Proposer[]
}

/** A real assistant over memory, that was allowed to learn. */
export async function openAssistant(
  consent: 'given' | 'ask' = 'given',
  { house, actor = 'mara', proposers = [] }: OpenOptions = {},
): Promise<UnderstudyAssistant> {
  const assistant = createAssistant({
    proposers,
    subject: { author: 'mara', ...(house === undefined ? {} : { house }) },
    actor,
    consent,
    env: seededEnv(),
  })
  await assistant.ready
  return assistant
}

/** A choice in which a word was taken for another. */
export function difference(id: string, before: string, after: string, passage: string): Difference {
  return {
    outcome: id,
    at: Date.UTC(2026, 4, 1),
    document: 'doc' as Difference['document'],
    choice: 'accepted',
    passage,
    before,
    suggested: after,
    after,
  }
}

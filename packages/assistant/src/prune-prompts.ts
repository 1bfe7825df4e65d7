import type { Store, StoreScope, StoreWrite } from '@understudy/contracts'
import { textsOfNoOther } from './prompt-record.ts'
import { readPromptLog } from './read-prompts.ts'
import { DERIVED } from './scopes.ts'

/** As many requests keep their words; of older ones the figures stay, for the sums. */
export const PROMPTS_WITH_WORDS = 500

const KEY = 'prompts-pruned'

/** The writes that delete the words of all but the newest requests; none where there are no more. */
export async function pruneWrites(
  store: Store,
  scope: StoreScope,
  most = PROMPTS_WITH_WORDS,
): Promise<readonly StoreWrite[]> {
  const log = await readPromptLog(store, scope)
  if (!log.ok) return []
  const { prompts } = log.value
  const old = prompts.slice(0, Math.max(0, prompts.length - most))
  const address = { scope, collection: DERIVED, key: KEY }
  const found = await store.get(address)
  const done = found.ok ? old.findIndex(({ id }) => id === found.value) + 1 : 0
  const due = old.slice(done)
  const last = due.at(-1)
  if (last === undefined) return []
  const ids = textsOfNoOther(due, prompts.slice(done))
  const deletes: readonly StoreWrite[] = ids.length === 0 ? [] : [{ type: 'delete-texts', scope, ids }]
  return [...deletes, { type: 'put', ...address, value: last.id }]
}

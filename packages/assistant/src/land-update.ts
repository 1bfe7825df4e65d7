import type { StoreWrite, TextId, Usage } from '@understudy/contracts'
import type { TriedOperation, Update } from '@understudy/learning/symbolic'
import type { PersonaPatch } from '@understudy/persona'
import { sumOfSpent } from './bill.ts'
import type { Core } from './core.ts'
import { updateWrite, type TriedRecord, type UpdateRecord } from './optimizer-records.ts'
import { readPromptLog } from './read-prompts.ts'
import type { RunEnded } from './update-run.ts'

/** The lock that whoever works at an update holds, and whoever ends one. */
export function updatesLock({ scope }: Pick<Core, 'scope'>): string {
  return `updates:${scope}`
}

/**
 * Keeps what an update came to: its patches, what was tried, and that it is over, in one write of which all is kept or
 * nothing. False where its patches do not apply any more, since a person changed the persona meanwhile; nothing of it
 * has landed then.
 */
export async function landUpdate(core: Core, { record, update }: RunEnded): Promise<boolean> {
  const { book, queue, schedule, desk, changed } = core
  const patches = await stamped(core, update)
  const ledger = book.addAll(patches)
  if (!ledger.ok) return false
  const tried = triedOf(core, update)
  const { stopped, score } = update
  const ended: UpdateRecord = {
    ...record,
    endedAt: core.env.now(),
    status: stopped === null ? 'done' : 'stopped',
    reason: stopped,
    failures: record.failures + (stopped === null ? 0 : 1),
    score,
    patches: patches.map(({ id }) => id),
    tried: tried.records,
  }
  queue.add([...ledger.value, ...schedule.learned(patches), updateWrite(core.scope, ended), ...tried.writes])
  if (patches.length > 0) await desk.weigh()
  changed()
  await queue.flush()
  return true
}

/** Says that an update is over, whatever it came to: nothing of it lands. */
export async function endUpdate(core: Core, record: UpdateRecord): Promise<void> {
  core.queue.add([updateWrite(core.scope, { ...record, endedAt: core.env.now() })])
  core.changed()
  await core.queue.flush()
}

/** After every patch there is by now; the first says what models were paid for all of them. */
async function stamped(core: Core, { update, patches }: Update): Promise<readonly PersonaPatch[]> {
  if (patches.length === 0) return []
  const { at, counter } = core.book.stamp([], { key: '' })
  const cost = await usageOf(core, update)
  return patches.map((patch, index) => ({ ...patch, at, counter: counter + index, cost: index === 0 ? cost : null }))
}

/** Null where no model was asked. */
async function usageOf({ store, scope, queue }: Core, update: string): Promise<Usage | null> {
  await queue.flush()
  const log = await readPromptLog(store, scope)
  if (!log.ok) return null
  const own = log.value.prompts.filter(({ exchange }) => exchange === (update as typeof exchange))
  const spent = own.flatMap(({ answer }) => answer?.spent ?? [])
  return spent.length === 0 ? null : sumOfSpent(spent).usage
}

interface Tried {
  readonly records: readonly TriedRecord[]
  readonly writes: readonly StoreWrite[]
}

/** The words of what was tried lie where forgetting reaches them. */
function triedOf({ scope }: Core, { update, tried }: Update): Tried {
  const texts = tried.flatMap(({ operation }, index) => {
    return operation === null ? [] : [{ id: idOf(update, index), text: JSON.stringify(operation) }]
  })
  const records = tried.map(({ operation, ...rest }: TriedOperation, index) => {
    return { ...rest, operation: operation === null ? null : idOf(update, index) }
  })
  return { records, writes: texts.length === 0 ? [] : [{ type: 'put-texts', scope, texts }] }
}

function idOf(update: string, index: number): TextId {
  return `${update}/tried.${index}` as TextId
}

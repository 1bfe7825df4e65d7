import {
  ok,
  type Env,
  type ItemId,
  type LoggedEvent,
  type Result,
  type Sample,
  type Statement,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
  type TextId,
} from '@understudy/contracts'
import type { Persona } from '@understudy/persona'
import { readEvents, readTexts } from './event-log.ts'
import { endForgotten, textsOfUpdate, updatesHit, updateTextsHit } from './forgotten-updates.ts'
import { readUpdates, type KeptUpdate } from './optimizer-records.ts'
import { textsOfNoOther, textsOfPrompt, type AnsweredPrompt } from './prompt-record.ts'
import { readPromptLog } from './read-prompts.ts'
import { isOf, readRecords } from './learning-log.ts'
import { stetsWithoutWords } from './stets.ts'
import type { ForgetReport } from './understudy-assistant.ts'

/** What forgetting an item would do, and the writes that delete its words. The ledger is the persona book's. */
export interface ForgetPlan {
  readonly report: ForgetReport
  readonly writes: readonly StoreWrite[]
}

/**
 * Reads every record that could hold words behind `item`: the events of its choices, the prompts that were sent with
 * them, and their answers, or with the item in them, copies of the passages in other requests, its own statement, and stets of the former
 * shape, which keep their place and lose their words. Changes nothing.
 */
export async function planForgetting(
  place: Place,
  persona: Persona,
  item: ItemId,
): Promise<Result<ForgetPlan, StoreFailure>> {
  const read = await readKept(place)
  if (!read.ok) return read
  const { log, prompts, statements, samples, stets, updates, texts } = read.value
  const { forgetOutcomes } = await import('@understudy/learning')
  const { outcomes, texts: gone, alsoLosing } = forgetOutcomes({ item, persona, log, texts })
  const behind = new Set(outcomes.map(outcome => outcome.split('/', 1)[0]))
  const asked = log.filter(event => 'suggestion' in event && behind.has(event.suggestion))
  const exchanges = new Set(asked.map(({ exchange }) => exchange))
  const statement = persona.items.get(item)?.item.statement ?? null
  const forgotten = { item, statement, outcomes: new Set(outcomes), exchanges, gone: new Set(gone) }
  const thought = updatesHit(updates, forgotten).map(({ update }) => update)
  const hit = promptsHit(prompts, { item, exchanges: new Set([...exchanges, ...thought]), gone: new Set(gone) })
  const said = statements.filter(statement => statement.item === item).map(({ text }) => text)
  const pages = samplesHit(samples, persona.items.get(item)?.outcomes ?? [], new Set(gone))
  const handed = pages.map(({ text }) => text)
  const inWords = updateTextsHit(updates, forgotten, texts)
  const ids = [...new Set([...gone, ...textsOfNoOther(hit, prompts), ...said, ...handed, ...inWords])].filter(
    id => texts.get(id) !== null,
  )
  const lost = new Map(alsoLosing.map(({ item: other, outcomes: own }) => [other, own.length]))
  for (const [other, count] of restingOn(pages, persona, item)) lost.set(other, (lost.get(other) ?? 0) + count)
  const losing = [...lost].map(([other, choices]) => ({
    item: other,
    statement: persona.items.get(other)?.item.statement ?? '',
    choices,
  }))
  const report = { item, texts: ids.length, prompts: hit.length, losing }
  const deletes: readonly StoreWrite[] = ids.length === 0 ? [] : [{ type: 'delete-texts', scope: place.scope, ids }]
  const ended = endForgotten(place.scope, updates, { forgotten, now: place.env.now() })
  return ok({ report, writes: [...stets, ...ended, ...deletes] })
}

interface Place {
  readonly store: Store
  readonly scope: StoreScope
  readonly env: Env
}

/** All that is kept of words, and where they are. */
interface Kept {
  readonly log: readonly LoggedEvent<TextId>[]
  readonly prompts: readonly AnsweredPrompt[]
  readonly statements: readonly Statement<TextId>[]
  readonly samples: readonly Sample<TextId>[]
  readonly stets: readonly StoreWrite[]
  readonly updates: readonly KeptUpdate[]
  /** Of events, prompts, samples and updates. */
  readonly texts: ReadonlyMap<TextId, string | null>
}

async function readKept(place: Place): Promise<Result<Kept, StoreFailure>> {
  const { store, scope } = place
  const log = await readEvents(store, scope, null)
  if (!log.ok) return log
  const words = await readTexts(store, scope, log.value.events)
  if (!words.ok) return words
  const prompts = await readPromptLog(store, scope)
  if (!prompts.ok) return prompts
  const records = await readRecords(store, scope)
  if (!records.ok) return records
  const { statements, samples } = records.value
  const updates = await readUpdates(store, scope)
  if (!updates.ok) return updates
  const beside = [...samples.map(({ text }) => text), ...updates.value.flatMap(textsOfUpdate)]
  const ids = [...new Set([...prompts.value.prompts.flatMap(textsOfPrompt), ...beside])]
  const sent = await store.texts(scope, ids)
  if (!sent.ok) return sent
  const stets = await stetsWithoutWords(place)
  if (!stets.ok) return stets
  const texts = new Map([...words.value, ...ids.map((id, index) => [id, sent.value[index] ?? null] as const)])
  const kept = { log: log.value.events, prompts: prompts.value.prompts, stets: stets.value, updates: updates.value }
  return ok({ ...kept, statements, samples, texts })
}

/** The pages that the item was read from, and those that hold a passage of its choices. */
function samplesHit(
  samples: readonly Sample<TextId>[],
  behind: readonly string[],
  gone: ReadonlySet<TextId>,
): readonly Sample<TextId>[] {
  return samples.filter(sample => gone.has(sample.text) || behind.some(outcome => isOf(sample, outcome)))
}

/** Items other than `item` that the pages speak for, with how often. */
function restingOn(
  pages: readonly Sample<TextId>[],
  persona: Persona,
  item: ItemId,
): readonly (readonly [item: ItemId, count: number])[] {
  return [...persona.items.values()].flatMap(state => {
    const count = state.outcomes.filter(outcome => pages.some(page => isOf(page, outcome))).length
    return count === 0 || state.item.id === item ? [] : [[state.item.id, count] as const]
  })
}

interface Forgotten {
  readonly item: ItemId
  readonly exchanges: ReadonlySet<string>
  readonly gone: ReadonlySet<TextId>
}

/** The prompts of these exchanges, those with the item in them, and those that hold a copy. */
function promptsHit(
  prompts: readonly AnsweredPrompt[],
  { item, exchanges, gone }: Forgotten,
): readonly AnsweredPrompt[] {
  return prompts.filter(
    prompt =>
      exchanges.has(prompt.exchange) ||
      prompt.items.some(({ id }) => id === item) ||
      textsOfPrompt(prompt).some(id => gone.has(id)),
  )
}

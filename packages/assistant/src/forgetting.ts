import {
  ok,
  type Env,
  type ItemId,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
  type TextId,
} from '@understudy/contracts'
import type { Persona } from '@understudy/persona'
import { readEvents, readTexts } from './event-log.ts'
import { readPromptRecords } from './prompt-log.ts'
import { readStatements } from './learning-log.ts'
import { stetsWithoutWords } from './stets.ts'
import type { ForgetReport } from './understudy-assistant.ts'

/** What forgetting an item would do, and the writes that delete its words. The ledger is the persona book's. */
export interface ForgetPlan {
  readonly report: ForgetReport
  readonly writes: readonly StoreWrite[]
}

/**
 * Reads every record that could hold words behind `item`: the events of its choices, the prompts that were sent with
 * them or with the item in them, copies of the passages in other requests, its own statement, and stets of the former
 * shape, which keep their place and lose their words. Changes nothing.
 */
export async function planForgetting(
  { store, scope, env }: { readonly store: Store; readonly scope: StoreScope; readonly env: Env },
  persona: Persona,
  item: ItemId,
): Promise<Result<ForgetPlan, StoreFailure>> {
  const log = await readEvents(store, scope, null)
  if (!log.ok) return log
  const words = await readTexts(store, scope, log.value.events)
  if (!words.ok) return words
  const prompts = await readPromptRecords(store, scope)
  if (!prompts.ok) return prompts
  const sent = await store.texts(scope, prompts.value.flatMap(textsOfPrompt))
  if (!sent.ok) return sent
  const statements = await readStatements(store, scope)
  if (!statements.ok) return statements
  const stets = await stetsWithoutWords({ store, scope, env })
  if (!stets.ok) return stets

  const { forgetOutcomes } = await import('@understudy/learning')
  const texts = new Map([
    ...words.value,
    ...prompts.value.flatMap(textsOfPrompt).map((id, i) => [id, sent.value[i] ?? null] as const),
  ])
  const { outcomes, texts: gone, alsoLosing } = forgetOutcomes({ item, persona, log: log.value.events, texts })
  const behind = new Set(outcomes.map(outcome => outcome.split('/', 1)[0]))
  const asked = log.value.events.filter(event => 'suggestion' in event && behind.has(event.suggestion))
  const exchanges = new Set(asked.map(({ exchange }) => exchange))
  const copied = new Set(gone)
  const hit = prompts.value.filter(
    prompt =>
      exchanges.has(prompt.exchange) ||
      prompt.items.some(({ id }) => id === item) ||
      textsOfPrompt(prompt).some(id => copied.has(id)),
  )
  const said = statements.value.filter(statement => statement.item === item).map(({ text }) => text)
  const ids = [...new Set([...gone, ...hit.flatMap(textsOfPrompt), ...said])].filter(id => texts.get(id) !== null)
  const losing = alsoLosing.map(({ item: other, outcomes: lost }) => ({
    item: other,
    statement: persona.items.get(other)?.item.statement ?? '',
    choices: lost.length,
  }))
  const report = { item, texts: ids.length, prompts: hit.length, losing }
  const deletes: readonly StoreWrite[] = ids.length === 0 ? [] : [{ type: 'delete-texts', scope, ids }]
  return ok({ report, writes: [...stets.value, ...deletes] })
}

function textsOfPrompt({
  messages,
}: {
  readonly messages: readonly { readonly content: TextId }[]
}): readonly TextId[] {
  return messages.map(({ content }) => content)
}

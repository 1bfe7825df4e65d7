import type { ExchangeId, LoggedEvent, Outcome, TextId } from '@understudy/contracts'
import { finishInSlices, foldOutcomes, isOwnHand, stylometryReader } from '@understudy/learning'
import { LEARNING_RATES, trajectoriesOf, type Critic, type OptimizeInput } from '@understudy/learning/symbolic'
import { render } from '@understudy/persona'
import type { Core } from './core.ts'
import { readEvents, readWithTexts } from './event-log.ts'
import { groundOf } from './ground-of.ts'
import type { UpdateRecord } from './optimizer-records.ts'
import { readPromptLog } from './read-prompts.ts'
import type { Sent } from './sent-setting.ts'

/** How many exchanges operations are held against, the newest: reading more would take long, and older ones count for less. */
const MOST_RECORDED = 400

interface About {
  readonly record: UpdateRecord
  readonly critic: Critic
  readonly mayLearn: (outcome: Outcome) => boolean
}

/**
 * What an update is made of: the exchanges that its step covers, and those before, each as it stood then, so that a run
 * that is taken up again asks the same. Of others' hands and of documents that nothing is learned from nothing is read.
 * Null where the store cannot be read.
 */
export async function updateInput(core: Core, { record, critic, mayLearn }: About): Promise<OptimizeInput | null> {
  const { store, scope, env } = core
  const log = await readEvents(store, scope, null)
  if (!log.ok) return null
  await pause()
  const covered = new Set<ExchangeId>(record.exchanges)
  const events = eventsFor(log.value.events, covered, record.startedAt)
  const read = await readWithTexts(store, scope, events)
  await pause()
  const sent = await promptsOf(core, covered)
  if (!read.ok || sent === null) return null
  const prompts = withoutFacts(sent, await unsentFacts(core))
  const outcomes = foldOutcomes(read.value).filter(outcome => isOwnHand(outcome.context) && mayLearn(outcome))
  const steps = trajectoriesOf({ events: read.value, outcomes, prompts, reader: stylometryReader })
  await pause()
  const recorded = await finishInSlices(steps, { now: env.now, pause })
  return {
    update: record.update,
    batch: recorded.filter(({ exchange }) => covered.has(exchange)),
    recorded,
    ground: await groundOf(core.books.everywhere(), core.proposers()),
    rate: LEARNING_RATES[record.rate],
    critic,
  }
}

/** Lets the page paint: a store may answer at once. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}

/** Of the newest exchanges, and of those that are covered; nothing that came after the step. */
function eventsFor(
  events: readonly LoggedEvent<TextId>[],
  covered: ReadonlySet<ExchangeId>,
  startedAt: number,
): readonly LoggedEvent<TextId>[] {
  const before = events.filter(({ at, exchange }) => at <= startedAt || covered.has(exchange))
  const newest = new Set([...new Set(before.map(({ exchange }) => exchange))].slice(-MOST_RECORDED))
  return before.filter(({ exchange }) => newest.has(exchange) || covered.has(exchange))
}

type Prompts = ReadonlyMap<ExchangeId, readonly (string | null)[]>

/** Lines about the person that were sent once, and are not to be any more. */
async function unsentFacts({ books, sent }: Core): Promise<ReadonlySet<string>> {
  const layers = books.everywhere()
  const linesWith = (send: Sent): readonly string[] =>
    render(layers, { place: {}, send }, { tokens: ALL_TOKENS }).core.split('\n')
  const allowed = new Set(linesWith(await sent.current()))
  return new Set(linesWith({ demographics: true, personality: true }).filter(line => !allowed.has(line)))
}

/** Room for all that could be said of a person. */
const ALL_TOKENS = 100_000

function withoutFacts(prompts: Prompts, facts: ReadonlySet<string>): Prompts {
  if (facts.size === 0) return prompts
  const without = (text: string): string =>
    text
      .split('\n')
      .filter(line => !facts.has(line))
      .join('\n')
  return new Map(
    [...prompts].map(([exchange, messages]) => [exchange, messages.map(text => text && without(text))] as const),
  )
}

/** What was sent last in each of these exchanges; null where that cannot be read. */
async function promptsOf({ store, scope }: Core, exchanges: ReadonlySet<ExchangeId>): Promise<Prompts | null> {
  const log = await readPromptLog(store, scope)
  if (!log.ok) return null
  const sent = new Map(log.value.prompts.map(prompt => [prompt.exchange, prompt] as const))
  const own = [...sent.values()].filter(({ exchange }) => exchanges.has(exchange))
  const ids = own.flatMap(({ messages }) => messages.map(({ content }) => content))
  const texts = await store.texts(scope, ids)
  if (!texts.ok) return null
  const words = new Map(ids.map((id, index) => [id, texts.value[index] ?? null]))
  return new Map(
    own.map(({ exchange, messages }) => [exchange, messages.map(({ content }) => words.get(content) ?? null)] as const),
  )
}

import {
  type EditorEvent,
  type EventBody,
  type RewriteRequest,
  type RuleCount,
  type SuggestionPart,
  type SuggestionRequest,
} from '@understudy/contracts'
import type { AssistantOptions } from './assistant-options.ts'
import { placedRequest } from './briefing.ts'
import { consentActions } from './consent-actions.ts'
import { mayRecord, readConsent } from './consent.ts'
import { versionsOf, type Core } from './core.ts'
import { createFolding, type Folding } from './folding.ts'
import { createOptimizing, type Optimizing } from './optimizing.ts'
import { createManuscriptReader } from './manuscript-reader.ts'
import { createLedgerWatch } from './ledger-watch.ts'
import { keepingActions } from './keeping-actions.ts'
import { laterActions } from './later-actions.ts'
import { orderModels } from './model-order.ts'
import { openCore, readDevice } from './open-core.ts'
import type { ExchangeRef } from './open-exchanges.ts'
import { OPTIMIZER_ACTIONS, PERSONA_ACTIONS } from './persona-action-names.ts'
import { placedBrief, type Placing } from './placed-brief.ts'
import { createTellReaders, type TellReaders } from './read-along.ts'
import { createRecording, type Recording } from './recording.ts'
import type { ActingCore } from './land-patches.ts'
import { ruleActions } from './rule-actions.ts'
import type { Asking } from './exchange.ts'
import { planGhost } from './ghost-plan.ts'
import { createSittings, type Sittings } from './sittings.ts'
import { suggest } from './suggest.ts'
import { tokenCounterOf } from './token-counter.ts'
import type { AssistantState, UnderstudyAssistant } from './understudy-assistant.ts'

/** An assistant for one author and one pair of hands. Give the same one to every editor of theirs on the page. */
export function createAssistant(options: AssistantOptions): UnderstudyAssistant {
  const listeners = new Set<() => void>()
  let shown: AssistantState | null = null
  let status: AssistantState['status'] = 'opening'
  const core = openCore(options, () => {
    shown = null
    for (const listener of listeners) listener()
  })
  const folding = createFolding(core, () => takeUp(core, { sittings, optimizing }), {
    elsewhere: followingElsewhere(core),
    lost: () => void optimizing.halt(),
  })
  const optimizing = createOptimizing({ ...core, folding }, { ...options, drafting: () => draftingOf(desk) })
  const sittings = createSittings(core, { ...options, folding, optimizing })
  const ready = open(core, folding, options).then(() => {
    status = 'ready'
    core.changed()
  })
  const desk = createDesk(core, options, active => learnHere({ ...core, folding, sittings }, active))
  return {
    ready,
    state: () =>
      (shown ??= stateOf(core, {
        status: status === 'ready' && !folding.isHere() ? 'elsewhere' : status,
        schedule: sittings.state(),
        optimizing: optimizing.state(),
      })),
    models: () => options.proposers.flatMap(({ model }) => model ?? []),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async *suggest(request, signal) {
      await ready
      await folding.look()
      if (!signal.aborted) yield* sittings.asked(answer(desk, request, signal))
    },
    tally: (request, signal) => ready.then(() => tally(desk, request, signal)),
    record: recordOnce(ready, desk.recording.record),
    resume: desk.recording.resume,
    read: reading => read(desk, reading),
    ...consentActions(core, optimizing),
    async handOver(...pages) {
      await ready
      const { handOver } = await import('./hand-over.ts')
      return handOver({ ...core, folding }, ...pages)
    },
    ...ruleActions({ ...core, folding }, desk.manuscripts, ready),
    ...laterActions(PERSONA_ACTIONS, async () => {
      const { personaDesk } = await import('./persona-desk.ts')
      return personaDesk({ ...core, folding, sittings, optimizing }, { ...desk, proposers: options.proposers }, ready)
    }),
    ...laterActions(OPTIMIZER_ACTIONS, async () => {
      const { optimizerDesk } = await import('./optimizer-desk.ts')
      return optimizerDesk({ ...core, folding, optimizing }, ready)
    }),
    ...keepingActions({ ...core, folding, sittings, optimizing }),
    ...sittings.actions,
  }
}

/** An editor may open before it is known whether anything may be recorded; what it says until then is not lost. */
function recordOnce(ready: Promise<void>, record: Recording['record']): Recording['record'] {
  let early: EditorEvent[] | null = []
  void ready.then(() => {
    const told = early ?? []
    early = null
    for (const event of told) record(event)
  })
  return event => {
    if (early === null) record(event)
    else early.push(event)
  }
}

function createDesk(core: Core, { proposers }: AssistantOptions, learn: (active: boolean) => Promise<void>): Desk {
  return {
    core,
    recording: createRecording(core, learn),
    manuscripts: createManuscriptReader(),
    tellReaders: createTellReaders(),
    count: tokenCounterOf(proposers),
    asking: {
      proposers,
      judge: core.desk.judge,
      heedOf: (document, rule) => core.quiet.heedOf(document, rule),
      plan: request =>
        planGhost(request, { document: core.book.persona().document, pattern: core.desk.pattern() }, core.env),
      env: core.env,
    },
  }
}

/** What an exchange is done again with. */
function draftingOf(desk: Desk) {
  return { placing: desk, trail: desk.recording.trail }
}

/** What an answer to the editor goes through. */
interface Desk extends Placing {
  readonly recording: Recording
  readonly asking: Asking
  readonly tellReaders: TellReaders
}

async function* answer(desk: Desk, request: SuggestionRequest, signal: AbortSignal): AsyncIterable<SuggestionPart> {
  const { core, recording, asking } = desk
  const { context, brief, passes } = await placedBrief(desk, request)
  const ref: ExchangeRef = { exchange: request.id, document: request.document, context, versions: versionsOf(core) }
  const trail = recording.trail(ref, brief.persona.items)
  const placed = placedRequest(request, context)
  const mayLearn = (document: SuggestionRequest['document']): boolean =>
    mayRecord(core.loaded.consent, document) && core.actor === core.subject.author
  desk.tellReaders(asking.proposers, request.document, desk.manuscripts.reading(request.document).blocks, mayLearn)
  await core.trust.look()
  const priced = asking.proposers.map(core.trust.priced)
  const order = await orderModels(placed, priced, {
    document: core.book.persona().document,
    models: core.desk.models(),
    mayTry: core.trust.mayTry,
    learns: mayLearn(request.document),
    random: core.env.random,
  })
  const exchange = {
    request: placed,
    brief,
    passes,
    models: priced.filter(one => one.model !== undefined && one.serves(placed)).map(({ id }) => id),
    log: (event: EventBody) => recording.log(ref, event),
    hasSent: () => trail.spent() !== null,
    opened: (...[suggestion, candidate, proposer]: Parameters<Parameters<typeof suggest>[1]['opened']>) => {
      trail.shown(candidate)
      recording.opened(suggestion, { candidate, proposer: proposer.id, ref })
    },
  }
  const credited = (part: Extract<SuggestionPart, { readonly type: 'opened' }>): SuggestionPart => {
    const isFirst = order.first?.proposer === part.credit.proposer
    const credit = { ...part.credit, why: [...part.credit.why, ...(isFirst && order.first ? [order.first.why] : [])] }
    core.credits.set(credit, trail.spent)
    return { ...part, credit, origin: recording.originOf(part.suggestion) }
  }
  try {
    const proposers = order.proposers.map(proposer => trail.watch(proposer))
    for await (const part of suggest({ ...asking, proposers }, exchange, signal)) {
      if (part.type === 'hunk') recording.showing(part.hunk)
      yield part.type === 'opened' ? credited(part) : part
    }
  } finally {
    trail.close()
    // what it came to is said beside it
    if (trail.spent() !== null) {
      core.answered.count++
      core.changed()
    }
  }
}

function read({ core, manuscripts }: Desk, reading: Parameters<UnderstudyAssistant['read']>[0]): void {
  const isFirst = manuscripts.reading(reading.document).blocks.length === 0
  manuscripts.read(reading)
  // how speech is marked there can be told from now on
  if (isFirst) core.changed()
}

/** How often each rule of each proposer would find something. Nothing is recorded. */
async function tally(desk: Desk, request: RewriteRequest, signal: AbortSignal): Promise<readonly RuleCount[]> {
  const { context, brief } = await placedBrief(desk, request)
  const asked = placedRequest(request, context)
  const counts = await Promise.all(desk.asking.proposers.map(proposer => proposer.tally?.(asked, brief, signal) ?? []))
  return counts.flat()
}

async function open(core: Core, folding: Folding, { consent: asked, openAfter }: AssistantOptions): Promise<void> {
  const { store, scope, env, queue, loaded } = core
  const { device, writes } = await readDevice(store, scope, env.newId)
  loaded.device = device
  queue.add(writes)
  const consent = await readConsent(store, scope)
  await Promise.all([core.sent.load(), core.trust.load(), core.optimizer.load()])
  if (consent.ok) loaded.consent = consent.value
  if (asked === 'given' && loaded.consent.learning === 'not-asked')
    loaded.consent = { ...loaded.consent, learning: 'on' }
  await openAfter?.catch(() => {})
  const [{ LEARNER_VERSION }, { MEASURES_VERSION }] = await Promise.all([
    import('@understudy/learning'),
    import('@understudy/stylometry'),
  ])
  loaded.learner = LEARNER_VERSION
  loaded.measures = MEASURES_VERSION
  await folding.begin()
}

/** What this tab does while another folds: it reads what was changed there, and lets go of what was forgotten there. */
function followingElsewhere(core: Core): () => Promise<void> {
  const { books, desk, schedule } = core
  const moved = createLedgerWatch(core)
  const forgotten = () => books.everywhere().reduce((sum, { persona }) => sum + persona.forgotten.size, 0)
  return async () => {
    if (!(await moved())) return
    const before = forgotten()
    await Promise.all([books.load(), schedule.load()])
    await (forgotten() > before ? desk.forgetAll() : desk.weigh())
    core.changed()
  }
}

/** What the log has by now. The tab that somebody decides in is the one that learns from it. */
async function learnHere({ desk, folding, sittings }: ActingCore & { readonly sittings: Sittings }, active: boolean) {
  if (active) await folding.takeOver()
  if (!folding.isHere()) return
  await desk.catchUp()
  await sittings.catchUp()
}

/** What this tab does when it comes to fold. */
async function takeUp({ books, desk, schedule }: Core, { sittings, optimizing }: Background): Promise<void> {
  await Promise.all([books.load(), schedule.load()])
  await desk.open()
  sittings.open()
  optimizing.begin()
}

/** What goes on beside suggestions, in the tab that folds. */
interface Background {
  readonly sittings: Sittings
  readonly optimizing: Optimizing
}

interface Going extends Pick<AssistantState, 'status' | 'schedule'> {
  readonly optimizing: ReturnType<Optimizing['state']>
}

function stateOf(core: Core, { status, schedule, optimizing }: Going): AssistantState {
  const { book, books, desk, queue, sent, optimizer, loaded, subject, actor } = core
  const { rate, critic, asks } = optimizer.state()
  return {
    status,
    learning: loaded.consent.learning,
    sent: sent.state(),
    excluded: loaded.consent.excluded,
    hands: { subject, actor },
    persona: book.persona(),
    layers: { house: books.house(), works: books.works() },
    outcomes: desk.outcomes(),
    answered: core.answered.count,
    schedule,
    optimizer: { rate, critic, asks, ...optimizing },
    keeping: queue.state(),
    refusals: desk.refusals(),
    damaged: books.damaged(),
  }
}

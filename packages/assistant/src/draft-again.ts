import type { Brief, ExchangeId, PlacedRequest, Proposer } from '@understudy/contracts'
import { wordDistance } from '@understudy/learning/symbolic'
import type { Persona } from '@understudy/persona'
import { sentences, wordCount } from '@understudy/prose'
import { placedRequest } from './briefing.ts'
import { calmly } from './calmly.ts'
import { collectRewrite } from './collect-rewrite.ts'
import { versionsOf } from './core.ts'
import { passedOver } from './pass-over.ts'
import { placedBrief, type Placed, type Placing } from './placed-brief.ts'
import type { RecordedExchange } from './recorded-exchange.ts'
import type { Recording } from './recording.ts'
import { takenBackElsewhere } from './taken-back-elsewhere.ts'

export interface DraftingAgain {
  readonly placing: Placing
  /** The author's persona with the change. */
  readonly changed: Persona
  readonly trail: Recording['trail']
  /** The update that it is for: what was sent is counted to it. */
  readonly update: string
}

/** No draft takes as long, ms. */
const LONGEST_MS = 300_000

/** Sentences of so many words that stand in an example and in what came of it are the same ones. */
const TELLING_WORDS = 5

/**
 * Edit cost of a recorded exchange as it is drafted now and with the change, each to what stands there. Null where no model
 * that may be asked serves it or makes something of it; `left` where it was stopped, here or in another tab.
 */
export async function draftAgain(
  { request: bare, stands }: RecordedExchange,
  drafting: DraftingAgain,
  signal: AbortSignal,
): Promise<readonly [number, number] | 'left' | null> {
  const { placing, changed } = drafting
  const costs: number[] = []
  for (const each of [placing, withPersona(placing, changed)]) {
    const placed = await placedBrief(each, bare)
    const request = placedRequest(bare, placed.context)
    if ((await takenBackElsewhere(placing.core)) || signal.aborted) return 'left'
    const proposer = mayBeAsked(placing, request)
    if (proposer === undefined) return null
    const again = { request, placed: withoutCopies(placed, stands) }
    const text = await calmly(placing.core.waits, inner => draftOf(proposer, again, drafting, inner), signal)
    if (signal.aborted || text === null) return 'left'
    if (text.trim() === '') return null
    costs.push(wordDistance(text, stands))
  }
  const [before, after] = costs
  return before === undefined || after === undefined ? null : [before, after]
}

/** One that text may go to by itself: on this machine, or by its writer's word; never away where rules are to think. */
function mayBeAsked({ core }: Placing, request: PlacedRequest): Proposer | undefined {
  const staysHere = core.optimizer.state().critic === 'rules'
  return core
    .proposers()
    .map(core.trust.priced)
    .find(each => {
      const { model } = each
      if (model === undefined || !each.serves(request) || !core.trust.mayTry(each)) return false
      return !staysHere || (!model.remote && model.price === null)
    })
}

interface Again {
  readonly request: PlacedRequest
  readonly placed: Placed
}

/** What a proposer makes of it; empty where that is nothing. What was sent is in the prompt log like all that is. */
async function draftOf(
  proposer: Proposer,
  { request, placed: { brief, passes } }: Again,
  { placing: { core }, trail, update }: DraftingAgain,
  stop: AbortSignal,
): Promise<string> {
  const { document, context } = request
  const exchange = update as ExchangeId
  const kept = trail({ exchange, document, context, versions: versionsOf(core), update }, brief.persona.items)
  const watched = kept.watch(proposer)
  const signal = AbortSignal.any([stop, AbortSignal.timeout(LONGEST_MS)])
  try {
    if (request.type !== 'rewrite') return await continuedBy(watched, { request, brief }, signal)
    const { candidates } = await collectRewrite({ proposer: watched, request, brief }, signal)
    const passing = { passes, proposers: core.proposers(), request, brief }
    const [made] = passes.length === 0 ? candidates : await passedOver(passing, candidates, signal)
    return made?.text ?? ''
  } finally {
    kept.close()
  }
}

async function continuedBy(
  proposer: Proposer,
  { request, brief }: { readonly request: PlacedRequest; readonly brief: Brief },
  signal: AbortSignal,
): Promise<string> {
  let text = ''
  for await (const part of proposer.propose(request, brief, signal)) if (part.type === 'text') text += part.delta
  return text
}

/** Examples that hold what stands there would say the answer. */
function withoutCopies({ brief, ...placed }: Placed, stands: string): Placed {
  const telling = sentences(stands).filter(({ text }) => wordCount(text) >= TELLING_WORDS)
  const exemplars = brief.exemplars.filter(example => !telling.some(({ text }) => example.includes(text.trim())))
  return { ...placed, brief: { ...brief, exemplars } }
}

function withPersona(placing: Placing, persona: Persona): Placing {
  const { core } = placing
  const layersIn: typeof core.books.layersIn = work =>
    core.books.layersIn(work).map(layer => (layer.kind === 'author' ? { ...layer, persona } : layer))
  return { ...placing, core: { ...core, books: { ...core.books, layersIn } } }
}

import type { Message, PlacedRequest, Proposer, ProposerId } from '@understudy/contracts'
import type { ModelState } from '@understudy/learning'
import { isNoDearer } from './model-trust.ts'
import { modelPreferenceOf, type PersonaDocument } from '@understudy/persona'

/** Proposers in the order they are asked for one request, and why that model goes first where it is not the host's first. */
export interface ModelOrder {
  readonly proposers: readonly Proposer[]
  readonly first: { readonly proposer: ProposerId; readonly why: Message } | null
}

export interface OrderGrounds {
  readonly document: PersonaDocument
  /** What is known of models. */
  readonly models: ModelState
  /** Whether a model may be asked though the host did not put it first: learning never sends text where nobody said it may. */
  readonly mayTry: (proposer: Proposer) => boolean
  /** Whether what comes of it is learned: nothing is tried otherwise. */
  readonly learns: boolean
  readonly random: () => number
}

/** The task a request is, as preferences of models name it. */
function taskOf(request: PlacedRequest): string {
  return request.type === 'rewrite' ? request.kind : request.type
}

/**
 * Puts the model first that a person wants for the task, else the one that more stays of; now and then another, to see
 * whether it does better by now. Proposers without a model keep their places, as do the other models among each other;
 * those that may not even stand in are left out.
 */
export async function orderModels(
  request: PlacedRequest,
  proposers: readonly Proposer[],
  grounds: OrderGrounds,
): Promise<ModelOrder> {
  const serving = proposers.filter(proposer => proposer.model !== undefined && proposer.serves(request))
  const [first] = serving
  if (request.proposer !== undefined || first === undefined || serving.length < 2) return { proposers, first: null }
  const said = modelPreferenceOf(grounds.document, taskOf(request))
  const isDecided = said !== null && (said.source !== 'learned' || said.locked || said.status !== 'active')
  const isOpen = (proposer: Proposer): boolean => proposer === first || grounds.mayTry(proposer)
  const wanted = said?.status === 'active' ? serving.find(({ id }) => id === said.model) : undefined
  // a file that a person opened is not their word on where text goes
  const isWord = said?.source === 'stated'
  const standing = wanted !== undefined && (isWord || isOpen(wanted)) ? wanted : first
  const tried = isDecided || !grounds.learns ? null : await toTry(request, serving.filter(isOpen), standing, grounds)
  const asked = serving.filter(proposer => proposer === standing || isOpen(proposer) || mayStandIn(proposer, first))
  const known = said?.source === 'learned' ? 'assistant.why.model-learned' : 'assistant.why.model-stated'
  if (tried !== null) return dealt(proposers, { serving, asked, first: tried, why: 'assistant.why.model-tried' })
  return dealt(proposers, { serving, asked, first: standing, why: standing === first ? null : known })
}

/** Where another fails: text that leaves this machine for that one may for this one, at no higher price. */
function mayStandIn({ model }: Proposer, first: Proposer): boolean {
  if (model === undefined || first.model === undefined) return true
  return first.model.remote && model.remote && isNoDearer(model.price, first.model.price)
}

async function toTry(
  request: PlacedRequest,
  open: readonly Proposer[],
  standing: Proposer,
  { models, random }: OrderGrounds,
): Promise<Proposer | null> {
  if (open.length < 2) return null
  const { modelToTry, trialsOf } = await import('@understudy/learning')
  const task = taskOf(request)
  const { model } = modelToTry(
    standing.id,
    open.map(({ id }) => id),
    { trialsOf: id => trialsOf(models, task, id), random },
  )
  return open.find(({ id }) => id === model) ?? null
}

interface Deal {
  /** With a model, in the host's order. */
  readonly serving: readonly Proposer[]
  /** Those of them that may be asked at all. */
  readonly asked: readonly Proposer[]
  readonly first: Proposer
  /** Null where the host put it first, too. */
  readonly why: string | null
}

/** Only the places of `serving` are dealt anew. */
function dealt(proposers: readonly Proposer[], { serving, asked, first, why }: Deal): ModelOrder {
  const places = new Set(serving)
  const next = [first, ...asked.filter(proposer => proposer !== first)]
  return {
    proposers: proposers.flatMap(proposer => (places.has(proposer) ? (next.shift() ?? []) : proposer)),
    first: why === null ? null : { proposer: first.id, why: { key: why } },
  }
}

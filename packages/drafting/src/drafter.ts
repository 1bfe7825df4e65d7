import {
  commonTokens,
  isPrice,
  selectedText,
  type Brief,
  type CandidateId,
  type ExactPrompt,
  type ModelPart,
  type ModelPrompt,
  type PlacedRequest,
  type Price,
  type ProposalPart,
  type Proposer,
  type ProposerId,
  type TemplateKind,
  type TextModel,
} from '@understudy/contracts'
import { loadTemplates, type LoadedTemplate, type LoadedTemplates } from './load-templates.ts'
import { foundBy, type LookUp } from './look-up.ts'
import type { PromptTemplate } from './prompt-template.ts'
import { continuationPrompt, rewritePrompt, type Drafted } from './prompts.ts'
import type { Sources } from './rewrite-parts.ts'

const EXAMPLE_TOKENS = 1_000
/** Said before anything is sent: an endpoint would cut the prompt unseen, or refuse it. */
const TOO_LONG: ProposalPart = {
  type: 'failed',
  candidate: null,
  reason: 'rejected',
  detail: 'the passage is longer than the model can read',
}

export interface DrafterOptions {
  /** Sees each prompt before it leaves; returns it, a redacted one, or null to veto it. Defaults to letting all go. */
  readonly beforeSend?: (prompt: ModelPrompt, request: PlacedRequest) => ModelPrompt | null
  /** Names it where one host has several. Defaults to `drafter`. */
  readonly id?: string
  /** How the writer knows the model: suggestions say by whom they are. Defaults to `Model`. */
  readonly name?: string
  /** Prompts in place of `promptTemplates`, by kind. One that lacks a slot, or has one twice, is refused at once. */
  readonly templates?: Partial<Record<TemplateKind, PromptTemplate>>
  /**
   * What the host's own tools found for a request, as in notes on the story: between marks in `{tools}`, 2,000 characters
   * of it. Where it fails, the prompt goes without. Defaults to nothing.
   */
  readonly lookUp?: LookUp
  /** Most tokens that the writer's own passages and refused suggestions take in a prompt together. Defaults to 1,000. */
  readonly exampleTokens?: number
  /**
   * What the model reads and writes at most, together: prompts are kept to it, what matters least left out first.
   * Defaults to what the model says of itself, else to no limit beside the prompt's own.
   */
  readonly contextTokens?: number
  /** What the model costs, where it costs anything: suggestions then say theirs. Defaults to nothing said. */
  readonly price?: Price
}

/**
 * The proposer over a text model: continuations streamed as they come, rewrites as whole candidates with their hunks, or,
 * where only one is asked for, hunk by hunk. What a model wraps around its answer is taken off, and an answer that
 * cannot be used is a failed candidate. Throws a `TypeError` on a template that is none.
 */
export function drafter(model: TextModel, options: DrafterOptions = {}): Proposer {
  const {
    beforeSend = (prompt: ModelPrompt) => prompt,
    id = 'drafter',
    name,
    exampleTokens = EXAMPLE_TOKENS,
    lookUp,
    price = null,
  } = options
  if (price !== null && !isPrice(price)) throw new TypeError('price: two amounts of at least 0 and a currency')
  const templates = loadTemplates(options.templates ?? {})
  const count = model.countTokens ?? commonTokens
  return {
    id: id as ProposerId,
    label: name === undefined ? { key: 'drafting.label' } : { key: 'drafting.label.named', params: { name } },
    makes: 'whole',
    serves,
    countTokens: count,
    model: { id: model.id, remote: model.capabilities.remote, price },
    async templates() {
      const { openParagraphs } = await import('./edited-template.ts')
      return openParagraphs(templates)
    },
    async *propose(request, brief, signal) {
      if (request.type === 'chat') return
      const template = await templateFor(templates, request, brief)
      const isLookedUp = brief.tools?.['look-up']?.on !== false
      const found = lookUp === undefined || !isLookedUp ? [] : await foundBy(lookUp, request, signal)
      const making = { template, exampleTokens, count, contextTokens: contextOf(model, options), found }
      const draft =
        request.type === 'continuation'
          ? continuationPrompt(request, brief, making)
          : rewritePrompt(request, brief, making)
      if (signal.aborted) return
      if (draft === null) return yield TOO_LONG
      const prompt = beforeSend(draft.prompt, request)
      if (prompt === null) return yield heldBack(model)
      yield { type: 'sent', prompt: exact(prompt, model) }
      const { items } = brief.persona
      const first = request.type === 'continuation' ? (request.passedBy?.length ?? 0) : 0
      const sources: Sources = index => {
        return { candidate: candidateId(id, request.id, first + index), items, own: template.own }
      }
      yield* read(model.generate(prompt, signal), { request, sources, draft: { ...draft, prompt } })
    },
  }
}

/** As the writer's persona has it. Most have nothing to say of it. */
async function templateFor(
  templates: LoadedTemplates,
  request: Exclude<PlacedRequest, { readonly type: 'chat' }>,
  { paragraphs = [] }: Brief,
): Promise<LoadedTemplate> {
  const kind = request.type === 'continuation' ? 'continuation' : request.kind
  if (paragraphs.length === 0) return templates[kind]
  const { editedTemplate } = await import('./edited-template.ts')
  return editedTemplate(templates[kind], kind, paragraphs)
}

interface Reading {
  readonly request: PlacedRequest
  readonly sources: Sources
  readonly draft: Drafted
}

/** The model's answers as parts of a proposal. */
async function* read(
  parts: AsyncIterable<ModelPart>,
  { request, sources, draft: { prompt, before } }: Reading,
): AsyncIterable<ProposalPart> {
  if (request.type === 'chat') return
  // many a sitting asks no model, and many a one for no rewrite
  if (request.type === 'continuation') {
    const { continuationParts } = await import('./continuation-parts.ts')
    return yield* continuationParts(parts, { ...request, sent: before }, sources)
  }
  const { streamedRewrite, wholeRewrites } = await import('./rewrite-parts.ts')
  yield* prompt.candidates === 1 ? streamedRewrite(parts, request, sources) : wholeRewrites(parts, request, sources)
}

/** Code is no prose, an instruction has to say something, and there must be words to rewrite. */
function serves(request: PlacedRequest): boolean {
  if (request.block.type === 'code' || request.type === 'chat') return false
  if (request.type === 'continuation') return true
  if (request.kind === 'instruction' && request.instruction.trim() === '') return false
  return selectedText(request.selected).trim() !== ''
}

function contextOf({ capabilities }: TextModel, { contextTokens }: DrafterOptions): number | null {
  return contextTokens ?? capabilities.contextTokens ?? null
}

function exact(prompt: ModelPrompt, { id, capabilities }: TextModel): ExactPrompt {
  return { ...prompt, model: id, remote: capabilities.remote }
}

function heldBack({ id, capabilities }: TextModel): ProposalPart {
  return { type: 'held-back', model: id, remote: capabilities.remote }
}

function candidateId(proposer: string, exchange: string, index: number): CandidateId {
  return `${proposer}.${exchange}.${index}` as CandidateId
}

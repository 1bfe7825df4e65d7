import type {
  Brief,
  BriefTools,
  DialogueConvention,
  Lexicon,
  QuietRule,
  RequestContext,
  Stet,
  SuggestionRequest,
  TokenCounter,
} from '@understudy/contracts'
import { withNotes } from './lexicon.ts'
import type { Sent } from './sent-setting.ts'
import {
  actingModules,
  checksOf,
  notesOf,
  render,
  rulesOf,
  sheetOf,
  wordsOf,
  type PersonaLayer,
} from '@understudy/persona'

/** What a brief is made of, beside the persona. */
export interface Surroundings {
  readonly lexicon: Lexicon
  readonly dialogue: DialogueConvention
  readonly exemplars: readonly string[]
  readonly counterexamples: readonly string[]
  readonly stets: readonly Stet[]
  readonly quiet: readonly QuietRule[]
  readonly tools: BriefTools
  /** How those who send it count; of several, whoever makes most of a text. */
  readonly count: TokenCounter
  /** What of the person goes along. */
  readonly send: Sent
  /** Who may speak there, of those that items name. */
  readonly speakers: readonly string[]
}

/** All that proposers may know for a request at `context.place`. */
export function briefFor(layers: readonly PersonaLayer[], { place }: RequestContext, around: Surroundings): Brief {
  const { lexicon, count, send, speakers, ...rest } = around
  const { extensions, ...rendered } = render(layers, { place, send, speakers }, { count })
  return {
    ...rest,
    persona: rendered,
    checks: checksOf(layers, place),
    rules: rulesOf(layers, place),
    words: wordsOf(layers),
    sheet: sheetOf(layers),
    extensions,
    paragraphs: actingModules(layers, 'templates').map(({ id, base, text }) => ({ id, base, text })),
    manuscript: withNotes(
      lexicon,
      notesOf(layers).map(({ statement }) => statement),
    ),
  }
}

/** The passage a request is about: what mode it is in is guessed from it. */
export function passageOf(request: SuggestionRequest): string {
  if (request.type === 'rewrite') return request.selected.map(({ text }) => text).join('\n\n')
  return request.before.slice(-600)
}

/** The request with who, where and in which mode. */
export function placedRequest<T extends SuggestionRequest>(
  request: T,
  context: RequestContext,
): T & { readonly context: RequestContext } {
  return { ...request, context }
}

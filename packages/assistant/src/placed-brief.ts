import {
  broughtBy,
  type Brief,
  type ItemId,
  type PassId,
  type RequestContext,
  type SuggestionRequest,
  type TokenCounter,
} from '@understudy/contracts'
import { passesOf, toolsOf, type Persona, type PersonaLayer } from '@understudy/persona'
import { briefFor, passageOf } from './briefing.ts'
import type { Core } from './core.ts'
import type { ManuscriptReader } from './manuscript-reader.ts'
import { namedIn, peopleNamed } from './people-named.ts'
import type { ReadManuscript } from './quiet-scenes.ts'
import type { ViewOptions } from './view-at.ts'

/** What is looked up to place a request. */
export interface Placing {
  readonly core: Core
  readonly manuscripts: ManuscriptReader
  readonly count: TokenCounter
}

export interface Placed {
  readonly context: RequestContext
  readonly brief: Brief
  /** What drafts go through before one is chosen, in order. */
  readonly passes: readonly PassId[]
}

/** Where a request is made, and all that proposers may know for it, but for `unsaid`, an item that goes unsaid. */
export async function placedBrief(
  { core, manuscripts, count }: Placing,
  request: SuggestionRequest,
  unsaid?: ItemId,
): Promise<Placed> {
  const { document } = request
  if (request.type === 'rewrite') await Promise.all([core.stets.load(document), core.quiet.load(document)])
  const dialogue = manuscripts.dialogue(document)
  const { guessMode } = await import('@understudy/stylometry')
  const mode = guessMode(passageOf(request), dialogue)
  const { subject, actor, language } = core
  const session = core.sitting.active()
  const work = subject.work ?? document
  const layers = without(core.books.layersIn(work), unsaid)
  const { views, speakers } = peopleNamed(layers)
  const view = await viewOf(manuscripts.reading(document), request.block.index, { views, dialogue })
  const place = { mode, work, ...(view !== null && { pointOfView: view }) }
  const stated = manuscripts.isDialogueStated(document) ? { dialogue } : {}
  const context: RequestContext = { subject, actor, session, language, mode, modeIs: 'guessed', place, ...stated }
  const send = await core.sent.current()
  const tools = toolsOf(layers)
  const found =
    tools.exemplars?.on === false
      ? []
      : await manuscripts.exemplars(
          document,
          { place, author: subject.author, modeOf: text => guessMode(text, dialogue, language) },
          request,
        )
  const brief = briefFor(layers, context, {
    lexicon: manuscripts.lexicon(document, request.type === 'continuation' ? request.block.index : undefined),
    dialogue,
    count,
    send,
    speakers: namedIn(`${request.before}\n${passageOf(request)}\n${request.after}`, speakers),
    tools,
    exemplars: broughtBy(tools, 'exemplars', found),
    counterexamples: broughtBy(tools, 'refused', core.desk.counterexamples(request, mode)),
    stets: core.stets.standingIn(document, request.type === 'rewrite' ? request.selected.map(({ text }) => text) : []),
    quiet: request.type === 'rewrite' ? core.quiet.rulesIn(document, manuscripts.reading(document)) : [],
  })
  return { context, brief, passes: passesOf(layers) }
}

/** No view is guessed where nothing speaks of one. */
async function viewOf(manuscript: ReadManuscript, block: number, options: ViewOptions): Promise<string | null> {
  if (options.views.size === 0) return null
  const { viewsIn } = await import('./view-at.ts')
  const viewAt = await viewsIn(manuscript, options)
  return viewAt(block)
}

function without(layers: readonly PersonaLayer[], unsaid: ItemId | undefined): readonly PersonaLayer[] {
  if (unsaid === undefined) return layers
  const silent = (persona: Persona): Persona => ({
    ...persona,
    items: new Map([...persona.items].filter(([id]) => id !== unsaid)),
  })
  return layers.map(({ core, ...layer }) => ({
    ...layer,
    persona: silent(layer.persona),
    ...(core !== undefined && { core: silent(core) }),
  }))
}

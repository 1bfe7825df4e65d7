import { inScope, type BriefTools, type Mode, type Scope, type TemplateParagraphs } from '@understudy/contracts'
import type { Telling, ToldPassage } from './told-passage.ts'
import type { ToldTaste } from './told-taste.ts'
import { meaningOf, TOLD_TASTES } from './told-tastes.ts'
import { isWished, type Wish } from './told-writer.ts'

/** How often a wish that is read is kept: no model keeps all of them. */
const OBEYS = 0.85
/** How often a moment comes out as a taste has it where nobody asked: by itself, and after passages of a writer who has it. */
export const BY_ITSELF = 0.3
const AFTER_EXEMPLARS = 0.6

/** The chances that one draft is drawn by, so that it can be drawn again with another brief. */
export interface Draw {
  readonly ways: readonly number[]
  readonly obeys: readonly number[]
}

/** What a drafter is told. */
export interface ToldBrief {
  readonly wishes: readonly { readonly statement: string; readonly scope: Scope }[]
  readonly tools: BriefTools
  /** Whose passages are brought where exemplars are on. */
  readonly exemplars: readonly Wish[]
  readonly templates: readonly TemplateParagraphs[]
}

export function drawFor({ parts }: ToldPassage, random: () => number): Draw {
  return { ways: parts.map(() => random()), obeys: parts.map(() => random()) }
}

/** A draft of `passage`, as somebody would who reads every wish in the brief and keeps most of them. */
export function draftOf(passage: ToldPassage, draw: Draw, brief: ToldBrief): Telling {
  const asked = askedIn(brief, passage.mode)
  const exemplars = brief.tools.exemplars?.on === true ? brief.exemplars : []
  return passage.parts.map(({ taste }, at) => {
    const side = taste === null ? undefined : asked.get(taste)
    if (side !== undefined && (draw.obeys[at] ?? 1) < OBEYS) return side > 0
    return (draw.ways[at] ?? 1) < (isWished(exemplars, taste, passage.mode) ? AFTER_EXEMPLARS : BY_ITSELF)
  })
}

/** What each taste is asked for there: by an item that acts, or by a paragraph of the prompt; the last of them counts. */
function askedIn({ wishes, templates }: ToldBrief, mode: Mode): ReadonlyMap<ToldTaste, number> {
  const asked = new Map<ToldTaste, number>()
  const prompt = templates.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')
  for (const taste of TOLD_TASTES) if (taste.statements.some(said => prompt.includes(said))) asked.set(taste, 1)
  for (const { statement, scope } of wishes) {
    const meaning = inScope(scope, { mode }) ? meaningOf(statement) : null
    if (meaning !== null) asked.set(meaning.taste, meaning.side)
  }
  return asked
}

import { failure, ok, type Result } from '@understudy/contracts'

/**
 * A prompt as text with slots in braces: `{writer.core}`, and `{x-house-rules}` for one extension field of the persona.
 * A paragraph whose slots are all empty is left out. What fills a slot is never read for slots again.
 */
export interface PromptTemplate {
  readonly system: string
  readonly user: string
}

/** What every template has, each once: what is known of the writer, of the place, what is asked, and of which text. */
export const TEMPLATE_SLOTS = [
  /** The persona's part that changes only with it. Goes before all that depends on the place. */
  'writer.core',
  /** Extension fields that have no slot of their own. */
  'writer.extensions',
  'writer.exemplars',
  'writer.refused',
  /** What the persona says of this place. */
  'writer.scoped',
  /** What was looked up for this place: how speech is marked, how names are spelt. */
  'tools',
  /** The text around, the passage, the wish, each between its marks. */
  'text',
  /** What this request asks beside its kind: how long, in how many paragraphs. */
  'task',
] as const
export type TemplateSlot = (typeof TEMPLATE_SLOTS)[number] | `x-${string}`

/** Why a text is no template. `detail` names the slot. */
export type TemplateFault = 'dropped-slot' | 'doubled-slot' | 'unknown-slot' | 'misplaced-slot'

export type TemplatePiece = string | { readonly slot: TemplateSlot }

/** A template that was read and found whole. */
export interface ParsedTemplate {
  /** By paragraph. */
  readonly system: readonly (readonly TemplatePiece[])[]
  readonly user: readonly (readonly TemplatePiece[])[]
  readonly slots: ReadonlySet<TemplateSlot>
}

const SLOT = /\{([a-z][\w.-]*)\}/gi
const KNOWN: ReadonlySet<string> = new Set(TEMPLATE_SLOTS)

/** Reads a template, or says which of its slots is dropped, doubled, unknown, or stands where prefix caches would be lost. */
export function parseTemplate({ system, user }: PromptTemplate): Result<ParsedTemplate, TemplateFault> {
  const named = [...`${system}\n\n${user}`.matchAll(SLOT)].map(([, name = '']) => name)
  const unknown = named.find(name => !isSlot(name))
  if (unknown !== undefined) return failure('unknown-slot', `{${unknown}}`)
  const doubled = named.find((name, at) => named.indexOf(name) !== at)
  if (doubled !== undefined) return failure('doubled-slot', `{${doubled}}`)
  const dropped = TEMPLATE_SLOTS.find(name => !named.includes(name))
  if (dropped !== undefined) return failure('dropped-slot', `{${dropped}}`)
  const early = named.slice(0, named.indexOf('writer.core')).find(name => !isStable(name))
  if (early !== undefined) return failure('misplaced-slot', `{${early}} before {writer.core}`)
  return ok({ system: paragraphsOf(system), user: paragraphsOf(user), slots: new Set(named.filter(isSlot)) })
}

function isSlot(name: string): name is TemplateSlot {
  return KNOWN.has(name) || /^x-[\w-]+$/.test(name)
}

/** Whether it changes with the persona alone. */
function isStable(name: string): boolean {
  return name === 'writer.extensions' || name.startsWith('x-')
}

function paragraphsOf(text: string): ParsedTemplate['user'] {
  return text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).map(piecesOf)
}

function piecesOf(paragraph: string): readonly TemplatePiece[] {
  return paragraph
    .split(SLOT)
    .map((piece, at) => (at % 2 === 1 && isSlot(piece) ? { slot: piece } : piece))
    .filter(piece => piece !== '')
}

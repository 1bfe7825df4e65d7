import type { TemplateKind } from '@understudy/contracts'
import { promptTemplates } from './built-in-templates.ts'
import { parseTemplate, type ParsedTemplate, type PromptTemplate } from './prompt-template.ts'
import { ownSentences } from './repeats-prompt.ts'

/** A template that is ready for use. */
export interface LoadedTemplate extends ParsedTemplate {
  /** What it says in its own words. */
  readonly own: readonly string[]
}

export type LoadedTemplates = Readonly<Record<TemplateKind, LoadedTemplate>>

/** The host's templates, and for all other kinds those that come with the package. Throws a `TypeError` on one that is none. */
export function loadTemplates(replaced: Partial<Record<TemplateKind, PromptTemplate>>): LoadedTemplates {
  const load = (kind: TemplateKind) => loaded(kind, replaced[kind] ?? promptTemplates[kind])
  return {
    continuation: load('continuation'),
    tighten: load('tighten'),
    expand: load('expand'),
    voice: load('voice'),
    dialogue: load('dialogue'),
    proof: load('proof'),
    describe: load('describe'),
    instruction: load('instruction'),
  }
}

function loaded(kind: TemplateKind, template: PromptTemplate): LoadedTemplate {
  const parsed = parseTemplate(template)
  if (!parsed.ok) throw new TypeError(`templates.${kind}: ${parsed.reason} ${parsed.detail}`)
  return { ...parsed.value, own: ownSentences(parsed.value) }
}

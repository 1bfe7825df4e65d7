import type { ModuleList } from '@understudy/assistant'
import { TOOL_IDS, type PassId } from '@understudy/contracts'
import type { PassUse, PersonaDocument, TemplateUse, ToolUse } from '@understudy/persona'
import type { LayerView } from '../layers/layer-view.ts'
import { whoseOf } from '../layers/layer-words.ts'
import { sayCount, type Say } from '../say.tsx'
import { passWords, templateWords, toolWords } from './operation-words.ts'

/** One way in which a model is helped, and where it stands. */
export type ModuleUse =
  | { readonly list: 'tools'; readonly use: ToolUse }
  | { readonly list: 'pipeline'; readonly use: PassUse }
  | { readonly list: 'templates'; readonly use: TemplateUse }

/** All of a persona: what goes along, then passes, then what a model is told. */
export function modulesOf({ modules }: PersonaDocument): readonly ModuleUse[] {
  return [
    ...modules.tools.map(use => ({ list: 'tools' as const, use })),
    ...modules.pipeline.map(use => ({ list: 'pipeline' as const, use })),
    ...modules.templates.map(use => ({ list: 'templates' as const, use })),
  ]
}

/** As one sentence without a full stop; what this release does not know, by its name. */
export function moduleSentence(module: ModuleUse, say: Say): string {
  switch (module.list) {
    case 'tools': {
      const { id, on, most } = module.use
      const tool = TOOL_IDS.find(known => known === id)
      return tool === undefined ? id : toolWords(tool, { on, most }, say)
    }
    case 'pipeline':
      return passWords({ type: 'add-pass', pass: module.use.id as PassId, after: module.use.after }, say)
    case 'templates':
      return templateWords(module.use.id.split('.', 1)[0] ?? '', module.use.text, say)
  }
}

/** Where it comes from, with how many choices stand behind what was learned. */
export function moduleSource({ use: { source, evidence } }: ModuleUse, view: LayerView, say: Say): string {
  const count = (evidence?.for ?? 0) + (evidence?.against ?? 0)
  if (source === 'learned' && count > 0) return sayCount(say, 'react.modules.learned', count)
  return say(`react.item.source.${whoseOf(view)}.${source}`, { name: view.name })
}

/** What it does, for whoever opens it. */
export const MEANS: Readonly<Record<ModuleList, string>> = {
  tools: 'react.modules.tool.means',
  pipeline: 'react.modules.pass.means',
  templates: 'react.modules.template.means',
}

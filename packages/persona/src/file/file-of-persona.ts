import type { Json } from '@understudy/contracts'
import type { MemoryNote, PatternItem, PersonaDocument } from '../document.ts'
import type { PersonaItem } from '../item.ts'
import { sameValue } from '../same-value.ts'
import type { ItemWord } from '../item-word.ts'
import { ITEM_DEFAULTS, WORD_DEFAULTS } from './persona-of-file.ts'

/** The value a file holds: every section, items without what goes without saying, unknown keys after the known ones. */
export function fileOfDocument(document: PersonaDocument): { readonly [key: string]: Json } {
  const { identity, memory, preference } = document
  return {
    schemaVersion: document.schemaVersion,
    identity: { id: identity.id, name: identity.name, role: identity.role, ...identity.unknown },
    demographics: document.demographics,
    personality: document.personality,
    memory: {
      ...(memory.longTerm === null ? {} : { longTerm: memory.longTerm }),
      notes: memory.notes.map(fileNote),
      ...memory.unknown,
    },
    pattern: document.pattern.map(filePattern),
    preference: {
      style: preference.style.map(fileItem),
      content: preference.content.map(fileItem),
      format: preference.format.map(fileItem),
      reasoning: preference.reasoning.map(fileItem),
      models: preference.models,
      ...(Object.keys(preference.rules).length === 0 ? {} : { rules: preference.rules }),
      words: preference.words,
      sheet: preference.sheet,
      ...preference.unknown,
    },
    modules: document.modules,
    ...document.extensions,
    ...document.unknown,
  }
}

function fileItem(item: PersonaItem): Json {
  const { id, statement, measure, direction, scope, except, evidence, status, locked, because, source, createdAt } =
    item
  const said = {
    measure,
    direction,
    scope: { ...scope },
    except,
    evidence,
    status,
    locked,
    ...(because !== undefined && { because }),
    source,
    createdAt,
  }
  const words = item.words === undefined ? {} : { words: item.words.map(fileWord) }
  return { id, statement, ...withoutDefaults(said, ITEM_DEFAULTS), ...words, ...item.unknown }
}

function fileWord({ text, unknown, ...said }: ItemWord): Json {
  return { text, ...withoutDefaults(said, WORD_DEFAULTS), ...unknown }
}

function withoutDefaults(
  said: Readonly<Record<string, Json>>,
  defaults: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(said).filter(([key, value]) => !sameValue(value, defaults[key])))
}

function fileNote({ id, statement, unknown }: MemoryNote): Json {
  return { id, statement, ...unknown }
}

function filePattern({ evidence, unknown, ...pattern }: PatternItem): Json {
  return { ...pattern, ...(evidence && { evidence }), ...unknown }
}

import type { Json, TextPattern } from '@understudy/contracts'
import type { DecidableValue, MemoryNote, PersonaDocument } from '../document.ts'
import type { ItemField, PersonaItem } from '../item.ts'
import { sameValue } from '../same-value.ts'
import type { ItemWord } from '../item-word.ts'
import { ITEM_DEFAULTS, WORD_DEFAULTS } from './persona-of-file.ts'

/** The value a file holds: every section, items without what goes without saying, unknown keys after the known ones. */
export function fileOfDocument(document: PersonaDocument): FileValue {
  return fileWith(document, withoutDefaults)
}

/** The same with everything said that a file may say: what is compared to tell what changed. */
export function fullFileOfDocument(document: PersonaDocument): FileValue {
  return fileWith(document, said => said)
}

export type FileValue = { readonly [key: string]: Json }
type Said = (values: FileValue, defaults: Readonly<Record<string, unknown>>) => FileValue

function fileWith(document: PersonaDocument, said: Said): FileValue {
  const { identity, memory, modules, preference } = document
  const itemsOf = (field: ItemField) => preference[field].map(item => fileItem(item, said))
  return {
    schemaVersion: document.schemaVersion,
    identity: { id: identity.id, name: identity.name, role: identity.role, ...identity.unknown },
    demographics: document.demographics,
    personality: document.personality,
    memory: {
      ...said({ longTerm: memory.longTerm }, { longTerm: null }),
      notes: memory.notes.map(fileNote),
      ...memory.unknown,
    },
    pattern: document.pattern.map(filePattern),
    preference: {
      style: itemsOf('style'),
      content: itemsOf('content'),
      format: itemsOf('format'),
      reasoning: itemsOf('reasoning'),
      models: preference.models.map(filePattern),
      ...said({ rules: preference.rules }, { rules: {} }),
      words: preference.words,
      sheet: preference.sheet,
      ...preference.unknown,
    },
    modules: {
      ...said(
        {
          tools: modules.tools.map(filePattern),
          pipeline: modules.pipeline.map(filePattern),
          templates: modules.templates.map(filePattern),
        },
        NO_LISTS,
      ),
      ...modules.unknown,
    },
    ...document.extensions,
    ...document.unknown,
  }
}

/** Most personas set nothing of the kind. */
const NO_LISTS = { tools: [], pipeline: [], templates: [] }

function fileItem(item: PersonaItem, said: Said): Json {
  const { id, statement, measure, direction, except, evidence, status, locked, because, source, createdAt } = item
  const scope = { ...item.scope }
  const why = because === undefined ? {} : { because }
  const values = { measure, direction, scope, except, evidence, status, locked, ...why, source, createdAt }
  const words = item.words === undefined ? {} : { words: item.words.map(word => fileWord(word, said)) }
  const pattern = item.pattern === undefined ? {} : { pattern: plainPattern(item.pattern) }
  return { id, statement, ...said(values, ITEM_DEFAULTS), ...words, ...pattern, ...item.unknown }
}

/** A pattern is plain data; a type with optional keys is only not said to be. */
function plainPattern(pattern: TextPattern): Json {
  return Object.fromEntries(Object.entries(pattern))
}

function fileWord({ text, unknown, ...values }: ItemWord, said: Said): Json {
  return { text, ...said(values, WORD_DEFAULTS), ...unknown }
}

function withoutDefaults(values: FileValue, defaults: Readonly<Record<string, unknown>>): FileValue {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !sameValue(value, defaults[key])))
}

function fileNote({ id, statement, unknown }: MemoryNote): Json {
  return { id, statement, ...unknown }
}

function filePattern({ evidence, unknown, ...pattern }: DecidableValue): Json {
  return { ...pattern, ...(evidence && { evidence }), ...unknown }
}

import type { Json, WordRule } from '@understudy/contracts'
import type { DecidableValue, MemoryNote, PersonaDocument } from './document.ts'
import { habitValue } from './habit.ts'
import { ITEM_FIELDS } from './item.ts'
import { isRuleValue } from './rule-lines.ts'
import {
  isModelPreference,
  isPassUse,
  isPatternItem,
  isPlainKey,
  isRecord,
  isTemplateUse,
  isText,
  isToolUse,
  isWordRule,
} from './value-guards.ts'

/**
 * One value of the document that a `set` patch replaces whole; null is absence. Registers never overlap, so that
 * sets of two paths commute.
 */
export interface Register {
  readonly read: (document: PersonaDocument) => Json
  /** Null where the register cannot hold `value`. */
  readonly write: (document: PersonaDocument, value: Json) => PersonaDocument | null
  /** Whether only a person, or a file a person opened, may say it. */
  readonly statedOnly: boolean
}

/** The register a path names by the keys of the file; null where there is none, or where a key would be unsafe. */
export function registerAt(path: readonly string[]): Register | null {
  const [section, key, deeper, ...beyond] = path
  if (section === undefined || beyond.length > 0 || !path.every(isPlainKeyOf(path))) return null
  if (key === undefined) return topLevelRegister(section)
  switch (section) {
    case 'identity':
      return deeper === undefined ? identityRegister(key) : null
    case 'demographics':
    case 'personality':
      return deeper === undefined ? sectionRegister(section, key) : null
    case 'modules':
      return moduleRegister(key, deeper)
    case 'memory':
      return memoryRegister(key, deeper)
    case 'pattern':
      return deeper === undefined ? listRegister(HABITS, key) : null
    case 'preference':
      return preferenceRegister(key, deeper)
    default:
      return null
  }
}

/** Whether what stands there may be locked and put away: a habit, which model for a task, a tool, a pass, a prompt. */
export function isDecidablePath([section, field = '', id]: readonly string[]): boolean {
  if (section === 'modules') return id !== undefined && Object.hasOwn(MODULES, field)
  return section === 'pattern' || (section === 'preference' && field === 'models')
}

/** What stands at `path`, null where nothing does; undefined where no value of a persona has that path. */
export function valueAt(document: PersonaDocument, path: readonly string[]): Json | undefined {
  return registerAt(path)?.read(document)
}

/** Every path whose register holds something, but for the identity's own. In the order of the file. */
export function filledPaths(document: PersonaDocument): readonly (readonly string[])[] {
  const { memory, modules, preference } = document
  const under = (prefix: readonly string[], record: Readonly<Record<string, unknown>>) =>
    Object.keys(record).map(key => [...prefix, key])
  return [
    ...under(['demographics'], document.demographics),
    ...under(['personality'], document.personality),
    ...(memory.longTerm === null ? [] : [['memory', 'longTerm']]),
    ...memory.notes.map(({ id }) => ['memory', 'notes', id]),
    ...under(['memory'], memory.unknown),
    ...document.pattern.map(({ id }) => ['pattern', id]),
    ...preference.models.map(({ id }) => ['preference', 'models', id]),
    ...under(['preference', 'rules'], preference.rules),
    ...under(['preference', 'words'], preference.words),
    ...under(['preference', 'sheet'], preference.sheet),
    ...under(['preference'], preference.unknown),
    ...modules.tools.map(({ id }) => ['modules', 'tools', id]),
    ...modules.pipeline.map(({ id }) => ['modules', 'pipeline', id]),
    ...modules.templates.map(({ id }) => ['modules', 'templates', id]),
    ...under(['modules'], modules.unknown),
    ...under([], document.extensions),
    ...under([], document.unknown),
  ]
}

/** A style sheet may list any word; elsewhere names that JavaScript gives meaning to are refused. */
function isPlainKeyOf(path: readonly string[]): (key: string) => boolean {
  const isWord = path[0] === 'preference' && path[1] === 'words'
  return key => isPlainKey(key, isWord)
}

const SECTIONS: readonly string[] = [
  'schemaVersion',
  'identity',
  'demographics',
  'personality',
  'memory',
  'pattern',
  'preference',
  'modules',
  'evidence',
]
/** Keys of our own `PersonaDocument` that are no keys of the file. */
const OURS: readonly string[] = ['unknown', 'extensions']

function topLevelRegister(key: string): Register | null {
  if (SECTIONS.includes(key) || OURS.includes(key)) return null
  return sectionRegister(key.startsWith('x-') ? 'extensions' : 'unknown', key)
}

function sectionRegister(section: 'demographics' | 'personality' | 'extensions' | 'unknown', key: string): Register {
  return {
    statedOnly: section === 'demographics' || section === 'personality',
    read: document => entry(document[section], key),
    write: (document, value) => ({ ...document, [section]: withEntry(document[section], key, value) }),
  }
}

function identityRegister(key: string): Register | null {
  if (key === 'id' || OURS.includes(key)) return null
  if (key !== 'name' && key !== 'role') {
    return {
      statedOnly: true,
      read: ({ identity }) => entry(identity.unknown, key),
      write: (document, value) => withIdentity(document, { unknown: withEntry(document.identity.unknown, key, value) }),
    }
  }
  return {
    statedOnly: true,
    read: ({ identity }) => identity[key],
    write: (document, value) => (typeof value === 'string' ? withIdentity(document, { [key]: value }) : null),
  }
}

function memoryRegister(key: string, deeper: string | undefined): Register | null {
  if (key === 'notes') return deeper === undefined ? null : noteRegister(deeper)
  if (deeper !== undefined || OURS.includes(key)) return null
  if (key !== 'longTerm') {
    return {
      statedOnly: false,
      read: ({ memory }) => entry(memory.unknown, key),
      write: (document, value) => withMemory(document, { unknown: withEntry(document.memory.unknown, key, value) }),
    }
  }
  return {
    statedOnly: false,
    read: ({ memory }) => memory.longTerm,
    write: (document, value) =>
      value === null || typeof value === 'string' ? withMemory(document, { longTerm: value }) : null,
  }
}

/** A note is set as its words, or as an object where it holds more than that. */
function noteRegister(id: string): Register {
  return {
    statedOnly: false,
    read: ({ memory }) => {
      const note = memory.notes.find(note => note.id === id)
      if (note === undefined) return null
      return note.unknown === undefined ? note.statement : { statement: note.statement, unknown: note.unknown }
    },
    write: (document, value) => {
      const note = value === null ? null : noteOf(id, value)
      if (value !== null && note === null) return null
      return withMemory(document, { notes: withElement(document.memory.notes, id, note) })
    },
  }
}

function noteOf(id: string, value: Json): MemoryNote | null {
  if (isText(value)) return { id, statement: value }
  if (!isRecord(value) || !isText(value.statement) || !isRecord(value.unknown)) return null
  return { id, statement: value.statement, unknown: value.unknown }
}

/** A list of values that are decided about, each a register of its own. */
interface DecidableList<T extends DecidableValue> {
  readonly of: (document: PersonaDocument) => readonly T[]
  readonly put: (document: PersonaDocument, list: readonly T[]) => PersonaDocument
  readonly is: (value: Json) => value is T & Json
}

const HABITS: DecidableList<PersonaDocument['pattern'][number]> = {
  of: ({ pattern }) => pattern,
  put: (document, pattern) => ({ ...document, pattern }),
  is: isPatternItem,
}

const MODELS: DecidableList<PersonaDocument['preference']['models'][number]> = {
  of: ({ preference }) => preference.models,
  put: (document, models) => withPreference(document, { models }),
  is: isModelPreference,
}

function listRegister<T extends DecidableValue>({ of, put, is }: DecidableList<T>, id: string): Register {
  return {
    statedOnly: false,
    read: document => habitValue(of(document).find(one => one.id === id) ?? null),
    write: (document, value) => {
      if (value === null) return put(document, withElement(of(document), id, null))
      return is(value) && value.id === id ? put(document, withElement(of(document), id, value)) : null
    },
  }
}

const MODULES: Readonly<Record<string, (id: string) => Register>> = {
  tools: id =>
    listRegister(
      { of: ({ modules }) => modules.tools, put: (document, tools) => withModules(document, { tools }), is: isToolUse },
      id,
    ),
  pipeline: id =>
    listRegister(
      {
        of: ({ modules }) => modules.pipeline,
        put: (document, pipeline) => withModules(document, { pipeline }),
        is: isPassUse,
      },
      id,
    ),
  templates: id =>
    listRegister(
      {
        of: ({ modules }) => modules.templates,
        put: (document, templates) => withModules(document, { templates }),
        is: isTemplateUse,
      },
      id,
    ),
}

function moduleRegister(key: string, deeper: string | undefined): Register | null {
  const list = Object.hasOwn(MODULES, key) ? MODULES[key] : undefined
  if (list !== undefined) return deeper === undefined ? null : list(deeper)
  if (deeper !== undefined || OURS.includes(key)) return null
  return {
    statedOnly: false,
    read: ({ modules }) => entry(modules.unknown, key),
    write: (document, value) => withModules(document, { unknown: withEntry(document.modules.unknown, key, value) }),
  }
}

function preferenceRegister(key: string, deeper: string | undefined): Register | null {
  if (key === 'words') return deeper === undefined ? null : wordRegister(deeper)
  if (key === 'models') return deeper === undefined ? unknownRegister(OTHER_MODELS) : listRegister(MODELS, deeper)
  if (key === 'rules') return deeper === undefined ? null : ruleRegister(deeper)
  if (key === 'sheet') return deeper === undefined ? null : sheetRegister(deeper)
  if (deeper !== undefined || OURS.includes(key) || ITEM_FIELDS.some(field => field === key)) return null
  return unknownRegister(key)
}

/** Ledgers of before models were named by task set their whole list. */
const OTHER_MODELS = 'otherModels'

function unknownRegister(key: string): Register {
  return {
    statedOnly: false,
    read: ({ preference }) => entry(preference.unknown, key),
    write: (document, value) =>
      withPreference(document, { unknown: withEntry(document.preference.unknown, key, value) }),
  }
}

function wordRegister(word: string): Register {
  return {
    statedOnly: true,
    read: ({ preference }) => entry<WordRule>(preference.words, word),
    write: (document, value) => {
      if (value !== null && !isWordRule(value)) return null
      return withPreference(document, { words: withEntry<WordRule>(document.preference.words, word, value) })
    },
  }
}

function ruleRegister(rule: string): Register {
  return {
    statedOnly: true,
    read: ({ preference }) => entry(preference.rules, rule),
    write: (document, value) => {
      if (value !== null && !isRuleValue(value)) return null
      return withPreference(document, { rules: withEntry(document.preference.rules, rule, value) })
    },
  }
}

function sheetRegister(key: string): Register {
  return {
    statedOnly: true,
    read: ({ preference }) => entry(preference.sheet, key),
    write: (document, value) => withPreference(document, { sheet: withEntry(document.preference.sheet, key, value) }),
  }
}

function withIdentity(document: PersonaDocument, changed: Partial<PersonaDocument['identity']>): PersonaDocument {
  return { ...document, identity: { ...document.identity, ...changed } }
}

function withMemory(document: PersonaDocument, changed: Partial<PersonaDocument['memory']>): PersonaDocument {
  return { ...document, memory: { ...document.memory, ...changed } }
}

function withModules(document: PersonaDocument, changed: Partial<PersonaDocument['modules']>): PersonaDocument {
  return { ...document, modules: { ...document.modules, ...changed } }
}

function withPreference(document: PersonaDocument, changed: Partial<PersonaDocument['preference']>): PersonaDocument {
  return { ...document, preference: { ...document.preference, ...changed } }
}

function entry<T extends Json>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null
}

/** In the order of keys, as `withElement`. */
function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = record
  if (value === null) return others
  if (Object.hasOwn(record, key)) return { ...record, [key]: value }
  return Object.fromEntries(
    Object.entries({ ...record, [key]: value }).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** In the order of ids, so that it does not matter which came first. */
function withElement<T extends { readonly id: string }>(list: readonly T[], id: string, value: T | null): readonly T[] {
  const others = list.filter(element => element.id !== id)
  if (value === null) return others
  return [...others, value].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

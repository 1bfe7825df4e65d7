import type { Json } from '@understudy/contracts'
import type {
  MemoryNote,
  ModelPreference,
  PassUse,
  PatternItem,
  PersonaDocument,
  TemplateUse,
  ToolUse,
} from '../document.ts'
import type { PersonaItem } from '../item.ts'
import { withWords, type ItemWord } from '../item-word.ts'
import type {
  FileItem,
  FileModel,
  FileNote,
  FilePass,
  FilePattern,
  FileTemplate,
  FileTool,
  FileWord,
  PersonaFile,
} from './file-schema.ts'
import { isPlainValue } from '../value-guards.ts'

/** What an item of a file is where it does not say: written by hand, it is stated and acts. */
export const ITEM_DEFAULTS = {
  measure: null,
  direction: null,
  scope: {},
  except: null,
  evidence: { for: 0, against: 0 },
  status: 'active',
  locked: false,
  source: 'stated',
  createdAt: '',
} as const satisfies Partial<PersonaItem>

/** What a word of a list is where it does not say. */
export const WORD_DEFAULTS = {
  wish: 'cut',
  instead: null,
  evidence: { for: 0, against: 0 },
  status: 'active',
} as const satisfies Partial<ItemWord>

/** The document a file says; what it leaves out is empty. */
export function documentOfFile(file: PersonaFile): PersonaDocument {
  const {
    schemaVersion,
    identity,
    demographics = {},
    personality = {},
    memory = {},
    pattern = [],
    preference = {},
    modules = {},
    // it is of the file, and no part of the persona
    evidence: _,
    ...others
  } = file
  const { id, name, role = 'author', ...identityUnknown } = identity
  const { longTerm = null, notes = [], ...memoryUnknown } = memory
  const extra = kept(others)
  return {
    schemaVersion,
    identity: { id, name, role, unknown: kept(identityUnknown) },
    demographics,
    personality,
    memory: { longTerm, notes: notes.map(noteOfFile), unknown: kept(memoryUnknown) },
    pattern: pattern.map(patternOfFile),
    preference: preferenceOfFile(preference),
    modules: modulesOfFile(modules),
    extensions: keysOf(extra, isExtension),
    unknown: keysOf(extra, key => !isExtension(key)),
  }
}

function preferenceOfFile(preference: NonNullable<PersonaFile['preference']>): PersonaDocument['preference'] {
  const {
    style = [],
    content = [],
    format = [],
    reasoning = [],
    models = [],
    rules = {},
    words = {},
    sheet = {},
    ...unknown
  } = preference
  return {
    style: style.map(itemOfFile),
    content: content.map(itemOfFile),
    format: format.map(itemOfFile),
    reasoning: reasoning.map(itemOfFile),
    models: models.map(modelOfFile),
    rules,
    words,
    sheet,
    unknown: kept(unknown),
  }
}

function itemOfFile(item: FileItem): PersonaItem {
  const { id, statement, measure, direction, scope, except, evidence, status, locked, source, createdAt, ...rest } =
    item
  const { words = [], because = null, pattern, ...others } = rest
  const read: PersonaItem = {
    id,
    statement,
    measure: measure ?? ITEM_DEFAULTS.measure,
    direction: direction ?? ITEM_DEFAULTS.direction,
    scope: scopeOfFile(scope),
    except: except ?? ITEM_DEFAULTS.except,
    evidence: evidence ?? ITEM_DEFAULTS.evidence,
    status: status ?? ITEM_DEFAULTS.status,
    locked: locked ?? ITEM_DEFAULTS.locked,
    ...(because !== null && locked === true && { because }),
    source: source ?? ITEM_DEFAULTS.source,
    createdAt: createdAt ?? ITEM_DEFAULTS.createdAt,
    ...(pattern && { pattern }),
    ...unknownOf(others),
  }
  return withWords(read, words.map(wordOfFile))
}

function wordOfFile({ text, wish, instead, evidence, status, ...others }: FileWord): ItemWord {
  return {
    text,
    wish: wish ?? WORD_DEFAULTS.wish,
    instead: instead ?? WORD_DEFAULTS.instead,
    evidence: evidence ?? WORD_DEFAULTS.evidence,
    status: status ?? WORD_DEFAULTS.status,
    ...unknownOf(others),
  }
}

/** An absent key, not one that is undefined. */
function scopeOfFile({ work, pointOfView, speaker, mode }: NonNullable<FileItem['scope']> = {}): PersonaItem['scope'] {
  return {
    ...(work === undefined ? {} : { work }),
    ...(pointOfView === undefined ? {} : { pointOfView }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(mode === undefined ? {} : { mode }),
  }
}

function noteOfFile({ id, statement, ...others }: FileNote): MemoryNote {
  return { id, statement, ...unknownOf(others) }
}

function patternOfFile({
  id,
  value,
  unit,
  source = 'stated',
  status = 'active',
  locked = false,
  evidence,
  ...others
}: FilePattern): PatternItem {
  return { id, value, unit, source, status, locked, ...(evidence && { evidence }), ...unknownOf(others) }
}

function modelOfFile({
  id,
  model,
  source = 'stated',
  status = 'active',
  locked = false,
  evidence,
  ...others
}: FileModel): ModelPreference {
  return { id, model, source, status, locked, ...(evidence && { evidence }), ...unknownOf(others) }
}

function modulesOfFile(modules: NonNullable<PersonaFile['modules']>): PersonaDocument['modules'] {
  const { tools = [], pipeline = [], templates = [], ...unknown } = modules
  return {
    tools: tools.map(toolOfFile),
    pipeline: pipeline.map(passOfFile),
    templates: templates.map(templateOfFile),
    unknown: kept(unknown),
  }
}

function toolOfFile({
  id,
  on,
  most = null,
  source = 'stated',
  status = 'active',
  locked = false,
  evidence,
  ...others
}: FileTool): ToolUse {
  return { id, on, most, source, status, locked, ...(evidence && { evidence }), ...unknownOf(others) }
}

function passOfFile({
  id,
  after = 'drafting',
  source = 'stated',
  status = 'active',
  locked = false,
  evidence,
  ...others
}: FilePass): PassUse {
  return { id, after, source, status, locked, ...(evidence && { evidence }), ...unknownOf(others) }
}

function templateOfFile({
  id,
  base,
  text,
  source = 'stated',
  status = 'active',
  locked = false,
  evidence,
  ...others
}: FileTemplate): TemplateUse {
  return { id, base, text, source, status, locked, ...(evidence && { evidence }), ...unknownOf(others) }
}

function unknownOf(others: Readonly<Record<string, unknown>>): { readonly unknown?: Readonly<Record<string, Json>> } {
  return Object.keys(others).length === 0 ? {} : { unknown: kept(others) }
}

/** Every value was found plain before the file was read as a persona; this only tells the types. */
function kept(others: Readonly<Record<string, unknown>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(others).flatMap(([key, value]) => (isPlainValue(value) ? [[key, value] as const] : [])),
  )
}

function keysOf(record: Readonly<Record<string, Json>>, is: (key: string) => boolean): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => is(key)))
}

function isExtension(key: string): boolean {
  return key.startsWith('x-')
}

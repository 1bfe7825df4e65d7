import { MODES, PATTERN_MARKS } from '@understudy/contracts'
import * as z from 'zod/mini'
import { fileSchema } from '../src/file/file-schema.ts'
import { SCHEMA_WORDS } from './schema-words.ts'

/** A part of a JSON Schema, as far as it is touched here. */
interface Part {
  properties?: Record<string, Part>
  items?: Part
  anyOf?: Part[]
  [key: string]: unknown
}

/** What the shapes of zod cannot say: texts that say something, keys that mean something to JavaScript, both or neither. */
const SOME_TEXT = { pattern: '\\S' }
const PLAIN_KEY = { not: { enum: ['__proto__', 'constructor', 'prototype'] } }
const WORD_KEY = { not: { enum: ['__proto__'] } }

const RULE_SETTINGS = ['on', 'query', 'off']

const SCOPE = {
  type: 'object',
  properties: {
    work: { type: 'string', maxLength: 500 },
    pointOfView: { type: 'string', maxLength: 500 },
    speaker: { type: 'string', maxLength: 500 },
    mode: { enum: MODES },
  },
  additionalProperties: false,
}

const RULE_LINE = {
  type: 'object',
  properties: {
    set: { enum: RULE_SETTINGS },
    scope: SCOPE,
    except: { type: 'array', maxItems: 200, items: { type: 'string', maxLength: 500 } },
    locked: { type: 'boolean' },
  },
}

const RULE = {
  anyOf: [{ enum: RULE_SETTINGS }, RULE_LINE, { type: 'array', maxItems: 200, items: RULE_LINE }],
}

const variant = (type: string, properties: Readonly<Record<string, Part>>, ...required: readonly string[]): Part => ({
  type: 'object',
  properties: { type: { const: type }, ...properties },
  required: ['type', ...required],
})

const COUNT = { type: 'integer', minimum: 1, maximum: 1000 }
const OPENINGS = { type: 'array', minItems: 1, maxItems: 20, items: { type: 'string', maxLength: 60, ...SOME_TEXT } }
const LIMIT = { of: { enum: ['sentence', 'paragraph', 'speech'] }, unit: { const: 'words' }, least: COUNT, most: COUNT }
const ONE_OF_BOTH = { anyOf: [{ required: ['least'] }, { required: ['most'] }] }

const TEXT_PATTERN = {
  anyOf: [
    variant('no-opening', { of: { enum: ['sentence', 'paragraph'] }, words: OPENINGS }, 'of', 'words'),
    variant('no-mark', { mark: { enum: PATTERN_MARKS } }, 'mark'),
    variant('no-run', { mark: { enum: ['exclamation', 'question'] } }, 'mark'),
    { ...variant('limit', LIMIT, 'of', 'unit'), ...ONE_OF_BOTH },
    {
      ...variant(
        'limit',
        { ...LIMIT, of: { enum: ['paragraph', 'speech'] }, unit: { const: 'sentences' } },
        'of',
        'unit',
      ),
      ...ONE_OF_BOTH,
    },
    variant('quotes', { style: { enum: ['single', 'double', 'curly', 'straight'] } }, 'style'),
  ],
}

/** Where one is said the other is: null says neither. */
const BOTH = [
  ['measure', 'direction'],
  ['direction', 'measure'],
].map(([one = '', other = '']) => ({
  if: { properties: { [one]: { type: 'string' } }, required: [one] },
  // it is the schema's word
  // oxlint-disable-next-line unicorn/no-thenable
  then: { properties: { [other]: { type: 'string' } }, required: [other] },
}))

/** What is added to a part, by its place: `item.statement`, `preference.rules.*`. */
const SHAPES: Readonly<Record<string, Part>> = {
  '': { propertyNames: PLAIN_KEY, patternProperties: { '^x-': { description: SCHEMA_WORDS['x-']?.description } } },
  'identity.id': PLAIN_KEY,
  identity: { propertyNames: PLAIN_KEY },
  demographics: { propertyNames: PLAIN_KEY },
  personality: { propertyNames: PLAIN_KEY },
  modules: { propertyNames: PLAIN_KEY },
  memory: { propertyNames: PLAIN_KEY },
  preference: { propertyNames: PLAIN_KEY },
  'preference.rules': { propertyNames: PLAIN_KEY, additionalProperties: RULE },
  'preference.words': { propertyNames: WORD_KEY },
  'preference.sheet': { propertyNames: PLAIN_KEY },
  note: { propertyNames: PLAIN_KEY },
  'note.id': PLAIN_KEY,
  habit: { propertyNames: PLAIN_KEY },
  'habit.id': PLAIN_KEY,
  model: { propertyNames: PLAIN_KEY },
  'model.id': PLAIN_KEY,
  tool: { propertyNames: PLAIN_KEY },
  'tool.id': PLAIN_KEY,
  pass: { propertyNames: PLAIN_KEY },
  'pass.id': PLAIN_KEY,
  template: { propertyNames: PLAIN_KEY },
  'template.id': PLAIN_KEY,
  item: { propertyNames: PLAIN_KEY, allOf: BOTH },
  'item.id': PLAIN_KEY,
  'item.measure': PLAIN_KEY,
  'item.statement': SOME_TEXT,
  'item.except': SOME_TEXT,
  'item.because': SOME_TEXT,
  'item.pattern': TEXT_PATTERN,
  word: { propertyNames: PLAIN_KEY },
  'word.text': SOME_TEXT,
  'word.instead': SOME_TEXT,
}

/** Lists whose elements have a name of their own in the schema. */
const DEFINED: Readonly<Record<string, string>> = {
  'preference.style': 'item',
  'preference.content': 'item',
  'preference.format': 'item',
  'preference.reasoning': 'item',
  'item.words': 'word',
  'memory.notes': 'note',
  pattern: 'habit',
  'preference.models': 'model',
  'modules.tools': 'tool',
  'modules.pipeline': 'pass',
  'modules.templates': 'template',
}

/** The shape of a persona file for code editors, as JSON Schema of draft 7, which they all read. */
export function personaJsonSchema(): Readonly<Record<string, unknown>> {
  const made = z.toJSONSchema(fileSchema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Part
  const definitions: Record<string, Part> = {}
  const told = tell(made, '', definitions)
  return { $schema: made.$schema, title: 'A persona of Understudy', ...told, definitions }
}

function tell(part: Part, place: string, definitions: Record<string, Part>): Part {
  const said = { ...part, ...SCHEMA_WORDS[place], ...SHAPES[place] }
  if (part.properties !== undefined) {
    const inner = Object.entries(part.properties).map(
      ([key, value]) => [key, tell(value, place === '' ? key : `${place}.${key}`, definitions)] as const,
    )
    said.properties = Object.fromEntries(inner)
  }
  if (part.items === undefined) return said
  const name = DEFINED[place]
  if (name === undefined) return { ...said, items: tell(part.items, `${place}.*`, definitions) }
  definitions[name] ??= tell(part.items, name, definitions)
  return { ...said, items: { $ref: `#/definitions/${name}` } }
}

import { PASS_IDS, type Json, type WordRule } from '@understudy/contracts'
import fc from 'fast-check'
import type { PersonaDocument, PersonaItem } from '../src/index.ts'
import { anyItem } from './arbitrary-patch.ts'
import { id } from './builders.ts'

const RESERVED = ['__proto__', 'constructor', 'prototype']

/** Text as it may come: any script, line breaks, controls, and what YAML would take for something else. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'null',
    '~',
    'true',
    'no',
    '0x1F',
    '1e3',
    '.inf',
    '<<',
    '- a',
    '? a',
    'a: b',
    ' a ',
    '# a',
    '*a',
    '&a',
    '!a',
    '%a',
    '---',
    'a\n',
    '\ta',
    "'",
    '"',
    '2026-05-01',
    '\uFEFF',
    '\u0085',
    '\u2028',
  ),
)
const anyWords = anyText.filter(text => text.trim() !== '')

const anyKey = anyText.filter(key => !RESERVED.includes(key))

export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(anyKey, tie('value')), { maxLength: 3 }).map(entries => Object.fromEntries(entries)),
  ),
})).value

/** Unknown keys, none of them one that means something where they stand. */
function anyUnknown(
  known: readonly string[],
  isKey: (key: string) => boolean = () => true,
): fc.Arbitrary<Readonly<Record<string, Json>>> {
  const key = anyKey.filter(drawn => !known.includes(drawn) && isKey(drawn))
  return fc.array(fc.tuple(key, anyJson), { maxLength: 2 }).map(entries => Object.fromEntries(entries))
}

const anyRecord = anyUnknown([])

/** Absent where there is none, as parsing leaves it. */
function optionalUnknown(
  known: readonly string[],
): fc.Arbitrary<{ readonly unknown?: Readonly<Record<string, Json>> }> {
  return anyUnknown(known).map(unknown => (Object.keys(unknown).length === 0 ? {} : { unknown }))
}

const ITEM_KEYS = [
  'id',
  'statement',
  'measure',
  'direction',
  'scope',
  'except',
  'evidence',
  'status',
  'locked',
  'because',
  'source',
  'createdAt',
  'words',
  'pattern',
]

const anyFileItem: fc.Arbitrary<PersonaItem> = fc
  .tuple(anyItem, anyWords, fc.option(anyWords), fc.option(anyWords), optionalUnknown(ITEM_KEYS))
  .map(([drawn, statement, except, because, unknown]) => {
    const reason = drawn.locked && because !== null && { because }
    return { ...drawn, statement, except, ...reason, ...unknown }
  })

const anyItems = fc.array(anyFileItem, { maxLength: 3 })

function numbered<T extends { readonly id: string }>(prefix: string, list: readonly T[]): readonly T[] {
  return list.map((element, n) => ({ ...element, id: id(`${prefix}${n}`) }))
}

const anyWordRule: fc.Arbitrary<WordRule> = fc.oneof(
  anyText.map(to => ({ to })),
  fc.constant({ keep: true as const }),
)

/** Every shape a setting of a rule may have, unknown keys included. */
const anyRule: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom('on', 'query', 'off'),
  fc.array(
    fc
      .record(
        {
          set: fc.constantFrom('on', 'query', 'off'),
          except: fc.array(anyText, { maxLength: 2 }),
          scope: fc.constantFrom<Json>({}, { mode: 'dialogue' }, { speaker: 'Bess', work: 'saltmarsh' }),
          locked: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .chain(line =>
        anyUnknown(['set', 'except', 'scope', 'locked']).map(unknown => ({ ...unknown, ...line }) as Json),
      ),
    { maxLength: 3 },
  ),
)

const anyPreference: fc.Arbitrary<PersonaDocument['preference']> = fc.record({
  style: anyItems.map(list => numbered('s', list)),
  content: anyItems.map(list => numbered('c', list)),
  format: anyItems.map(list => numbered('f', list)),
  reasoning: anyItems.map(list => numbered('r', list)),
  models: fc
    .array(fc.tuple(anyWords, anyItem, optionalUnknown(['id', 'model', 'source', 'status', 'locked', 'evidence'])), {
      maxLength: 2,
    })
    .map(drawn =>
      drawn.map(([words, { source, status, locked }, unknown], n) => ({
        id: `t${n}`,
        model: words.slice(0, 200),
        source,
        status,
        locked,
        ...unknown,
      })),
    ),
  rules: fc
    .array(
      fc.tuple(
        anyWords.filter(key => !RESERVED.includes(key)),
        anyRule,
      ),
      { maxLength: 3 },
    )
    .map(entries => Object.fromEntries(entries)),
  words: fc
    .array(fc.tuple(fc.oneof(anyText, fc.constantFrom('constructor', 'prototype')), anyWordRule), { maxLength: 4 })
    .map(entries => Object.fromEntries(entries.filter(([word]) => word !== '__proto__'))),
  sheet: anyRecord,
  unknown: anyUnknown(['style', 'content', 'format', 'reasoning', 'models', 'rules', 'words', 'sheet']),
})

const DECIDED = ['source', 'status', 'locked', 'evidence']

/** Values that are decided about, each with something of its own. */
function anyDecided<T extends object>(own: fc.Arbitrary<T>, keys: readonly string[]) {
  return fc.array(fc.tuple(own, anyItem, optionalUnknown(['id', ...keys, ...DECIDED])), { maxLength: 2 }).map(drawn =>
    drawn.map(([said, { source, status, locked }, unknown], n) => ({
      id: `m${n}`,
      ...said,
      source,
      status,
      locked,
      ...unknown,
    })),
  )
}

const anyModules: fc.Arbitrary<PersonaDocument['modules']> = fc.record({
  tools: anyDecided(fc.record({ on: fc.boolean(), most: fc.option(fc.nat(20)) }), ['on', 'most']),
  pipeline: anyDecided(fc.record({ after: fc.constantFrom('drafting' as const, ...PASS_IDS) }), ['after']),
  templates: anyDecided(fc.record({ base: anyWords, text: anyWords }), ['base', 'text']),
  unknown: anyUnknown(['tools', 'pipeline', 'templates']),
})

const SECTIONS = [
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

/** A document as a file may say it. */
export const anyDocument: fc.Arbitrary<PersonaDocument> = fc.record({
  schemaVersion: fc.constant(2 as const),
  identity: fc.record({
    id: fc.constantFrom('mara', 'odd'),
    name: anyText,
    role: anyText,
    unknown: anyUnknown(['id', 'name', 'role']),
  }),
  demographics: anyRecord,
  personality: anyRecord,
  memory: fc.record({
    longTerm: fc.option(anyText),
    notes: fc
      .array(fc.tuple(anyText, optionalUnknown(['id', 'statement'])), { maxLength: 3 })
      .map(drawn => drawn.map(([statement, unknown], n) => ({ id: `n${n}`, statement, ...unknown }))),
    unknown: anyUnknown(['longTerm', 'notes']),
  }),
  pattern: fc
    .array(fc.tuple(fc.integer(), anyItem, optionalUnknown(['id', 'value', 'unit', 'source', 'status', 'locked'])), {
      maxLength: 3,
    })
    .map(drawn =>
      drawn.map(([value, { source, status, locked }, unknown], n) => ({
        id: `p${n}`,
        value,
        unit: 'words',
        source,
        status,
        locked,
        ...unknown,
      })),
    ),
  preference: anyPreference,
  modules: anyModules,
  extensions: anyRecord.map(record =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [`x-${key}`, value])),
  ),
  unknown: anyUnknown(SECTIONS, key => !key.startsWith('x-')),
})

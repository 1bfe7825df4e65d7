import {
  MODES,
  PASS_IDS,
  isTextPattern,
  type ItemId,
  type Json,
  type MeasureId,
  type TextPattern,
} from '@understudy/contracts'
import * as z from 'zod/mini'
import { WORD_STATUSES, WORD_WISHES, isWordText } from '../item-word.ts'
import { MAX_ITEM_WORDS, MAX_PARAGRAPH_CHARS, MAX_STATEMENT_CHARS, MAX_WORD_CHARS } from '../limits.ts'
import { EVIDENCE_KINDS, EVIDENCE_LEVELS } from './file-evidence.ts'
import { isRuleValue } from '../rule-lines.ts'
import { ITEM_SOURCES, ITEM_STATUSES, isPlainKey, isPlainValue } from '../value-guards.ts'

// generated code needs `eval`, which a strict content-security policy forbids
z.config({ jitless: true })

const json = z.custom<Json>(value => isPlainValue(value), 'no value of a persona')
const record = z.record(z.string(), json)
const id = z
  .string()
  .check(z.minLength(1, 'empty id'), z.maxLength(200, 'id too long'), z.refine(isPlainKey, 'id not allowed'))
const text = z.string().check(z.maxLength(MAX_STATEMENT_CHARS))
const someText = text.check(z.refine(value => value.trim() !== '', 'says nothing'))
const count = z.int().check(z.nonnegative())
const name = z.string().check(z.minLength(1), z.maxLength(200))

/** Closed, for a key that is not understood might narrow where a preference holds. */
const scope = z.strictObject({
  work: z.optional(name),
  pointOfView: z.optional(name),
  speaker: z.optional(name),
  mode: z.optional(z.enum(MODES)),
})

const wordText = z.string().check(z.maxLength(MAX_WORD_CHARS), z.refine(isWordText, 'says nothing'))

/** A word of an item's list. */
const itemWord = z.looseObject({
  text: wordText,
  wish: z.optional(z.enum(WORD_WISHES)),
  instead: z.optional(z.nullable(wordText)),
  evidence: z.optional(z.strictObject({ for: count, against: count })),
  status: z.optional(z.enum(WORD_STATUSES)),
})

const item = z
  .looseObject({
    id: z.pipe(
      id,
      z.transform(value => value as ItemId),
    ),
    statement: someText,
    measure: z.optional(
      z.nullable(
        z.pipe(
          id,
          z.transform(value => value as MeasureId),
        ),
      ),
    ),
    direction: z.optional(z.nullable(z.enum(['higher', 'lower']))),
    scope: z.optional(scope),
    except: z.optional(z.nullable(someText)),
    evidence: z.optional(z.strictObject({ for: count, against: count })),
    status: z.optional(z.enum(ITEM_STATUSES)),
    locked: z.optional(z.boolean()),
    because: z.optional(z.nullable(someText)),
    source: z.optional(z.enum(ITEM_SOURCES)),
    words: z.optional(
      z.array(itemWord).check(
        z.maxLength(MAX_ITEM_WORDS),
        z.refine(words => new Set(words.map(({ text }) => text)).size === words.length, 'a word listed twice'),
      ),
    ),
    pattern: z.optional(z.custom<TextPattern>(isTextPattern, 'no pattern that is known')),
    createdAt: z.optional(z.string().check(z.maxLength(40))),
  })
  .check(
    z.refine(
      ({ measure, direction }) => Boolean(measure) === Boolean(direction),
      'measure and direction: both or neither',
    ),
  )

const note = z.looseObject({ id, statement: text })

const decidable = {
  source: z.optional(z.enum(ITEM_SOURCES)),
  status: z.optional(z.enum(ITEM_STATUSES)),
  locked: z.optional(z.boolean()),
  evidence: z.optional(z.strictObject({ for: count, against: count })),
}

const pattern = z.looseObject({ id, value: z.number(), unit: z.string().check(z.maxLength(40)), ...decidable })

const model = z.looseObject({ id, model: name, ...decidable })

const tool = z.looseObject({
  id,
  on: z.boolean(),
  most: z.optional(z.nullable(count)),
  ...decidable,
})

const pass = z.looseObject({ id, after: z.optional(z.enum(['drafting', ...PASS_IDS])), ...decidable })

const paragraph = z.string().check(z.maxLength(MAX_PARAGRAPH_CHARS))
const template = z.looseObject({ id, base: paragraph, text: paragraph, ...decidable })

const word = z.union([z.strictObject({ to: text }), z.strictObject({ keep: z.literal(true) })])

const rule = json.check(z.refine(isRuleValue, 'no setting of a rule'))

const manuscript = z.optional(z.string())

const choice = z.strictObject({
  day: z.string().check(z.maxLength(40)),
  choice: z.enum(EVIDENCE_KINDS),
  moved: z.optional(z.number()),
  before: manuscript,
  suggested: manuscript,
  after: manuscript,
})

/** Closed, for words of a manuscript must not come in as a value that is kept. */
const evidence = z.strictObject({
  level: z.enum(EVIDENCE_LEVELS),
  items: z.optional(z.array(z.strictObject({ item: id, choices: z.array(choice) }))),
})

/** The shape of a file. Sections and fields that may be left out are optional; what is not named here is kept as it is. */
export const fileSchema = z.looseObject({
  schemaVersion: z.literal(2),
  identity: z.looseObject({ id, name: z.string(), role: z.optional(z.string()) }),
  demographics: z.optional(record),
  personality: z.optional(record),
  memory: z.optional(z.looseObject({ longTerm: z.optional(z.nullable(z.string())), notes: z.optional(z.array(note)) })),
  pattern: z.optional(z.array(pattern)),
  preference: z.optional(
    z.looseObject({
      style: z.optional(z.array(item)),
      content: z.optional(z.array(item)),
      format: z.optional(z.array(item)),
      reasoning: z.optional(z.array(item)),
      models: z.optional(z.array(model)),
      rules: z.optional(z.record(z.string(), rule)),
      words: z.optional(z.record(z.string(), word)),
      sheet: z.optional(record),
    }),
  ),
  modules: z.optional(
    z.looseObject({
      tools: z.optional(z.array(tool)),
      pipeline: z.optional(z.array(pass)),
      templates: z.optional(z.array(template)),
    }),
  ),
  evidence: z.optional(evidence),
})

export type PersonaFile = z.infer<typeof fileSchema>
export type FileItem = z.infer<typeof item>
export type FileWord = z.infer<typeof itemWord>
export type FileNote = z.infer<typeof note>
export type FilePattern = z.infer<typeof pattern>
export type FileModel = z.infer<typeof model>
export type FileTool = z.infer<typeof tool>
export type FilePass = z.infer<typeof pass>
export type FileTemplate = z.infer<typeof template>

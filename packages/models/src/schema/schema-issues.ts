import type { JsonSchema } from '@understudy/contracts'

/** More of them help no model. */
const MOST_ISSUES = 8

/**
 * What is wrong with a value by a schema, in sentences for a model, at most eight; empty where it fits. They name places
 * as the schema does, and repeat nothing that the value holds: it may be written by whoever wrote the prompt's text.
 */
export function schemaIssues(value: unknown, schema: JsonSchema): readonly string[] {
  const issues: string[] = []
  for (const issue of issuesAt(value, schema, 'The value')) {
    issues.push(issue)
    if (issues.length === MOST_ISSUES) break
  }
  return issues
}

function* issuesAt(value: unknown, schema: JsonSchema, place: string): Iterable<string> {
  const { type, anyOf } = schema
  if (type !== undefined && !isOf(type, value)) return yield `${place} must be ${named(type)}.`
  if (schema.const !== undefined && !isSame(value, schema.const))
    yield `${place} must be ${JSON.stringify(schema.const)}.`
  if (schema.enum !== undefined && !schema.enum.some(one => isSame(value, one)))
    yield `${place} must be one of ${schema.enum.map(one => JSON.stringify(one)).join(', ')}.`
  if (anyOf !== undefined && anyOf.every(one => schemaIssues(value, one).length > 0))
    yield `${place} must fit one of the ${anyOf.length} ways the schema allows.`
  if (typeof value === 'string') yield* lengthIssues([...value].length, bounds(schema, 'Length'), `${place} in letters`)
  if (typeof value === 'number') yield* rangeIssues(value, schema, place)
  if (Array.isArray(value)) yield* listIssues(value, schema, place)
  else if (isObject(value)) yield* objectIssues(value, schema, place)
}

function* listIssues(values: readonly unknown[], schema: JsonSchema, place: string): Iterable<string> {
  yield* lengthIssues(values.length, bounds(schema, 'Items'), `${place} in items`)
  if (schema.items !== undefined)
    for (const [index, value] of values.entries()) yield* issuesAt(value, schema.items, `${place}[${index}]`)
}

function* objectIssues(value: Readonly<Record<string, unknown>>, schema: JsonSchema, place: string): Iterable<string> {
  const { properties = {}, required = [], additionalProperties = true } = schema
  for (const name of required) if (!Object.hasOwn(value, name)) yield `${place}.${name} is missing.`
  for (const [name, inner] of Object.entries(properties))
    if (Object.hasOwn(value, name)) yield* issuesAt(value[name], inner, `${place}.${name}`)
  const others = Object.keys(value).filter(name => !Object.hasOwn(properties, name))
  if (!additionalProperties && others.length > 0) yield `${place} has a property that the schema does not name.`
  // it would change what an object is where it is copied
  if (others.includes('__proto__')) yield `${place} has a property that no value may have.`
}

type Bounds = readonly [least: number | undefined, most: number | undefined]

function bounds(schema: JsonSchema, of: 'Length' | 'Items'): Bounds {
  return [schema[`min${of}`], schema[`max${of}`]]
}

function* lengthIssues(length: number, [least = 0, most = Infinity]: Bounds, place: string): Iterable<string> {
  if (length < least) yield `${place}: at least ${least}.`
  if (length > most) yield `${place}: at most ${most}.`
}

function* rangeIssues(
  value: number,
  { minimum = -Infinity, maximum = Infinity }: JsonSchema,
  place: string,
): Iterable<string> {
  if (value < minimum) yield `${place} must be at least ${minimum}.`
  if (value > maximum) yield `${place} must be at most ${maximum}.`
}

function isOf(type: NonNullable<JsonSchema['type']>, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'null':
      return value === null
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

function named(type: NonNullable<JsonSchema['type']>): string {
  if (type === 'null') return 'null'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values are the same JSON, in whatever order their properties stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, at) => isSame(value, b[at]))
  if (!isObject(a) || !isObject(b)) return Object.is(a, b) || (a === 0 && b === 0)
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length && names.every(name => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  )
}

const KEYWORDS: ReadonlySet<string> = new Set<keyof JsonSchema>([
  'type',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'enum',
  'const',
  'anyOf',
])

/** Throws a `TypeError` that names what of JSON Schema would not be checked. */
export function checkSchema(schema: JsonSchema): void {
  const unknown = Object.keys(schema).find(name => !KEYWORDS.has(name))
  if (unknown !== undefined) throw new TypeError(`The schema says ${unknown}, which is not checked here; do without.`)
  const { properties = {}, anyOf = [], items } = schema
  for (const inner of [...Object.values(properties), ...anyOf, ...(items === undefined ? [] : [items])])
    checkSchema(inner)
}

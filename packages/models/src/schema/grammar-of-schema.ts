import type { Json, JsonSchema } from '@understudy/contracts'

/** Bounds above this make a grammar too large to be worth it; they are left to whoever reads the answer. */
const LARGEST_BOUND = 500
/** A range of whole numbers no larger than this is written out. */
const LARGEST_RANGE = 200

const PRIMITIVES = String.raw`
space ::= " "?
char ::= [^"\\\x7F\x00-\x1F] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4})
string ::= "\"" char* "\""
whole ::= "0" | [1-9] [0-9]{0,15}
integer ::= "-"? whole
number ::= integer ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,3})?
boolean ::= "true" | "false"
null ::= "null"
value ::= object | array | string | number | boolean | null
object ::= "{" space (string ":" space value ("," space string ":" space value)*)? space "}"
array ::= "[" space (value ("," space value)*)? space "]"
`

/**
 * A grammar in GBNF whose texts are the JSON values that fit `schema`. Properties come in the order in which the schema
 * names them, and only those. Bounds of numbers are held where the range is small and whole; of the others only their
 * sign. Bounds of length above 500 are not held.
 */
export function grammarOfSchema(schema: JsonSchema): string {
  const rules: string[] = []
  const root = expressionOf(schema, rules)
  return `root ::= ${root}\n${rules.join('\n')}${PRIMITIVES}`
}

/** An expression for one value; longer ones become rules of their own. */
function expressionOf(schema: JsonSchema, rules: string[]): string {
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return choice(schema.enum.map(literal))
  if (schema.anyOf !== undefined) return choice(schema.anyOf.map(option => rule(expressionOf(option, rules), rules)))
  switch (schema.type) {
    case 'object':
      return schema.properties === undefined ? 'object' : objectOf(schema, rules)
    case 'array':
      return arrayOf(schema, rules)
    case 'string':
      return stringOf(schema)
    case 'integer':
      return integerOf(schema)
    case 'number':
      return (schema.minimum ?? -1) >= 0 ? 'whole ("." [0-9]{1,15})?' : 'number'
    case 'boolean':
    case 'null':
      return schema.type
    default:
      return 'value'
  }
}

/** Those that may be absent are: an optional property is written, or left out with its comma. */
function objectOf(schema: JsonSchema, rules: string[]): string {
  const required = new Set(schema.required)
  const members = Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    member: `${literal(name)} ":" space ${rule(expressionOf(value, rules), rules)}`,
    needed: required.has(name),
  }))
  // `first`: all before were left out, so no comma comes before this one
  let rest = { first: '', later: '' }
  for (const { member, needed } of members.toReversed()) {
    const first = `${member} ${rest.later}`
    const later = `"," space ${member} ${rest.later}`
    rest = needed
      ? { first: rule(first, rules), later: rule(later, rules) }
      : { first: optional(first, rest.first, rules), later: optional(later, rest.later, rules) }
  }
  return `"{" space ${rest.first} space "}"`
}

function optional(present: string, absent: string, rules: string[]): string {
  return absent === '' ? rule(`(${present})?`, rules) : rule(`${present} | ${absent}`, rules)
}

function arrayOf(schema: JsonSchema, rules: string[]): string {
  const item = schema.items === undefined ? 'value' : rule(expressionOf(schema.items, rules), rules)
  const least = schema.minItems ?? 0
  const most = schema.maxItems ?? null
  if (most === 0) return '"[" space "]"'
  const more = `("," space ${item})${times(Math.max(0, least - 1), most === null ? null : most - 1)}`
  const items = `${item} ${more}`
  return `"[" space ${least === 0 ? `(${items})?` : items} space "]"`
}

function stringOf({ minLength, maxLength }: JsonSchema): string {
  if (minLength === undefined && maxLength === undefined) return 'string'
  return `"\\"" char${times(minLength ?? 0, maxLength ?? null)} "\\""`
}

function integerOf({ minimum, maximum }: JsonSchema): string {
  const from = minimum === undefined ? null : Math.ceil(minimum)
  const to = maximum === undefined ? null : Math.floor(maximum)
  if (from !== null && to !== null && to >= from && to - from <= LARGEST_RANGE) {
    return choice(Array.from({ length: to - from + 1 }, (_, at) => literal(from + at)))
  }
  return from !== null && from >= 0 ? 'whole' : 'integer'
}

function times(least: number, most: number | null): string {
  const from = least > LARGEST_BOUND ? 0 : least
  return most === null || most > LARGEST_BOUND ? `{${from},}` : `{${from},${most}}`
}

function choice(options: readonly string[]): string {
  return `(${options.join(' | ')})`
}

function rule(expression: string, rules: string[]): string {
  const name = `r${rules.length}`
  rules.push(`${name} ::= ${expression}`)
  return name
}

/** The text of a JSON value, as a grammar quotes it. */
function literal(value: Json): string {
  return `"${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

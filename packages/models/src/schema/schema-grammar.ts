import type { Json, JsonSchema } from '@understudy/contracts'

/**
 * A schema as a grammar in GBNF, the notation of llama.cpp, for runtimes that know no schemas. It lets through fitting
 * JSON alone, written without white space but single blanks, properties in the order of the schema; it does not look at
 * `minimum` beyond the sign, nor at `maximum`, nor at properties that the schema does not name, which it does not allow.
 */
export function schemaGrammar(schema: JsonSchema): string {
  const rules: string[] = []
  /** Gives an expression a name of its own. */
  const rule = (body: string): string => `r${rules.push(body) - 1}`
  const root = expression(schema, rule)
  return [`root ::= ${root}`, ...rules.map((body, at) => `r${at} ::= ${body}`), ...BASE, ''].join('\n')
}

type NameRule = (body: string) => string

const BASE = [
  'ws ::= " "?',
  'char ::= [^"\\\\\\x7F\\x00-\\x1F] | "\\\\" (["\\\\bfnrt] | "u" [0-9a-fA-F]{4})',
  'whole ::= "0" | [1-9] [0-9]{0,15}',
  'fraction ::= "." [0-9]{1,16}',
  'string ::= "\\"" char* "\\""',
  'value ::= string | "-"? whole fraction? | "true" | "false" | "null" | list | object',
  'list ::= "[" ws (value ("," ws value)*)? ws "]"',
  'object ::= "{" ws (string ":" ws value ("," ws string ":" ws value)*)? ws "}"',
]

function expression(schema: JsonSchema, rule: NameRule): string {
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return rule(schema.enum.map(literal).join(' | '))
  if (schema.anyOf !== undefined) return rule(schema.anyOf.map(one => expression(one, rule)).join(' | '))
  const sign = schema.minimum !== undefined && schema.minimum >= 0 ? '' : '"-"? '
  switch (schema.type) {
    case 'string':
      return text(schema)
    case 'integer':
      return rule(`${sign}whole`)
    case 'number':
      return rule(`${sign}whole fraction?`)
    case 'boolean':
      return rule('"true" | "false"')
    case 'null':
      return '"null"'
    case 'array':
      return list(schema, rule)
    case 'object':
      return object(schema, rule)
    default:
      return schema.properties === undefined ? 'value' : object(schema, rule)
  }
}

function literal(value: Json): string {
  return JSON.stringify(JSON.stringify(value))
}

function text({ minLength = 0, maxLength }: JsonSchema): string {
  return minLength === 0 && maxLength === undefined ? 'string' : `"\\"" char${times(minLength, maxLength)} "\\""`
}

function list({ items = {}, minItems = 0, maxItems }: JsonSchema, rule: NameRule): string {
  if (maxItems === 0) return '"[]"'
  const item = rule(expression(items, rule))
  const more = times(Math.max(0, minItems - 1), maxItems === undefined ? undefined : maxItems - 1)
  const some = `${item} ("," ws ${item})${more}`
  return rule(`"[" ws ${minItems === 0 ? `(${some})?` : some} ws "]"`)
}

/** llama.cpp refuses grammars that repeat more often than this; then only the lower bound holds. */
const MOST_REPEATS = 1_000

function times(least: number, most = Infinity): string {
  return `{${Math.min(least, MOST_REPEATS)},${most > MOST_REPEATS ? '' : most}}`
}

/** After a property that may be left out, the rest is read with a comma before it or without. */
function object({ properties = {}, required = [] }: JsonSchema, rule: NameRule): string {
  const entries = Object.entries(properties)
  if (entries.length === 0) return 'object'
  /** What may come from the property at this place on: after others, and as the first. */
  let [after, first] = ['', '']
  for (const [name, inner] of entries.toReversed()) {
    const entry = `${literal(name)} ":" ws ${expression(inner, rule)}`
    const isRequired = required.includes(name)
    const entryThenRest = `${entry} ${after}`.trim()
    first = isRequired ? rule(entryThenRest) : rule([entryThenRest, first === '' ? '""' : first].join(' | '))
    after = rule(isRequired ? `"," ws ${entryThenRest}` : `("," ws ${entry})? ${after}`.trim())
  }
  return rule(`"{" ws ${first} ws "}"`)
}

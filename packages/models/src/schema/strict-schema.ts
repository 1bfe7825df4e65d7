import type { JsonSchema } from '@understudy/contracts'

/** Whether every object names all its properties and asks for all of them, as a strict endpoint wants it. */
export function isStrictSchema(schema: JsonSchema): boolean {
  const { properties, required = [], items, anyOf = [] } = schema
  const names = Object.keys(properties ?? {})
  const isOpen = schema.additionalProperties !== false || names.some(name => !required.includes(name))
  if ((schema.type === 'object' || properties !== undefined) && isOpen) return false
  const inner = [...Object.values(properties ?? {}), ...anyOf, ...(items === undefined ? [] : [items])]
  return inner.every(isStrictSchema)
}

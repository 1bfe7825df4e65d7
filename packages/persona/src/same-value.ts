/** Whether two JSON values say the same; the order of keys says nothing, and an undefined property is an absent one. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = definedKeys(one)
  if (keys.length !== definedKeys(other).length) return false
  return keys.every(key => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
}

type Container = Readonly<Record<string, unknown>>

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

function definedKeys(value: Container): readonly string[] {
  return Object.keys(value).filter(key => value[key] !== undefined)
}

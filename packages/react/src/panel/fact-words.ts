import type { Json } from '@understudy/contracts'

/** The title of a field out of its key: `x-house-rules` is read "House rules". */
export function titleOfKey(key: string): string {
  const words = key
    .replace(/^x-/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[-_\s]+/)
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
  return words === '' ? key : words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** A value out of a file as lines to read: a list one a line, the entries of an object each after its name. */
export function linesOfValue(value: Json): readonly string[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.map(inWords).filter(line => line !== '')
  if (typeof value !== 'object') return [String(value)]
  return Object.entries(value).map(([key, entry]) => `${titleOfKey(key)}: ${inWords(entry)}`)
}

function inWords(value: Json): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([key, entry]) => `${titleOfKey(key)}: ${inWords(entry)}`)
    .join('; ')
}

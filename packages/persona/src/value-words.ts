import { say, type Catalogue, type Json, type Message } from '@understudy/contracts'
import { personaCatalogue } from './catalogue.ts'
import { isRecord } from './value-guards.ts'

/** As many characters of a value as stand in a line. */
const SHOWN_CHARS = 80

/** Where a value that is no item stands, as people read it: `About the writer › native language`, `Style sheet › grey`. */
export function placeInWords(path: readonly string[], catalogue: Catalogue = personaCatalogue): string {
  const [section = '', key = '', ...deeper] = path
  if (section.startsWith('x-')) return capital(keyInWords(section))
  const named = PLACES[`${section}.${key}`]
  if (named !== undefined) {
    const within =
      named === 'note' ? [] : deeper.map(part => (named === 'words' ? part : keyInWords(part.split('.', 1)[0] ?? part)))
    return [say(catalogue, { key: `persona.place.${named}` }), ...within].join(' › ')
  }
  const above = PLACES[section]
  const title = above === undefined ? capital(keyInWords(section)) : say(catalogue, { key: `persona.place.${above}` })
  return [title, ...(key === '' ? [] : [keyInWords(key)]), ...deeper].join(' › ')
}

const PLACES: Readonly<Record<string, string>> = {
  demographics: 'person',
  personality: 'person',
  'memory.notes': 'note',
  memory: 'memory',
  pattern: 'habit',
  'preference.words': 'words',
  'preference.sheet': 'sheet',
  'preference.rules': 'rules',
  'preference.models': 'models',
  'modules.tools': 'tools',
  'modules.pipeline': 'passes',
  'modules.templates': 'prompts',
}

/** A value in a line: words as they are, of a note its statement, of a habit its number, of a habit its number,. */
export function valueInWords(value: Json, catalogue: Catalogue = personaCatalogue): string {
  const text = inWords(value, catalogue)
  return text.length <= SHOWN_CHARS ? text : `${text.slice(0, SHOWN_CHARS - 1)}…`
}

function inWords(value: Json, catalogue: Catalogue): string {
  if (Array.isArray(value)) return value.map(each => inWords(each, catalogue)).join(', ')
  if (!isRecord(value)) return value === null ? '' : String(value)
  if (typeof value.statement === 'string') return value.statement
  if ('value' in value && 'unit' in value) return String(value.value)
  if ('model' in value && 'source' in value) return String(value.model)
  if (typeof value.base === 'string' && typeof value.text === 'string') return value.text
  if (typeof value.on === 'boolean') return say(catalogue, toolMessage(value.on, value.most ?? null))
  if (typeof value.after === 'string' && 'source' in value)
    return say(catalogue, { key: 'persona.value.after', params: { what: keyInWords(value.after) } })
  if (value.keep === true) return say(catalogue, { key: 'persona.value.keep' })
  if (typeof value.to === 'string') return value.to
  return Object.entries(value)
    .map(([key, inner]) => `${keyInWords(key)}: ${inWords(inner, catalogue)}`)
    .join('; ')
}

function toolMessage(on: boolean, most: Json): Message {
  if (!on) return { key: 'persona.value.off' }
  return typeof most === 'number' ? { key: 'persona.value.most', params: { most } } : { key: 'persona.value.on' }
}

/** `x-house-rules` and `nativeLanguage` as words. */
function keyInWords(key: string): string {
  const words = key
    .replace(/^x-/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[-_\s]+/u)
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
  return words === '' ? key : words
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

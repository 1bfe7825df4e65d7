import type { Json } from '@understudy/contracts'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../../test/arbitrary-document.ts'
import { personaJsonSchema } from '../../test/persona-json-schema.ts'
import { parsePersona, toJson } from '../file.ts'
import { isRecord } from '../value-guards.ts'

const schema = personaJsonSchema()
const fits = new Ajv({ strict: false }).compile(schema)

/** What stands at the places of a file, and what is put there instead. */
const anyBreak = fc.record({
  at: fc.nat(10_000),
  junk: fc.constantFrom<Json>(null, '', ' ', -1, 1.5, true, 'maybe', [], {}, 'x'.repeat(501), { mode: 'storm' }),
  isGone: fc.boolean(),
})

/** A file with one value changed, anywhere but inside what may be anything. */
function broken(file: Json, { at, junk, isGone }: { at: number; junk: Json; isGone: boolean }): Json {
  const places: (readonly (string | number)[])[] = []
  const walk = (value: Json, path: readonly (string | number)[]): void => {
    if (path.length > 0) places.push(path)
    if (Array.isArray(value)) for (const [n, element] of value.entries()) walk(element, [...path, n])
    else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  walk(file, [])
  const path = places[at % places.length] ?? []
  const set = (value: Json, [key, ...rest]: readonly (string | number)[]): Json => {
    if (key === undefined) return junk
    if (Array.isArray(value)) return value.map((element, n) => (n === key ? set(element, rest) : element))
    if (!isRecord(value)) return value
    const entries = Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, Json])[] => {
      if (name !== key) return [[name, inner]]
      return isGone && rest.length === 0 ? [] : [[name, set(inner, rest)]]
    })
    return Object.fromEntries(entries)
  }
  return set(file, path)
}

describe('the JSON Schema', () => {
  // written anew by `npx vitest run -u packages/persona/src/file/json-schema.test.ts`
  it('is the one that is published', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../persona.schema.json')
  })
  it('is found where the package is', async () => {
    const found = await import('@understudy/persona/persona.schema.json', { with: { type: 'json' } })
    expect(found.default).toEqual(schema)
  })
  it('describes every field', () => {
    const bare: string[] = []
    const walk = (part: unknown, place: string): void => {
      if (Array.isArray(part)) return
      if (!isRecord(part)) return
      for (const [key, inner] of Object.entries(isRecord(part.properties) ? part.properties : {})) {
        if (isRecord(inner) && typeof inner.description !== 'string') bare.push(`${place}.${key}`)
        walk(inner, `${place}.${key}`)
      }
      walk(part.items, `${place}.*`)
    }
    walk(schema, '')
    for (const [name, part] of Object.entries(isRecord(schema.definitions) ? schema.definitions : {})) walk(part, name)
    expect(bare).toEqual([])
  })
  it('takes every file that is written', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        expect([fits(JSON.parse(toJson(document, { level: 'full', items: [] }))), fits.errors]).toEqual([true, null])
      }),
      { numRuns: 300 },
    )
  })
  it('takes what the reader takes and refuses what it refuses, as far as a schema can say', () => {
    let refused = 0
    fc.assert(
      fc.property(anyDocument, anyBreak, (document, change) => {
        const file = broken(JSON.parse(toJson(document)), change)
        const read = parsePersona(JSON.stringify(file))
        if (!read.ok) refused += 1
        expect([file, read, fits(file)]).toEqual([file, read, read.ok])
      }),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(100)
  })
  it('takes an x- field of any value, and says what it is', () => {
    expect(fits({ schemaVersion: 2, identity: { id: 'a', name: 'A' }, 'x-tide': [{ spring: 4 }] })).toBe(true)
  })
})

import type { JsonSchema } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { isStrictSchema } from './strict-schema.ts'

describe('isStrictSchema', () => {
  const closed = { type: 'object', properties: { a: {} }, required: ['a'], additionalProperties: false } as const
  const isStrict = (schema: JsonSchema, strict: boolean) => () => expect(isStrictSchema(schema)).toBe(strict)
  it('closed', isStrict(closed, true))
  it('with other properties', isStrict({ ...closed, additionalProperties: true }, false))
  it('with one that may be missing', isStrict({ ...closed, required: [] }, false))
  it('open inside', isStrict({ ...closed, properties: { a: { type: 'array', items: { type: 'object' } } } }, false))
  it('no object at all', isStrict({ type: 'string' }, true))
})

import { describe, it } from 'vitest'
import { checkProperty } from '../test/editor-property.ts'
import { rewriteProperties } from '../test/rewrite-properties.ts'
import { writingProperties } from '../test/writing-properties.ts'

/** `npm run bench -- editor-properties` asks for more. */
const RUNS = Number(process.env['UNDERSTUDY_PROPERTY_RUNS'] ?? 150)

describe('whatever the document and whatever is done', () => {
  for (const property of [...rewriteProperties, ...writingProperties])
    it(property.name, { timeout: 0 }, () => checkProperty(property, RUNS))
})

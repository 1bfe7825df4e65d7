import { describe, expect, it } from 'vitest'
import { editorProperties, tryProperty } from '../test/editor-properties.ts'

const RUNS = 150

describe('whatever the document and whatever is done', () => {
  for (const property of editorProperties)
    it(property.name, { timeout: 60_000 }, async () => {
      const failure = await tryProperty(property, Date.now(), RUNS)
      expect(failure?.report ?? '').toBe('')
    })
})

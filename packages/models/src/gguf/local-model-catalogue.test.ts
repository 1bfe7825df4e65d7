import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localModelCatalogue } from './local-model-catalogue.ts'

const source = readFileSync(new URL('local-model-fault.ts', import.meta.url), 'utf8')
const reasons = [...source.matchAll(/^ {2}\| '([\w-]+)'$/gm)].map(([, reason]) => `models.local.${reason}`)

describe('localModelCatalogue', () => {
  it('has a sentence for every reason there is, and no other', () =>
    expect(Object.keys(localModelCatalogue).toSorted()).toEqual(reasons.toSorted()))
  it('says what to do: more than one sentence or clause', () =>
    expect(Object.values(localModelCatalogue).filter(text => !text.endsWith('.'))).toEqual([]))
})

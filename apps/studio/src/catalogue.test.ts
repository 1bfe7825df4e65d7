import { defaultKeys } from '@understudy/tiptap'
import { describe, expect, it } from 'vitest'
import { studioCatalogue } from './catalogue.ts'

describe('the list of keys', () => {
  it.each(Object.keys(defaultKeys))('says what %s does', name => {
    expect(studioCatalogue).toHaveProperty([`studio.key.${name}`])
  })
})

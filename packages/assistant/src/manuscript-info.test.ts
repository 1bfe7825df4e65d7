import type { DocumentId, Json } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { readInfo, writeDescription, writeProgress, type ManuscriptInfo } from './manuscript-info.ts'

const INFO: ManuscriptInfo = {
  id: 'm' as DocumentId,
  title: 'Salt',
  createdAt: 5,
  updatedAt: 9,
  words: 12,
  learning: 'on',
  origin: 'imported-own',
  language: 'en-GB',
  dialogue: 'single',
}
const description = writeDescription(INFO) as { readonly [key: string]: Json }
const read = (changed: { readonly [key: string]: Json }, progress = writeProgress(INFO)) =>
  readInfo(INFO.id, { ...description, ...changed }, progress)

describe('readInfo', () => {
  it('gives back what was written', () => expect(read({})).toEqual(INFO))
  it('passes over what a later release of the same format added', () => expect(read({ cover: 'blue' })).toEqual(INFO))
  it.each<[string, { readonly [key: string]: Json }, unknown]>([
    ['a newer format', { v: 2 }, 'newer'],
    ['no title', { title: null }, 'damaged'],
    ['no date', { createdAt: 'May' }, 'damaged'],
    ['odd learning: never', { learning: 'maybe' }, { ...INFO, learning: 'never' }],
    ['odd origin: not the writer’s own', { origin: 1 }, { ...INFO, origin: 'imported' }],
    ['odd convention: read from the text', { dialogue: 'triple' }, { ...INFO, dialogue: null }],
  ])('%s', (_, changed, expected) => expect(read(changed)).toEqual(expected))
  it.each<[Json]>([[null], [[]], ['words']])('counts nothing where progress is %s', progress => {
    expect(read({}, progress)).toEqual({ ...INFO, updatedAt: 5, words: 0 })
  })
  it.each<[Json]>([[null], [[]], ['text'], [1]])('%s is no description', value => {
    expect(readInfo(INFO.id, value, null)).toBe('damaged')
  })
})

import type { ReadStatement } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { expectOk, measure } from '../test/builders.ts'
import { contentHash, itemId, statedItem } from './index.ts'

const at = Date.UTC(2026, 4, 1, 12)
const nothing: ReadStatement = { measure: null, direction: null, words: [], pattern: null, scope: {}, except: null }
const shorter: ReadStatement = {
  ...nothing,
  measure: measure('sentence-length'),
  direction: 'lower',
  scope: { mode: 'action' },
}

describe('a statement', () => {
  it('acts at once, as stated', () =>
    expect(expectOk(statedItem('  Never kill\nthe dog ', null, { work: 'saltmarsh' }, at))).toMatchObject({
      statement: 'Never kill the dog',
      measure: null,
      scope: { work: 'saltmarsh' },
      status: 'active',
      source: 'stated',
      locked: false,
      createdAt: '2026-05-01T12:00:00.000Z',
    }))
  it('becomes a check where it was recognised', () =>
    expect(expectOk(statedItem('Short sentences in action', shorter, {}, at))).toMatchObject({
      measure: 'sentence-length',
      direction: 'lower',
      scope: { mode: 'action' },
    }))
  it('holds where a person says, not where its words were read to say', () =>
    expect(expectOk(statedItem('Short sentences', shorter, { mode: 'dialogue' }, at)).scope).toEqual({
      mode: 'dialogue',
    }))
  it('lists the words it is about, each once', () => {
    const words = [
      { text: 'utilize', wish: 'cut' as const, instead: 'use' },
      { text: 'leverage', wish: 'cut' as const, instead: 'use' },
      { text: 'utilize', wish: 'cut' as const, instead: 'use' },
    ]
    expect(expectOk(statedItem('Write use', { ...nothing, words }, {}, at)).words).toMatchObject([
      { text: 'leverage', instead: 'use', status: 'active' },
      { text: 'utilize', wish: 'cut', instead: 'use', status: 'active' },
    ])
  })
  it('keeps a pattern and the exception it names', () => {
    const pattern = { type: 'no-mark', mark: 'ellipsis' } as const
    expect(expectOk(statedItem('No dots', { ...nothing, pattern, except: 'in letters' }, {}, at))).toMatchObject({
      pattern,
      except: 'in letters',
    })
  })
  it('said twice is one item', () => expect(idOf('Keep it short', {})).toBe(idOf(' keep  it short', {})))
  it('said of another place is another', () =>
    expect(idOf('Keep it short', {})).not.toBe(idOf('Keep it short', { mode: 'action' })))
  it('has no words in its id', () => expect(idOf('Keep it short', {})).toMatch(/^stated\.[0-9a-z]+$/))
  it('must say something', () => expect(statedItem(' \n', null, {}, at)).toMatchObject({ ok: false, reason: 'empty' }))
  it('must not be a page', () =>
    expect(statedItem('a'.repeat(501), null, {}, at)).toMatchObject({ ok: false, reason: 'too-long' }))
})

function idOf(statement: string, scope: { readonly mode?: 'action' }) {
  return expectOk(statedItem(statement, null, scope, at)).id
}

describe('itemId', () => {
  it('names measure and direction', () => expect(itemId(measure('commas'), 'higher', {})).toBe('commas.higher'))
  it('names the scope', () =>
    expect(itemId(measure('commas'), 'lower', { mode: 'action', speaker: 'Odd' })).toBe(
      'commas.lower.speaker=Odd&mode=action',
    ))
})

describe('contentHash', () => {
  it('never changes: ids of stored patches are made of it', () =>
    expect([contentHash(''), contentHash('tide')]).toMatchInlineSnapshot(`
      [
        "wvjl67o803",
        "2cxjiznp8q8",
      ]
    `))
  it('tells near texts apart', () => {
    const hashes = Array.from({ length: 5_000 }, (_, n) => contentHash(`item ${n}`))
    expect(new Set(hashes).size).toBe(5_000)
  })
})

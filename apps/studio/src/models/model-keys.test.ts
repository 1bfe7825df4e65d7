import { describe, expect, it } from 'vitest'
import { openModelKeys } from './model-keys.ts'

function shelf(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept))
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

describe('openModelKeys', () => {
  it('keeps a key until it is taken away, and leaves nothing behind', () => {
    const place = shelf()
    openModelKeys(place).set('near', 'sk-1')
    expect(openModelKeys(place).of('near')).toBe('sk-1')
    expect(openModelKeys(place).of('far')).toBeNull()
    openModelKeys(place).set('near', null)
    expect(place.items.size).toBe(0)
  })
  it('takes all of them away at once', () => {
    const place = shelf()
    const keys = openModelKeys(place)
    keys.set('near', 'sk-1')
    keys.set('far', 'sk-2')
    keys.clear()
    expect([keys.of('near'), keys.of('far'), place.items.size]).toEqual([null, null, 0])
  })
  it('holds in the tab where the browser keeps nothing', () => {
    const keys = openModelKeys(null)
    keys.set('near', 'sk-1')
    expect(keys.of('near')).toBe('sk-1')
  })
  it.each(['not json', '3', 'null', '{"near":7}'])('takes %s for none', damaged =>
    expect(openModelKeys(shelf({ 'understudy.model-keys': damaged })).of('near')).toBeNull(),
  )
})

import { describe, expect, it } from 'vitest'
import { say } from './message.ts'

const catalogue = { greet: 'Hello {name}, {count} left', plain: 'No holes' }

describe('say', () => {
  it('fills the holes', () =>
    expect(say(catalogue, { key: 'greet', params: { name: 'Mara', count: 2 } })).toBe('Hello Mara, 2 left'))
  it('leaves a hole nobody fills to be seen', () =>
    expect(say(catalogue, { key: 'greet', params: { count: 2 } })).toBe('Hello {name}, 2 left'))
  it('shows the key of a gap', () => expect(say(catalogue, { key: 'gone' })).toBe('gone'))
  it('does not read the prototype', () => expect(say(catalogue, { key: 'constructor' })).toBe('constructor'))
})

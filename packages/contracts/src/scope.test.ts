import { describe, expect, it } from 'vitest'
import { inScope, scopeKey, type Scope } from './scope.ts'

const holds = (scope: Scope, place: Scope, expected: boolean) => () => expect(inScope(scope, place)).toBe(expected)

describe('inScope', () => {
  it('everywhere holds anywhere', holds({}, { mode: 'action' }, true))
  it('a mode holds in its mode', holds({ mode: 'action' }, { mode: 'action', work: 'a' }, true))
  it('and in no other', holds({ mode: 'action' }, { mode: 'dialogue' }, false))
  it('nor where the mode is unknown', holds({ mode: 'action' }, {}, false))
  it('every named part has to agree', holds({ mode: 'action', work: 'a' }, { mode: 'action', work: 'b' }, false))
})

describe('scopeKey', () => {
  it('is empty for everywhere', () => expect(scopeKey({})).toBe(''))
  it('does not depend on the order of keys', () =>
    expect(scopeKey({ mode: 'action', work: 'a' })).toBe(scopeKey({ work: 'a', mode: 'action' })))
})

import type { Scope } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { scopeOf, whereChoices, whereOf, type Where } from './where.ts'

function is(scope: Scope, where: Where) {
  return () => expect(whereOf(scope, 'saltmarsh')).toBe(where)
}

describe('where', () => {
  it('names the empty scope', is({}, 'everywhere'))
  it('names a mode', is({ mode: 'action' }, 'action'))
  it('names this manuscript', is({ work: 'saltmarsh' }, 'work'))
  it('leaves another manuscript as it is', is({ work: 'other' }, 'as-is'))
  it('leaves what the list cannot say as it is', is({ mode: 'action', speaker: 'Ada' }, 'as-is'))
  it('gives back the scope of every entry it lists', () => {
    for (const where of whereChoices('saltmarsh')) expect(whereOf(scopeOf(where, 'saltmarsh'), 'saltmarsh')).toBe(where)
  })
  it('offers no manuscript where there is none', () => expect(whereChoices(null)).not.toContain('work'))
  it('keeps what cannot be said', () => expect(scopeOf('as-is', null, { speaker: 'Ada' })).toEqual({ speaker: 'Ada' }))
})

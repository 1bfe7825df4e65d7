import { MODES, type Mode, type Scope } from '@understudy/contracts'

/** The places a wish can be bound to from a list; anything finer is said in a file. */
export type Where = 'everywhere' | 'work' | Mode | 'as-is'

export function whereChoices(work: string | null): readonly Where[] {
  return ['everywhere', ...(work === null ? [] : (['work'] as const)), ...MODES]
}

/** Which entry of the list a scope is; `as-is` for one the list cannot say. */
export function whereOf(scope: Scope, work: string | null): Where {
  const named = Object.entries(scope).filter(([, value]) => value !== undefined)
  if (named.length === 0) return 'everywhere'
  if (named.length > 1) return 'as-is'
  if (scope.mode !== undefined) return scope.mode
  return scope.work !== undefined && scope.work === work ? 'work' : 'as-is'
}

/** `current` is what stays where the choice is to leave it. */
export function scopeOf(where: Where, work: string | null, current: Scope = {}): Scope {
  if (where === 'as-is') return current
  if (where === 'everywhere') return {}
  if (where === 'work') return work === null ? {} : { work }
  return { mode: where }
}

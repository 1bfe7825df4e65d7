import { MODES, scopeKey, type Json, type RuleSetting, type Scope } from '@understudy/contracts'
import { isOneOf, isRecord, isText } from './value-guards.ts'

/** What a persona says of one rule in one place. */
export interface RuleLine {
  readonly scope: Scope
  /** Null where only exceptions are named. */
  readonly set: RuleSetting | null
  /** Words and phrases the rule leaves alone. */
  readonly except: readonly string[]
  /** Not to be overruled from below. */
  readonly locked: boolean
}

const SETTINGS: readonly RuleSetting[] = ['on', 'query', 'off']
const SCOPE_KEYS: readonly string[] = ['work', 'pointOfView', 'speaker', 'mode']
/** More lines about one rule, or more exceptions in one line, than anybody writes. */
const MOST = 200

/** Whether `value` sets a rule: `off`, one line, or a list of lines. */
export function isRuleValue(value: unknown): value is Json {
  if (isOneOf(SETTINGS, value)) return true
  return isList(value) ? value.length <= MOST && value.every(isLine) : isLine(value)
}

/** The lines of a value as `isRuleValue` knows it, in its order; what is none of them is left out. */
export function ruleLines(value: Json | undefined): readonly RuleLine[] {
  if (isOneOf(SETTINGS, value)) return [{ scope: {}, set: value, except: [], locked: false }]
  const all: readonly (Json | undefined)[] = isList(value) ? value : [value]
  return all.flatMap(line => (isLine(line) ? [lineOf(line)] : []))
}

/**
 * `value` with what is said of the rule at `scope` changed; null where nothing is left to say. Other lines, and keys of
 * the line that are not known here, stay.
 */
export function changeRule(
  value: Json | undefined,
  scope: Scope,
  change: Partial<Pick<RuleLine, 'set' | 'except'>>,
): Json {
  const all: readonly Json[] = isOneOf(SETTINGS, value) ? [{ set: value }] : isList(value) ? value : [value ?? null]
  const isHere = (line: Json): boolean => isLine(line) && scopeKey(lineOf(line).scope) === scopeKey(scope)
  const here = all.find(isHere)
  const changed = changedLine(isRecord(here) ? here : {}, scope, change)
  const kept = all.flatMap(line => (line === here || line === null ? [] : [line]))
  const lines = Object.keys(changed).some(key => key !== 'scope') ? [...kept, changed] : kept
  return lines.length > 1 ? lines : (lines[0] ?? null)
}

function changedLine(
  line: Readonly<Record<string, Json>>,
  scope: Scope,
  change: Partial<Pick<RuleLine, 'set' | 'except'>>,
): Readonly<Record<string, Json>> {
  const { set: _set, except: _except, scope: _scope, ...others } = line
  const next = { ...lineOf(line), ...change }
  return {
    ...(next.set === null ? {} : { set: next.set }),
    ...(next.except.length === 0 ? {} : { except: next.except }),
    ...(scopeKey(scope) === '' ? {} : { scope: { ...scope } }),
    ...others,
  }
}

function lineOf({ set, scope, except, locked }: Readonly<Record<string, Json>>): RuleLine {
  return {
    scope: isScope(scope) ? scope : {},
    set: isOneOf(SETTINGS, set) ? set : null,
    except: isList(except) ? except.filter(isText) : [],
    locked: locked === true,
  }
}

function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

function isLine(value: unknown): value is Readonly<Record<string, Json>> {
  return (
    isRecord(value) &&
    (value.set === undefined || isOneOf(SETTINGS, value.set)) &&
    (value.scope === undefined || isScope(value.scope)) &&
    (value.except === undefined ||
      (isList(value.except) && value.except.length <= MOST && value.except.every(isText))) &&
    (value.locked === undefined || typeof value.locked === 'boolean')
  )
}

/** Closed, for a key that is not understood might narrow where a setting holds. */
function isScope(value: unknown): value is Scope {
  return (
    isRecord(value) &&
    Object.entries(value).every(([key, name]) => SCOPE_KEYS.includes(key) && isText(name)) &&
    (value.mode === undefined || isOneOf(MODES, value.mode))
  )
}

import {
  failure,
  ok,
  scopeKey,
  type ItemId,
  type MeasureId,
  type Mode,
  type Result,
  type Scope,
} from '@understudy/contracts'
import { contentHash } from './content-hash.ts'
import type { PersonaItem } from './item.ts'
import { MAX_STATEMENT_CHARS } from './limits.ts'

/** What could be made out of a statement, as `recogniseStatement` of `@understudy/stylometry` says it. */
export interface RecognisedStatement {
  readonly measure: MeasureId
  readonly direction: 'higher' | 'lower'
  readonly mode: Mode | null
}

/**
 * A wish said in words, as an item that acts at once. A mode that the words name holds where `scope` names none.
 * The id comes from the words and the scope, so that saying it twice makes one item; `at` is ms since 1970.
 */
export function statedItem(
  statement: string,
  recognised: RecognisedStatement | null,
  scope: Scope,
  at: number,
): Result<PersonaItem, 'empty' | 'too-long'> {
  const words = statement.replace(/\s+/gu, ' ').trim()
  if (words === '') return failure('empty', 'statement: says nothing')
  if (words.length > MAX_STATEMENT_CHARS) {
    return failure('too-long', `statement: ${words.length} characters, ${MAX_STATEMENT_CHARS} at most`)
  }
  const holds = recognised?.mode ? { mode: recognised.mode, ...scope } : scope
  return ok({
    id: statedId(words, holds),
    statement: words,
    measure: recognised?.measure ?? null,
    direction: recognised?.direction ?? null,
    scope: holds,
    except: null,
    evidence: { for: 0, against: 0 },
    status: 'active',
    locked: false,
    source: 'stated',
    createdAt: new Date(at).toISOString(),
  })
}

function statedId(words: string, scope: Scope): ItemId {
  return `stated.${contentHash(`${words.toLowerCase()}\n${scopeKey(scope)}`)}` as ItemId
}

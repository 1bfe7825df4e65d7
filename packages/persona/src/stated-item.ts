import { failure, ok, scopeKey, type ItemId, type ReadStatement, type Result, type Scope } from '@understudy/contracts'
import { contentHash } from './content-hash.ts'
import type { PersonaItem } from './item.ts'
import { withWords, type ItemWord } from './item-word.ts'
import { MAX_ITEM_WORDS, MAX_STATEMENT_CHARS, MAX_WORD_CHARS } from './limits.ts'

/**
 * A wish said in words, as an item that acts at once, by what was read of it (`readStatement` of
 * `@understudy/stylometry`). Where the words say that it holds is taken as far as `scope` does not say otherwise.
 * The id comes from the words and the scope, so that saying it twice makes one item; `at` is ms since 1970.
 */
export function statedItem(
  statement: string,
  read: ReadStatement | null,
  scope: Scope,
  at: number,
): Result<PersonaItem, 'empty' | 'too-long'> {
  const words = statement.replace(/\s+/gu, ' ').trim()
  if (words === '') return failure('empty', 'statement: says nothing')
  if (words.length > MAX_STATEMENT_CHARS) {
    return failure('too-long', `statement: ${words.length} characters, ${MAX_STATEMENT_CHARS} at most`)
  }
  const holds = { ...read?.scope, ...scope }
  const item: PersonaItem = {
    id: statedId(words, holds),
    statement: words,
    measure: read?.measure ?? null,
    direction: read?.direction ?? null,
    scope: holds,
    except: read?.except ?? null,
    evidence: { for: 0, against: 0 },
    status: 'active',
    locked: false,
    source: 'stated',
    ...(read?.pattern && { pattern: read.pattern }),
    createdAt: new Date(at).toISOString(),
  }
  return ok(withWords(item, statedWords(read)))
}

/** As many as an item lists, each once. */
function statedWords(read: ReadStatement | null): readonly ItemWord[] {
  const byText = new Map((read?.words ?? []).map(word => [word.text, word]))
  return [...byText.values()]
    .filter(({ text, instead }) => text.length <= MAX_WORD_CHARS && (instead?.length ?? 0) <= MAX_WORD_CHARS)
    .slice(0, MAX_ITEM_WORDS)
    .map(word => ({ ...word, evidence: { for: 0, against: 0 }, status: 'active' }))
}

function statedId(words: string, scope: Scope): ItemId {
  return `stated.${contentHash(`${words.toLowerCase()}\n${scopeKey(scope)}`)}` as ItemId
}

import { words } from '@understudy/prose'
import { addressesMachine } from './addresses-machine.ts'
import { isOtherLanguage } from './is-other-language.ts'
import type { OperationRefusal } from './operation.ts'
import { saysFact } from './says-fact.ts'
import type { KnownWords } from './known-words.ts'
import { testOf } from './statement-test.ts'

/** A longer one is no preference but a page. */
const MOST_CHARS = 200

/** What a statement is held against. */
export interface Screen {
  /** Names of the manuscript. */
  readonly names: ReadonlySet<string>
  /** What stands in manuscript, memory and persona. */
  readonly known: KnownWords
}

/** Why a text that calls itself a preference is none; null where it may be one. `instead`: what it would replace. */
export function whyNoStatement(statement: string, screen: Screen, instead = ''): OperationRefusal | null {
  const said = statement.normalize('NFKC')
  if (said.length > MOST_CHARS) return 'too-long'
  if (words(said).length < 2) return 'malformed'
  if (addressesMachine(said)) return 'no-preference'
  if (isOtherLanguage(said)) return 'other-language'
  if (screen.known.holds(said, instead)) return 'quoted'
  if (saysFact(said, screen.names, testOf(said).is === 'tested')) return 'fact'
  return null
}

/** Whether two statements are the same words, but for case, marks and articles. */
export function saidAgain(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}

function plainWords(text: string): string {
  return words(text.normalize('NFKC').toLowerCase())
    .map(word => word.text)
    .filter(word => !ARTICLES.has(word))
    .join(' ')
}
const ARTICLES = new Set(['a', 'an', 'the', 'please'])

import { scopeKey, type ItemId, type Scope } from '@understudy/contracts'

/** The statement of a list of words that nobody has said otherwise: the sentence is then made of the words themselves. */
export const WORDS_STATEMENT = 'Choose words as listed'

/** The id of the learned list of words of a scope; there is one: `words`, `words.mode=dialogue`. */
export function wordsItemId(scope: Scope): ItemId {
  const key = scopeKey(scope)
  const id = `words${key === '' ? '' : `.${key}`}`
  return id as ItemId
}

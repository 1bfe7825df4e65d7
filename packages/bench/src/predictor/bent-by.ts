import { mixture, ownPages, type Mixing, type NextUnits, type OwnPages } from '@understudy/predictor'
import { newestWords, type AuthorPages } from './author-pages.ts'

/** The newest pages of an author, as many words as are named. */
export function pagesOf({ own }: AuthorPages, words: number): OwnPages {
  const pages = ownPages()
  for (const text of newestWords(own, words)) pages.learn(text)
  return pages
}

/** `source` bent by a writer's pages, so much as `mixing` says. */
export function bentBy(source: NextUnits, pages: OwnPages, mixing: Mixing): NextUnits {
  return pages.size === 0 ? source : mixture(source, pages, () => mixing)
}

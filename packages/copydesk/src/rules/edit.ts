import { articleBefore } from '../english/articles.ts'
import { capitalise } from '../english/capitalise.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Span } from '../reading/span.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'

/** A change of a block's text, complete in itself: capitals, articles and spaces are right once it is applied. */
export interface Edit extends Span {
  readonly text: string
  /** The word the reason names. */
  readonly word: string
  /** Only to be asked about: what is right depends on more than the rule can see. */
  readonly ask?: true
  /** In words, of a rule that the catalogue does not know. */
  readonly reason?: string
}

/** As the list a rule answers with. */
export function oneEdit(edit: Edit | null): readonly Edit[] {
  return edit === null ? [] : [edit]
}

/** Words `first` to `last` of a sentence, inclusive. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** Puts `text` in the place of some words; it opens with a capital where they opened the sentence. */
export function replaceWords(sentence: Sentence, { first, last }: WordRange, text: string, word: string): Edit | null {
  const from = sentence.tokens[first]
  const to = sentence.tokens[last]
  if (from === undefined || to === undefined) return null
  return { from: from.from, to: to.to, text: first === 0 && isCapital(from) ? capitalise(text) : text, word }
}

/** Takes some words out with one of the spaces beside them, and mends a capital or an "a" that depended on them. */
export function deleteWords(sentence: Sentence, { first, last }: WordRange, word: string): Edit | null {
  const { tokens } = sentence
  const from = tokens[first]
  const to = tokens[last]
  if (from === undefined || to === undefined) return null
  const previous = tokens[first - 1]
  const next = tokens[last + 1]
  if (!isJoined(next))
    return previous === undefined || !isJoined(from) ? null : { from: previous.to, to: to.to, text: '', word }
  if (previous === undefined) {
    return { from: from.from, to: next.to, text: isCapital(from) ? capitalise(next.text) : next.text, word }
  }
  if (isJoined(from) && isArticle(previous) && articleBefore(next.text) !== previous.lower) {
    return { from: previous.from, to: next.from, text: `${matchCase(previous.text, articleBefore(next.text))} `, word }
  }
  return { from: from.from, to: next.from, text: '', word }
}

function isArticle(token: Token): boolean {
  return token.lower === 'a' || token.lower === 'an'
}

function matchCase(model: string, text: string): string {
  return /^\p{Lu}/u.test(model) ? capitalise(text) : text
}

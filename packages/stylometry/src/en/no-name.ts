import { isCapitalised } from '../is-capitalised.ts'
import type { Word } from '../prose-reading.ts'

/** Whether the word `at` is no name by its capital: inside a sentence it has none. */
export function isNoName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word?.joined !== true || !isCapitalised(word.text)
}

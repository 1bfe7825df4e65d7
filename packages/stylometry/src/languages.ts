import { ENGLISH } from './en/english.ts'
import type { Language } from './language.ts'

/** Every language that has a folder. */
export const LANGUAGES: readonly Language[] = [ENGLISH]

/** The rules for `tag` (BCP 47, any region of it); null where only what holds in any language is known. */
export function languageOf(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find(language => language.tag === primary) ?? null
}

import { words } from '@understudy/prose'
import { languageOf } from './languages.ts'

/**
 * Whether `settled` tells another story than `base`: another name, number, time or thing, the opposite, or somebody else
 * who does it. No style is learned from that (rule 5). In a language without rules only figures tell. What happens is known
 * by words alone, and where many words stand for many only names and numbers are.
 */
export function isFactChange(base: string, settled: string, language = 'en'): boolean {
  const rules = languageOf(language)
  if (rules !== null) return rules.storyChange(base, settled) !== null
  const [before, after] = [figuresOf(base), figuresOf(settled)]
  return before.some(each => !after.includes(each)) && after.some(each => !before.includes(each))
}

function figuresOf(text: string): readonly string[] {
  return words(text).flatMap(word => (/^\p{N}/u.test(word.text) ? [word.text.replaceAll(/[.,]/g, '')] : []))
}

import { BASES, IRREGULAR_BASES } from './verbs.ts'

const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    wolves: 'wolf',
    knives: 'knife',
    wives: 'wife',
    lives: 'life',
    leaves: 'leaf',
    halves: 'half',
    people: 'person',
    lied: 'lie',
    died: 'die',
    tied: 'tie',
  }),
)

/** The form a word is looked up by, without the endings of nouns and verbs: `locked` → `lock`, `boats` → `boat`. A rough one. */
export function lemma(lower: string): string {
  const word = lower.replace(/'s?$/, '')
  const known = IRREGULAR_FORMS.get(word) ?? IRREGULAR_BASES.get(word)
  if (known !== undefined) return known
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^s'u]s$/.test(word) && word.length > 3) return word.slice(0, -1)
  if (word.endsWith('ed') && word.length > 4) return unending(word.slice(0, -2))
  return word.endsWith('ing') && word.length > 5 ? unending(word.slice(0, -3)) : word
}

/** "stopp" → stop, "danc" → dance, "lock" → lock. */
function unending(stem: string): string {
  if (BASES.has(stem)) return stem
  if (BASES.has(`${stem}e`)) return `${stem}e`
  if (/([bdgklmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou][aeiou][cgsuvz]|[aeiou][bdgkmnprt]at|rc|rg|nc|ng|dg|ls|rs|bl|tl|iv|av|ov|uc|ic|as|os|us)$/.test(
    stem,
  )
    ? `${stem}e`
    : stem
}

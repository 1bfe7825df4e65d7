/** Words whose point never ends a sentence: a name or a figure follows. */
const TITLES = new Set(
  'mr mrs ms mx dr prof st capt col gen lt sgt cpl rev hon mt fr sr messrs mme mlle vs cf viz'.split(' '),
)

/** Words whose point ends a sentence only before a capital. */
const SHORTENED = new Set(
  'etc e.g i.e a.m p.m al approx dept est inc ltd co jr esq ave blvd no vol pp fig ca'.split(' '),
)

/** Words that rarely come second in a name: after initials they begin a sentence. */
const STARTERS = new Set(
  'he she it they we you i the a an this that these those but and or so then when in on at his her my our their there what who why how no yes if as'.split(
    ' ',
  ),
)

const INITIALS = /^(?:\p{L}\.)*\p{L}$/u

/** Whether the point after `word` only shortens it, given the word that follows. */
export function isAbbreviation(word: string, next: string): boolean {
  const name = word.toLowerCase()
  const capital = /^\p{Lu}/u.test(next)
  if (TITLES.has(name)) return true
  if (name === 'no' || name === 'fig' || name === 'co') return /^\p{N}/u.test(next)
  if (SHORTENED.has(name)) return !capital
  if (word === 'I' || !INITIALS.test(word)) return false
  if (!capital) return name.includes('.')
  return /^\p{Lu}/u.test(word) && !STARTERS.has(next.toLowerCase())
}

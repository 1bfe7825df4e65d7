const VOWEL_SOUND = /^(?:heir|honou?r|honest|hour)/
const CONSONANT_SOUND = /^(?:eu|ew|onc?e(?![a-z])|u(?:ni(?!n|m)|s[aeiu]|biq|gand|ten|ku|to|ran)|ut[ie])/

/** `a` or `an`, whichever goes before `word`. */
export function articleBefore(word: string): 'a' | 'an' {
  const lower = word.toLowerCase()
  if (VOWEL_SOUND.test(lower)) return 'an'
  return /^[aeiou]/.test(lower) && !CONSONANT_SOUND.test(lower) ? 'an' : 'a'
}

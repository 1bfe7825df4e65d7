/** A word with a capital, or a number. */
const CAPITAL_OR_NUMBER = /\p{Lu}[\p{L}\p{M}]+(?:[-’']\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*/gu
const WORD_OR_NUMBER = /[\p{L}\p{M}]+(?:[-’']\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*/gu
/** Where a capital says nothing: at the start, behind the end of a sentence, behind what opens speech. */
const OPENS = /(?:^|[.!?…:;\n"“”'‘’«»([—–-])\s*$/u
/** How much before a word tells whether it opens a sentence, UTF-16 units. */
const LOOKED_BACK = 4

/** Names and numbers of a text, in small letters: capitals in mid-sentence, and figures. Any script with capitals. */
export function factsOf(text: string): ReadonlySet<string> {
  const facts = new Set<string>()
  for (const { 0: found, index } of text.matchAll(CAPITAL_OR_NUMBER)) {
    const isNumber = /^\p{N}/u.test(found)
    if (isNumber || !OPENS.test(text.slice(Math.max(0, index - LOOKED_BACK), index))) facts.add(bare(found))
  }
  return facts
}

/** Every word and number of a text, in order, as `factsOf` writes them: a name that opens a sentence is found as well. */
export function bareWords(text: string): readonly string[] {
  return (text.match(WORD_OR_NUMBER) ?? []).map(bare)
}

/** Without the ending of a possessive. Most words have no apostrophe. */
function bare(word: string): string {
  const lower = word.toLowerCase()
  return /['’]/u.test(lower) ? lower.replace(/['’]s$/u, '').replace(/’/gu, "'") : lower
}

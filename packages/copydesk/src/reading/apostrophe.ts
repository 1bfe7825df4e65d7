/** `word` with the apostrophe that `text` writes: a curly one where the text has any. */
export function matchApostrophe(word: string, text: string): string {
  return /[’“”]/.test(text) ? word.replaceAll("'", '’') : word
}

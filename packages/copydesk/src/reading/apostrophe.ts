/** A mark inside a word. One before or after a word may be a quotation mark. */
const INSIDE = /(?<=\p{L})(['’])(?=\p{L})/gu

/** What apostrophe `text` writes: the one its words have more of, or else the curly one where its quotation marks are. */
export function apostropheOf(text: string): "'" | '’' {
  let straight = 0
  let curly = 0
  for (const [mark] of text.matchAll(INSIDE)) {
    if (mark === '’') curly++
    else straight++
  }
  if (straight !== curly) return curly > straight ? '’' : "'"
  return /[’“”]/.test(text) ? '’' : "'"
}

/** Whether `text` begins with a capital. Most begin with a letter of ASCII, which needs no table. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0)
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(text)
}

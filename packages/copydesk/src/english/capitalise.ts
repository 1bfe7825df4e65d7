/** `text` with its first letter a capital; the same where it opens with none. */
export function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

/** A text as it is kept: one curly quote makes a browser spend two bytes a character, where UTF-8 spends about one. */
export type PackedText = string | Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 bytes where that is shorter and loses nothing, the text itself otherwise. */
export function packText(text: string): PackedText {
  if (isLatin(text)) return text
  const bytes = encoder.encode(text)
  return bytes.length < 2 * text.length && decoder.decode(bytes) === text ? bytes : text
}

/** Null for anything that `packText` did not make. */
export function unpackText(packed: unknown): string | null {
  if (typeof packed === 'string') return packed
  return packed instanceof Uint8Array ? decoder.decode(packed) : null
}

/** Whether a browser keeps it in one byte a character. */
function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return false
  return true
}

/**
 * The bytes as text: UTF-8 or UTF-16 by its mark, else UTF-8, else the old western encoding. Null where they are no
 * text at all: a text has no zero bytes and next to no control characters.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return clean(new TextDecoder('utf-16le').decode(bytes))
  if (startsWith(bytes, [0xfe, 0xff])) return clean(new TextDecoder('utf-16be').decode(bytes))
  if (bytes.includes(0)) return null
  return clean(utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes))
}

/** One control character in a thousand may be dirt; more is no prose. */
const MOST_CONTROLS = 0.001

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // no UTF-8: an older text, or none
    return null
  }
}

function clean(text: string): string | null {
  const controls = text.match(CONTROLS)?.length ?? 0
  return controls > MOST_CONTROLS * text.length ? null : text.replace(CONTROLS, '').normalize('NFC')
}

const CONTROLS = /(?![\t\n\r\u0085])\p{Cc}|\uFFFD/gu

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

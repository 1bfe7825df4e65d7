/** The marks around data in a prompt. `asData` leaves no text that could close them. */
const OPEN = '<persona>'
const CLOSE = '</persona>'

/** Lines of data between marks that nothing inside can close, below a line of our own that says what they are. */
export function fenced(heading: string, lines: readonly string[]): string {
  return [heading, OPEN, ...lines, CLOSE].join('\n')
}

/**
 * `text` as one line that is no more than text: line breaks, control and direction marks become spaces, angle brackets
 * become quotation marks, and the marks by which chat templates and code fences are known are taken apart.
 */
export function asData(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('```', "'''")
    .replace(/\[(\/?(?:INST|SYS|SYSTEM|USER|ASSISTANT))\]/gi, '($1)')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Controls, line and paragraph separators, direction overrides, tag characters and other formats, but for the two joiners that scripts and emoji need. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * What a model wrote, as text that may stand in a manuscript: without control characters (a tab becomes a space),
 * direction overrides and isolates, lone surrogates, noncharacters, byte order marks, tags, soft hyphens, zero-width
 * spaces, replacement and object characters. Joiners and direction marks stay: Persian, Hindi and emoji need them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNWANTED, '')
}

/** As `cleanText`, keeping `LEAF`: a hunk may carry the host's atoms along. */
export function cleanHunkText(text: string): string {
  return text.split('\uFFFC').map(cleanText).join('\uFFFC')
}

const UNWANTED =
  /(?!\n)[\p{Cc}\p{Cs}\u00AD\u180E\u200B\u2060-\u2064\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFD\p{NChar}\u{E0000}-\u{E007F}]/gu

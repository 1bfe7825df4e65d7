/**
 * What a model wrote, as text that may stand in a manuscript: without control characters (a tab becomes a space),
 * direction overrides and isolates, lone surrogates, noncharacters, byte order marks, replacement and object characters.
 * Joiners and direction marks stay: Persian, Hindi and emoji are written with them.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNWANTED, '').replace(LONE_SURROGATE, '')
}

/** As `cleanText`, keeping `LEAF`: a hunk may carry the host's atoms along. */
export function cleanHunkText(text: string): string {
  return text.split('\uFFFC').map(cleanText).join('\uFFFC')
}

// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNWANTED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFD\uFFFE\uFFFF]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

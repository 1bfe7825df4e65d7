import type { Span } from './span.ts'

const DOUBLE_OPENS = /(?<![\p{L}\p{N}.,!?…])["“„«](?=\S)/gu
/** A straight apostrophe before a small letter may only leave one out, and so may a turned one in a few words. */
const SINGLE_OPENS = /(?<![\p{L}\p{N}.,!?…])(?:'(?=[\p{Lu}\p{N}—…“"])|‘(?!(?:em|til|tis|twas|cause|bout)\b)(?=\S))/gu

/** Speech between double quotation marks in one line, marks included. Left open, it runs to the end of the line. */
export function doubleQuoted(line: string): readonly Span[] {
  return quoted(line, DOUBLE_OPENS, doubleCloses)
}

/** The same between single ones, which are told from apostrophes by the punctuation before them. */
export function singleQuoted(line: string): readonly Span[] {
  return quoted(line, SINGLE_OPENS, singleCloses)
}

function quoted(line: string, opens: RegExp, closes: (line: string, open: number) => number): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  for (const { index } of line.matchAll(opens)) {
    if (index < at) continue
    at = closes(line, index)
    spans.push({ from: index, to: at })
  }
  return spans
}

const DOUBLE_CLOSERS: Readonly<Record<string, string>> = { '"': '["”]', '“': '[”"]', '„': '[“”]', '«': '»' }

function doubleCloses(line: string, open: number): number {
  const closers = new RegExp(DOUBLE_CLOSERS[line[open] ?? ''] ?? '"', 'g')
  closers.lastIndex = open + 1
  const end = closers.exec(line)
  return end === null ? line.length : end.index + 1
}

/** Behind punctuation, or for a turned opening mark (‘yes’ he said) at the last possible place before the next opens. */
function singleCloses(line: string, open: number): number {
  const sure = /[.,!?…—–-]['’](?![\p{L}\p{N}])/gu
  sure.lastIndex = open + 1
  const end = sure.exec(line)
  const reopens = line.indexOf('‘', open + 1)
  if (end !== null && (reopens === -1 || end.index < reopens)) return end.index + 2
  const before = line.slice(0, reopens === -1 ? line.length : reopens)
  const likely = [...before.slice(open + 1).matchAll(/['’](?![\p{L}\p{N}])/gu)].at(-1)
  return likely === undefined ? line.length : open + 2 + likely.index
}

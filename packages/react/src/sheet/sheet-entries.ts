import type { Json, WordRule } from '@understudy/contracts'
import type { PersonaDocument } from '@understudy/persona'

/** What a style sheet has lines about. */
export type SheetPart = 'words' | 'names' | 'numbers' | 'punctuation'
export const SHEET_PARTS: readonly SheetPart[] = ['words', 'names', 'numbers', 'punctuation']

/** One line of a style sheet. */
export type SheetEntry =
  | { readonly part: 'words'; readonly text: string; readonly rule: WordRule }
  | { readonly part: Exclude<SheetPart, 'words'>; readonly text: string }

type Preference = Pick<PersonaDocument['preference'], 'words' | 'sheet'>

/** Every line, words and names by the alphabet, the others as they stand. */
export function sheetEntries({ words, sheet }: Preference): readonly SheetEntry[] {
  return [
    ...Object.entries(words)
      .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
      .map(([text, rule]) => ({ part: 'words' as const, text, rule })),
    ...linesOf(sheet.names)
      .toSorted((one, other) => one.localeCompare(other, 'en'))
      .map(text => ({ part: 'names' as const, text })),
    ...(['numbers', 'punctuation'] as const).flatMap(part => linesOf(sheet[part]).map(text => ({ part, text }))),
  ]
}

/** The lines of one entry of the sheet, whatever a file made of it. */
export function linesOf(value: Json | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter(line => typeof line === 'string')
}

/** Lines whose word or what takes its place holds what is sought. */
export function findEntries(entries: readonly SheetEntry[], sought: string): readonly SheetEntry[] {
  const wanted = sought.trim().toLowerCase()
  const textOf = (entry: SheetEntry): string =>
    entry.part === 'words' && 'to' in entry.rule ? `${entry.text} ${entry.rule.to}` : entry.text
  return wanted === '' ? entries : entries.filter(entry => textOf(entry).toLowerCase().includes(wanted))
}

/** What a style sheet may say of numbers and of the last comma in a list in words that line edits act on. */
export const KNOWN_LINES = {
  numbers: ['spell out to nine', 'spell out to ten', 'spell out to ninety-nine', 'spell out to one hundred'],
  punctuation: ['serial comma', 'no serial comma'],
} as const satisfies Partial<Record<SheetPart, readonly string[]>>

export type KnownPart = keyof typeof KNOWN_LINES

/** The known line that is said, null for none, and what else is said. */
export function knownLine(part: KnownPart, lines: readonly string[]): readonly [string | null, readonly string[]] {
  const known: readonly string[] = KNOWN_LINES[part]
  const said = lines.find(line => known.includes(plain(line)))
  return [said === undefined ? null : plain(said), lines.filter(line => !known.includes(plain(line)))]
}

/** The lines with this known one in the place of any other; the others as they are. */
export function withKnownLine(part: KnownPart, lines: readonly string[], line: string | null): readonly string[] {
  const [, others] = knownLine(part, lines)
  return line === null ? others : [line, ...others]
}

function plain(line: string): string {
  return line.trim().toLowerCase()
}

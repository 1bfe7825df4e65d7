import type { ReviewInput } from '../review-input.ts'
import { readNumber } from './number-words.ts'
import { sheetForms, type SheetForm } from './sheet-forms.ts'
import { asKey, unitsOf } from './unit.ts'

/** One form of the word list, as units in a row. */
export interface ListedForm extends SheetForm {
  readonly units: readonly string[]
}

/** The writer's style sheet, ready to look words up in. */
export interface StyleSheet {
  /** By the first unit, the longest first. */
  readonly words: ReadonlyMap<string, readonly ListedForm[]>
  readonly names: readonly string[]
  /** Null where the sheet does not say. */
  readonly serialComma: boolean | null
  /** Numbers up to this one are spelled out; null where the sheet does not say. */
  readonly spelledTo: number | null
}

const known = new WeakMap<ReviewInput['sheet'], StyleSheet>()

/** The sheet of a review, read once. */
export function styleSheetOf({ sheet }: Pick<ReviewInput, 'sheet'>): StyleSheet {
  const read = known.get(sheet) ?? readSheet(sheet)
  known.set(sheet, read)
  return read
}

function readSheet({ words, names, punctuation, numbers }: ReviewInput['sheet']): StyleSheet {
  const forms = new Map<string, ListedForm[]>()
  const own = new Set(Object.keys(words).map(asKey))
  for (const [word, to] of Object.entries(words)) {
    for (const form of sheetForms(word.trim(), to.trim())) {
      // what the list names itself is not told by another entry
      if (form.from !== word.trim() && own.has(asKey(form.from))) continue
      const units = unitsOf(form.from).map(({ lower }) => lower)
      const [first] = units
      if (first !== undefined) forms.set(first, [...(forms.get(first) ?? []), { ...form, units }])
    }
  }
  for (const [first, all] of forms)
    forms.set(
      first,
      all.toSorted((one, other) => other.units.length - one.units.length),
    )
  return {
    words: forms,
    names: names.map(name => name.replace(/\s*[(:—,].*$/u, '').trim()).filter(name => /^\p{Lu}/u.test(name)),
    serialComma: firstOf(punctuation, readComma),
    spelledTo: firstOf(numbers, readSpelledTo),
  }
}

/** As copy editors write it: “serial comma”, “no Oxford comma”. */
function readComma(said: string): boolean | null {
  const comma = /^(no |without (?:a |the )?|use (?:a |the )?)?(?:serial|oxford|series) commas?$/i.exec(said.trim())
  return comma === null ? null : !/^(?:no|without)/i.test(comma[1] ?? '')
}

/** “spell out to one hundred”, “words below 13”, “figures from 100”: the greatest number in words. */
function readSpelledTo(said: string): number | null {
  const found = SPELLED.exec(said.trim().toLowerCase())
  const limit = readNumber(found?.groups?.limit ?? '')
  if (found === null || limit === null) return null
  return /figures|below|under/.test(found[0]) ? limit - 1 : limit
}
const SPELLED =
  /^(?:(?:spell(?:ed)? out|in words|words)(?: numbers)?(?: from)?(?: (?:one|1))?(?: up)? (?:to|through|below|under)|figures from) (?<limit>[a-z0-9 -]+)$/

function firstOf<T>(said: readonly string[], read: (words: string) => T | null): T | null {
  for (const words of said) {
    const found = read(words)
    if (found !== null) return found
  }
  return null
}

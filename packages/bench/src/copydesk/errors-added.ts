import type { NamedRow } from '../bench.ts'
import type { GrammarChecker, GrammarError } from './grammar.ts'

/** A paragraph with all its fixes taken. */
export interface FixedText {
  readonly before: string
  readonly after: string
}

/** What the fixes did to the grammar of some paragraphs. */
export interface ErrorsAdded {
  readonly rows: readonly NamedRow[]
  /** Errors that stand only in the fixed text, with that text, to be read by hand. */
  readonly cases: readonly { readonly error: GrammarError; readonly text: FixedText }[]
}

/** Checks each paragraph before and after its fixes; what no fix touched has nothing added. */
export async function errorsAdded(texts: readonly FixedText[], check: GrammarChecker): Promise<ErrorsAdded> {
  const cases: ErrorsAdded['cases'][number][] = []
  let added = 0
  for (const text of texts.filter(({ before, after }) => before !== after)) {
    const [before, after] = [await check(text.before), await check(text.after)]
    added += after.length - before.length
    cases.push(...onlyIn(after, before).map(error => ({ error, text })))
  }
  const rows = [
    { name: 'errors added', value: added, unit: 'errors' },
    { name: 'paragraphs checked', value: texts.length, unit: 'paragraphs' },
  ]
  return { rows, cases }
}

function onlyIn(after: readonly GrammarError[], before: readonly GrammarError[]): readonly GrammarError[] {
  const left = before.map(({ message }) => message)
  return after.filter(({ message }) => {
    const at = left.indexOf(message)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

import { Dialect, LocalLinter, type LintKind } from 'harper.js'
import { binary } from 'harper.js/binary'

/** What is no error but somebody's taste. */
const TASTE: readonly string[] = ['Readability', 'Style', 'Enhancement', 'Regionalism'] satisfies readonly LintKind[]

/** One complaint of the checker. */
export interface GrammarError {
  readonly kind: string
  readonly message: string
}

/** The errors of grammar, spelling, capitals and marks that Harper sees in a text; it runs here, and asks no network. */
export type GrammarChecker = (text: string) => Promise<readonly GrammarError[]>

export async function grammarChecker(): Promise<GrammarChecker> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American })
  await linter.setup()
  return async text => {
    const lints = await linter.lint(text, { language: 'plaintext' })
    return lints.map(lint => ({ kind: lint.lint_kind(), message: lint.message() })).filter(isError)
  }
}

function isError({ kind }: GrammarError): boolean {
  return !TASTE.includes(kind)
}

import { Dialect, LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'

/** Matters of taste, and words that our own stories made up. */
const NO_ERRORS: readonly string[] = ['Readability', 'Style', 'Enhancement', 'Regionalism']

/** What Harper, a grammar checker that runs here and asks no network, has against a text: its messages, sorted. */
export async function grammarChecker(): Promise<(text: string) => Promise<readonly string[]>> {
  const linter = new LocalLinter({ binary, dialect: Dialect.British })
  await linter.setup()
  return async text => {
    const lints = await linter.lint(text, { language: 'plaintext' })
    return lints
      .filter(lint => !NO_ERRORS.includes(lint.lint_kind()))
      .map(lint => lint.message())
      .toSorted()
  }
}

import type { WordWish } from './check.ts'
import type { MeasureId } from './ids.ts'
import type { Scope } from './scope.ts'
import type { TextPattern } from './text-pattern.ts'

/** What could be made out of a wish in words; all of it absent where it asks for nothing that can be tested. */
export interface ReadStatement {
  /** Both or neither. */
  readonly measure: MeasureId | null
  readonly direction: 'higher' | 'lower' | null
  readonly words: readonly WordWish[]
  readonly pattern: TextPattern | null
  /** Where it says that it holds. */
  readonly scope: Scope
  /** The exception it names, without "except". */
  readonly except: string | null
}

/** Whether anything of it can be tested. */
export function isExecutable({
  measure,
  words,
  pattern,
}: Pick<ReadStatement, 'measure' | 'words' | 'pattern'>): boolean {
  return measure !== null || words.length > 0 || pattern !== null
}

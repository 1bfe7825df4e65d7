import type { Brief, Mode, PassageScope, WordsCheck } from '@understudy/contracts'

/** A word that the writer said not to use, and where. */
export interface WishedWord {
  readonly text: string
  /** What takes its place; null where it goes. */
  readonly instead: string | null
  readonly scope: PassageScope
  readonly except: PassageScope | null
}

/** What persons said of words, as rules read it. */
export interface WordWishes {
  /** For the word list, which knows other forms and articles: they hold everywhere. */
  readonly swaps: Readonly<Record<string, string>>
  /** Words no rule touches. */
  readonly keep: readonly string[]
  readonly wished: readonly WishedWord[]
}

/** What the checks of a brief say of words in a passage of `mode`. */
export function wordWishes({ checks }: Pick<Brief, 'checks'>, mode: Mode): WordWishes {
  const firm = checks.filter((check): check is WordsCheck => check.type === 'words' && check.firm)
  const here = firm.filter(({ scope, except }) => isOpen(scope, mode) && (except === null || !isWhole(except, mode)))
  const isEverywhere = ({ scope, except }: WordsCheck): boolean =>
    scope.speaker === undefined && scope.mode !== 'dialogue' && (except === null || isOther(except, mode))
  const all = here.flatMap(check => check.words.map(word => ({ ...word, check })))
  const swaps = all.flatMap(({ text, wish, instead, check }) =>
    wish === 'cut' && instead !== null && isEverywhere(check) ? [[text, instead] as const] : [],
  )
  return {
    swaps: Object.fromEntries(swaps),
    keep: all.flatMap(({ text, wish }) => (wish === 'use' ? [text] : [])),
    wished: all.flatMap(({ text, wish, instead, check }) => {
      const { scope, except } = check
      return wish === 'cut' && (instead === null || !isEverywhere(check)) ? [{ text, instead, scope, except }] : []
    }),
  }
}

/** Whether some of a passage may lie there: talk is told sentence by sentence. */
function isOpen({ mode, speaker }: PassageScope, here: Mode): boolean {
  return speaker !== undefined || mode === undefined || mode === 'dialogue' || mode === here
}

function isWhole({ mode, speaker }: PassageScope, here: Mode): boolean {
  return speaker === undefined && mode !== 'dialogue' && mode === here
}

function isOther({ mode, speaker }: PassageScope, here: Mode): boolean {
  return speaker === undefined && mode !== undefined && mode !== 'dialogue' && mode !== here
}

import type { MeasureId, Mode } from '@understudy/contracts'
import { MODE_PHRASES, STATEMENT_PATTERNS, wantsMore } from './statements.ts'

export interface RecognisedStatement {
  readonly measure: MeasureId
  readonly direction: 'higher' | 'lower'
  readonly mode: Mode | null
}

/**
 * What a wish said in English asks of a measure (`Keep sentences short in action`); null where it names none, more than
 * one, or does not say which way.
 */
export function recogniseStatement(sentence: string): RecognisedStatement | null {
  const said = sentence.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  const [modePhrase, mode] = MODE_PHRASES.find(([pattern]) => pattern.test(said)) ?? [null, null]
  const wish = modePhrase === null ? said : said.replace(modePhrase, ' ')
  const found = STATEMENT_PATTERNS.filter(({ pattern }) => pattern.test(wish))
  const measures = new Set(found.map(({ measure }) => measure))
  const [first] = found
  if (first === undefined || measures.size !== 1) return null
  const direction = first.says ?? directionOf(wish, first.pattern)
  return direction === null ? null : { measure: first.measure as MeasureId, direction, mode }
}

function directionOf(wish: string, pattern: RegExp): 'higher' | 'lower' | null {
  const more = wantsMore(wish, pattern)
  return more === null ? null : more ? 'higher' : 'lower'
}

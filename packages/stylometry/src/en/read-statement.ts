import { isExecutable, type MeasureId, type ReadStatement } from '@understudy/contracts'
import { plainWish, withoutQuotes, withQuotes } from './quoted-words.ts'
import { readMeasure } from './statement-measure.ts'
import { readPattern } from './statement-pattern.ts'
import { readPlace, type StatementPlace } from './statement-place.ts'
import { isAboutStory } from './statement-subject.ts'
import { readWords } from './statement-words.ts'

/** Longer is a page and no wish; the persona takes none that long either. */
const MOST_CHARS = 500

const NOTHING: ReadStatement = { measure: null, direction: null, words: [], pattern: null, scope: {}, except: null }

const POLITE =
  /^(?:(?:please|pls|kindly|ok(?:ay)?|hey|so|well|and|also|just|note|remember|rule|wish|style)[,:]? +|(?:can|could|would|will) you (?:please )?|(?:i(?:'d| would) (?:like|prefer|love)|i want|i need|i ask)(?: for)? (?:you )?(?:to )?|(?:try|make sure|be sure|remember|aim|take care)(?: not)? (?:to|you|that you) |you (?:should|must|may|can) |there(?:'s| is| are) (?=too |not enough |so (?:many|much) )|- +|\* +|\d+[.)] +)/i

/**
 * What a wish said in English asks for that can be tested, and where it says that it holds (`Never use “suddenly” in
 * dialogue`). Of what it does not name surely nothing is read: two wishes in one, a story's own matter, a place that no
 * passage tells.
 */
export function readStatement(sentence: string, place: StatementPlace = {}): ReadStatement {
  if (sentence.length > MOST_CHARS) return NOTHING
  const { said: quoted, quotes } = withoutQuotes(plainWish(sentence))
  const { wish, scope, except, only, unsure } = readPlace(polite(quoted), place)
  const read = { ...NOTHING, scope, except: except === null ? null : withQuotes(except, quotes) }
  if (unsure || wish === '' || isAboutStory(wish, place.names ?? [])) return read
  const pattern = readPattern({ said: wish, quotes }, only)
  if (pattern !== null) {
    const measured =
      pattern.measure === null ? NOTHING : { measure: pattern.measure as MeasureId, direction: 'lower' as const }
    const { measure, direction } = measured
    const held = only ? exceptOf(scope) : pattern.pattern.type === 'quotes' ? { scope: withoutMode(scope) } : {}
    return { ...read, measure, direction, pattern: pattern.pattern, ...held }
  }
  const words = readWords({ said: wish, quotes })
  if (words.length > 0) return { ...read, words }
  return { ...read, ...readMeasure(withQuotes(wish, quotes).toLowerCase()) }
}

/** Only there is nowhere else. */
function exceptOf(scope: ReadStatement['scope']): Pick<ReadStatement, 'scope' | 'except'> {
  const { mode } = scope
  return { scope: withoutMode(scope), except: mode === 'embedded' ? 'in letters' : `in ${mode ?? 'dialogue'}` }
}

/** Marks of speech are of speech without being said so. */
function withoutMode({ mode: _, ...scope }: ReadStatement['scope']): ReadStatement['scope'] {
  return scope
}

/** Where a sentence holds several wishes, each by itself, if each can be tested; null otherwise. */
export function readParts(sentence: string, place: StatementPlace = {}): readonly string[] | null {
  if (sentence.length > MOST_CHARS) return null
  const parts = sentence
    .split(/(?<=[.;!])\s+|[;,]\s+(?:and |but )?|\s+(?:and|but)\s+/u)
    .map(part => part.trim().replace(/[.;,!]+$/u, ''))
    .filter(part => part !== '')
  const isEach = parts.length > 1 && parts.length <= 4 && parts.every(part => isExecutable(readStatement(part, place)))
  return isEach ? parts : null
}

function polite(said: string): string {
  let wish = said
  for (let rest = wish.replace(POLITE, ''); rest !== wish && rest !== ''; rest = wish.replace(POLITE, '')) wish = rest
  return wish.replace(/[,\s]+(?:please|ever|at all|thanks|thank you|ok|okay)[.!]*$/i, '').replace(/[.!\s]+$/u, '')
}

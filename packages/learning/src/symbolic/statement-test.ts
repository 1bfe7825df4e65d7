import {
  isExecutable,
  type Check,
  type ItemId,
  type Mode,
  type ReadStatement,
  type WordWish,
} from '@understudy/contracts'
import { readException, type PersonaItem } from '@understudy/persona'
import { words } from '@understudy/prose'
import { keeper, readStatement } from '@understudy/stylometry'
import { finish } from '../run-steps.ts'
import { oneOfEach } from './one-of-each.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'

/** How it is found out whether a statement holds. */
export type StatementTest =
  /** On the texts themselves: nobody has to be asked. */
  | { readonly is: 'tested'; readonly reading: ReadStatement }
  /** Counters watch its measure already. */
  | { readonly is: 'counted' }
  /** Only by whoever reads. */
  | { readonly is: 'judged' }

/** What of a reading can be tested on texts. */
type TestedReading = Pick<ReadStatement, 'words' | 'pattern' | 'scope' | 'except'>

/** `names`: of the manuscript. */
export function testOf(statement: string, names: readonly string[] = []): StatementTest {
  const reading = readStatement(statement, { names })
  if (!isExecutable(reading) || saysMore(statement, reading, names)) return { is: 'judged' }
  return reading.words.length > 0 || reading.pattern !== null ? { is: 'tested', reading } : { is: 'counted' }
}

/** Words that say how to write and not what. */
const PLAIN = new Set(
  'keep use make write let cut draw avoid prefer never always only more fewer less fewest least most than that this them they with from into onto over under about most very much many some each every such have give take leave drop replace begin start open end close finish stay away down dialogue dialog speech narration action description reflection letters writing prose text rather instead often seldom sparingly possible where when while passages mark marks row and the not but for nor any all too its are out off per two please'.split(
    ' ',
  ),
)

/** Whether a statement narrows what was read of it: “no similes from the sea” is more than “no similes”. */
function saysMore(statement: string, reading: ReadStatement, names: readonly string[]): boolean {
  const whole = JSON.stringify(reading)
  const quoted = statement.replaceAll(/“[^”]*”|"[^"]*"|‘[^’]*’/gu, quote => ' '.repeat(quote.length))
  return words(quoted).some(({ text, from, to }) => {
    if (text.length < 3 || PLAIN.has(text.toLowerCase())) return false
    const without = `${statement.slice(0, from)}${statement.slice(to)}`.replaceAll(/\s+/gu, ' ').trim()
    return JSON.stringify(readStatement(without, { names })) === whole
  })
}

/** What of a statement is tested; nothing where it can only be judged. */
export function readingOf(statement: string): TestedReading {
  const test = testOf(statement)
  return test.is === 'tested' ? test.reading : { words: [], pattern: null, scope: {}, except: null }
}

/** Whether an item tests all that a statement would, wherever the statement holds. */
export function isSameTest({ pattern, words = [], scope }: PersonaItem, read: TestedReading): boolean {
  if (read.pattern === null && read.words.length === 0) return false
  const holds = scope.mode === undefined || scope.mode === read.scope.mode
  const isPattern = read.pattern === null || JSON.stringify(pattern) === JSON.stringify(read.pattern)
  const lists = (word: WordWish): boolean => words.some(({ text, wish }) => text === word.text && wish === word.wish)
  return holds && isPattern && read.words.every(lists)
}

const NONE = { id: 'tested' as ItemId, version: 0 }

/** The tests that a statement was read as, as an item of it would be compiled. */
export function checksOfReading({ words, pattern, scope, except }: TestedReading): readonly Check[] {
  const { mode, speaker } = scope
  const shared = {
    item: NONE,
    scope: { ...(mode !== undefined && { mode }), ...(speaker !== undefined && { speaker }) },
    except: except === null ? null : readException(except),
    firm: false,
  }
  return [
    ...(words.length === 0 ? [] : [{ ...shared, type: 'words' as const, words }]),
    ...(pattern === null ? [] : [{ ...shared, type: 'pattern' as const, pattern }]),
  ]
}

/** What each difference says of tests: 2 where what was passed over breaks one that what was kept does not, −2 the other way. */
export function testedVerdicts(
  checks: readonly Check[],
  differences: readonly RecordedDifference[],
): readonly Verdict[] {
  return finish(testSteps(checks, differences))
}

/** The same of the newest differences, one after the other. */
export function* testSteps(
  checks: readonly Check[],
  differences: readonly RecordedDifference[],
): Generator<null, readonly Verdict[]> {
  const verdicts: Verdict[] = []
  const newest = [...oneOfEach(differences).values()].toSorted((one, other) => other.at - one.at).slice(0, MOST_TESTED)
  for (const difference of newest) {
    verdicts.push({ outcome: difference.outcome, verdict: 2 * sideOf(checks, difference) })
    yield null
  }
  return verdicts
}

/** Differences that a statement is tested on; older ones say nothing that these do not. */
const MOST_TESTED = 200

/** 1 where the kept side keeps to the tests better, −1 where the other does, 0 where neither. */
function sideOf(checks: readonly Check[], { kept, passed, place }: RecordedDifference): -1 | 0 | 1 {
  const mode: Mode = place.mode ?? 'description'
  const forward = keeper({ base: passed, text: kept, mode })
  const back = keeper({ base: kept, text: passed, mode })
  const broke = checks.some(check => forward(check) === 'broken')
  const mended = checks.some(check => back(check) === 'broken')
  if (broke === mended) return 0
  return mended ? 1 : -1
}

import { wordCount } from '@understudy/prose'
import { measureChange, readStatement } from '@understudy/stylometry'
import type { Follows, PairAnswer, ValidationAnswer } from '../answers.ts'
import type { BlindPair } from '../stage.ts'
import { TwoTexts } from './follows-more.ts'
import { readWish } from './read-wish.ts'

/** Which of two texts follows a statement more, where rules can tell; `neither` of all others. Which was kept is not looked at. */
export function* ruleValidation(statement: string, pairs: readonly BlindPair[]): Generator<null, ValidationAnswer> {
  const leans = leaningOf(statement)
  const answered: PairAnswer[] = []
  for (const { outcome, first, second } of pairs) {
    answered.push({ pair: outcome, follows: FOLLOWED[leans(first, second) + 2] ?? 'neither' })
    yield null
  }
  return { pairs: answered }
}

const FOLLOWED: readonly Follows[] = ['second-clearly', 'second', 'neither', 'first', 'first-clearly']

/** How much more the first of two texts follows a statement: −2 to 2. */
type Leaning = (first: string, second: string) => number

function leaningOf(statement: string): Leaning {
  const wish = readWish(statement)
  if (wish !== null) return (first, second) => new TwoTexts(first, second, null).followsMore(wish)
  return lengthLeaning(statement) ?? measureLeaning(statement) ?? (() => 0)
}

function lengthLeaning(statement: string): Leaning | null {
  const wants = /^say it in (more|fewer) words[.!]*$/iu.exec(statement.trim())?.[1]
  if (wants === undefined) return null
  const sign = wants.toLowerCase() === 'more' ? 1 : -1
  return (first, second) => sign * Math.sign(wordCount(first) - wordCount(second))
}

/** So much of what a reader notices (1) tells two texts apart. */
const LEAST_APART = 0.25

function measureLeaning(statement: string): Leaning | null {
  const { measure, direction, scope, except } = readStatement(statement)
  if (measure === null || except !== null || Object.keys(scope).length > 0) return null
  const sign = direction === 'higher' ? 1 : -1
  return (first, second) => {
    const apart = sign * (measureChange(second, first)[measure] ?? 0)
    return Math.abs(apart) < LEAST_APART ? 0 : Math.sign(apart)
  }
}

import type { Follows, PairAnswer, ValidationAnswer } from '../answers.ts'
import type { BlindPair } from '../stage.ts'
import { TwoTexts } from './follows-more.ts'
import { readWish } from './read-wish.ts'

/** Which of two texts follows a statement more, where rules can tell; `neither` of all others. Which was kept is not looked at. */
export function* ruleValidation(statement: string, pairs: readonly BlindPair[]): Generator<null, ValidationAnswer> {
  const wish = readWish(statement)
  const answered: PairAnswer[] = []
  for (const { outcome, first, second } of pairs) {
    const more = wish === null ? 0 : new TwoTexts(first, second, null).followsMore(wish)
    answered.push({ pair: outcome, follows: FOLLOWED[Math.max(-2, Math.min(2, more)) + 2] ?? 'neither' })
    yield null
  }
  return { pairs: answered }
}

const FOLLOWED: readonly Follows[] = ['second-clearly', 'second', 'neither', 'first', 'first-clearly']

import type { EndReason } from '@understudy/contracts'
import type { LossAnswer } from '../answers.ts'
import type { Trajectory } from '../trajectory.ts'
import { differenceWords } from './difference-words.ts'

/** What the writer would rather have had of each exchange, told from its differences. */
export function* ruleLoss(trajectories: readonly Trajectory[]): Generator<null, LossAnswer> {
  const critiques: LossAnswer['critiques'][number][] = []
  for (const trajectory of trajectories) {
    critiques.push(critiqueOf(trajectory))
    yield null
  }
  return { critiques }
}

function critiqueOf(trajectory: Trajectory): LossAnswer['critiques'][number] {
  const { exchange, differences } = trajectory
  const told = differences.map(difference => ({ difference, words: differenceWords(difference) }))
  const heard = told.filter(({ words }) => words.length > 0)
  return {
    exchange,
    score: scoreOf(trajectory),
    says: saidWithin([...new Set(heard.flatMap(({ words }) => words))]),
    because: [...new Set(heard.map(({ difference }) => difference.outcome))],
  }
}

/** As many of them as a critique holds. */
function saidWithin(words: readonly string[]): string {
  const [first = '', ...others] = words.filter(({ length }) => length <= MOST_CHARS)
  return others.reduce((said, word) => (said.length + word.length + 2 > MOST_CHARS ? said : `${said}; ${word}`), first)
}
const MOST_CHARS = 200

/** Where no settled text says it: the share of what was decided that was taken. */
function scoreOf({ cost, offers }: Trajectory): number {
  if (cost !== null) return 1 - cost
  const decided = offers.map(({ ending }) => ending).filter(ending => TAKEN.has(ending) || TURNED_DOWN.has(ending))
  return decided.length === 0 ? 0.5 : decided.filter(ending => TAKEN.has(ending)).length / decided.length
}
const TAKEN: ReadonlySet<EndReason> = new Set(['accepted', 'typed-through'])
const TURNED_DOWN: ReadonlySet<EndReason> = new Set(['refused', 'stetted', 'typed-otherwise'])

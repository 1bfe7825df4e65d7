import type { OptimizeInput } from './update.ts'
import type { Trajectory } from './trajectory.ts'

/** As many exchanges as a model reads for one update: a step that covers more has said it by then. */
const MOST_STUDIED = 40
/** Of those, such as nobody decided about: a critic judges them, and they name no evidence. */
const MOST_JUDGED = 6

/**
 * The exchanges of a batch that a critic is asked about, oldest first. Rules read all of them; a model, which has its
 * price, those that say most: what the writer wrote or refused before what they took, and the newest of each.
 */
export function studiedBatch({ batch, critic }: Pick<OptimizeInput, 'batch' | 'critic'>): readonly Trajectory[] {
  const told = batch.filter(({ differences }) => differences.length > 0)
  const judged = batch.filter(isForJudging)
  if (critic.by === 'rules') return inTime([...told, ...judged])
  const settled = told.toSorted((one, other) => telling(other) - telling(one) || other.at - one.at)
  const seen = judged.toSorted((one, other) => other.at - one.at).slice(0, MOST_JUDGED)
  return inTime([...settled.slice(0, MOST_STUDIED - seen.length), ...seen])
}

/** Something was shown, and what became of it says nothing. */
function isForJudging({ differences, cost, offers }: Trajectory): boolean {
  return differences.length === 0 && cost === null && offers.some(({ shown }) => shown !== null)
}

/** Differences that the writer made, rather than let happen. */
function telling({ differences }: Trajectory): number {
  return differences.filter(({ by }) => by !== 'accepted').length > 0 ? 1 : 0
}

function inTime(trajectories: readonly Trajectory[]): readonly Trajectory[] {
  return trajectories.toSorted((one, other) => one.at - other.at || (one.exchange < other.exchange ? -1 : 1))
}

import type { Outcome } from '@understudy/contracts'

/** Whether the writer's own typing, and nobody else's hand, lies between what was suggested and what settled. */
export function onlyTyped(outcome: Outcome): boolean {
  return outcome.changedBy.typed > 0 && byOthers(outcome) === 0
}

/** Characters that other hands changed between what was suggested and what settled. */
export function byOthers({ changedBy: { pasted, remote, other } }: Outcome): number {
  return pasted + remote + other
}

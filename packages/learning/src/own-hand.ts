import type { Hands } from '@understudy/contracts'

/**
 * Whether the hands on the keys are the author's own. Rule 3: only those teach the author's persona.
 *
 * An editor at an author's pages teaches nothing here: the outcome stays in the log under its subject and actor,
 * for the editor's or the house's own profile to be folded from. What the author then takes or stets of the
 * editor's suggestions has the author as actor, and teaches.
 */
export function isOwnHand({ subject, actor }: Hands): boolean {
  return subject.author === actor
}

import type { ErrorsAdded } from './errors-added.ts'
import type { ReadText } from './finding-figures.ts'
import { caseOf, type Case } from './read-cases.ts'
import type { Worth } from './worth.ts'

/** Every finding and every error for reading by hand; never committed, since it holds the words of the texts. */
export function caseLines(read: readonly ReadText[], worth: Worth | null, { cases }: ErrorsAdded): string {
  return [
    ...read.flatMap(({ text, cases: found }) => found.map(each => lineOf(text.name, each))),
    ...(worth?.findings ?? []).map(({ text, finding, changed }) =>
      lineOf(changed > 0 ? 'changed' : 'left alone', caseOf(text, finding)),
    ),
    ...cases.map(({ error, text }) => `error added\t${error.kind}\t${error.message}\t${text.after}\n`),
  ].join('')
}

function lineOf(name: string, { rule, around, put }: Case): string {
  return `${name}\t${rule}\t${around}\t${put ?? '?'}\n`
}

import { lexicalKind, type OpenPosterior } from './learn.ts'
import { effectBelief, priorVariance, type Posterior } from './posterior.ts'

/** Beliefs about words and phrases that are kept; beyond the first number they are brought down to the second. */
const MOST_WORD_BELIEFS = 1_200
const BELIEFS_LEFT = 800

/**
 * Drops the words of which least is known by now, where there are too many: a million events fill no store. A word that
 * goes stands at the population's prior again. Which go depends on the beliefs alone.
 */
export function keepWithinBounds(posterior: OpenPosterior): void {
  const words = Object.keys(posterior.beliefs).filter(isLexical)
  if (words.length <= MOST_WORD_BELIEFS) return
  const dropped = words
    .map(key => ({ key, known: known(posterior, key) }))
    .sort((a, b) => b.known - a.known || (a.key < b.key ? -1 : 1))
    .slice(BELIEFS_LEFT)
  for (const { key } of dropped) delete posterior.beliefs[key]
}

function isLexical(key: string): boolean {
  return key.startsWith('word:') || key.startsWith('phrase:')
}

/** How much of the prior's uncertainty is gone, what was forgotten since counted out. */
function known(posterior: Posterior, key: string): number {
  const kind = lexicalKind(key)
  return 1 - effectBelief(posterior, key, kind).variance / priorVariance(kind)
}

import { rounded } from './rounded.ts'
import type { OpenPosterior } from './learn.ts'
import type { Population } from './population.ts'
import { effectBelief, isOfMeasure, isOfWork, priorVariance, workKey, type Belief } from './posterior.ts'

/** Of how many works effects are told apart; those of the one longest not met are dropped. */
const MOST_WORKS = 24
/** Of what was learned within one work, what is the work's and not the writer's, as far as priors tell. */
const SHARE = priorVariance('work') / (priorVariance('measure') + priorVariance('work'))

/**
 * Takes note of the work that a choice is made in. With the second work what was learned in the first parts into the
 * writer's and the work's own, by the share of their prior variances: only their sum was ever seen.
 */
export function rememberWork(posterior: OpenPosterior, work: string | undefined, population: Population): void {
  const { works } = posterior
  if (work === undefined || works.at(-1) === work) return
  const [oldest] = works
  posterior.works = [...works.filter(known => known !== work), work].slice(-MOST_WORKS)
  if (oldest === undefined) return
  if (works.length === 1) part(posterior, oldest, population)
  if (!posterior.works.includes(oldest)) drop(posterior, oldest)
}

function part(posterior: OpenPosterior, work: string, population: Population): void {
  const { beliefs, comparisons: at } = posterior
  for (const measure of Object.keys(beliefs).filter(isOfMeasure)) {
    const { mean, variance } = effectBelief(posterior, measure, 'measure', population)
    const usual = population.get(measure) ?? 0
    const certainty = 1 - variance / priorVariance('measure')
    const shareOf = (kind: 'measure' | 'work', share: number): Belief => ({
      mean: rounded(share * (mean - usual)),
      variance: rounded(priorVariance(kind) * (1 - share * certainty)),
      at,
    })
    const own = shareOf('measure', 1 - SHARE)
    beliefs[measure] = { ...own, mean: rounded(usual + own.mean) }
    beliefs[workKey(measure, work)] = shareOf('work', SHARE)
  }
}

function drop({ beliefs }: OpenPosterior, work: string): void {
  for (const key of Object.keys(beliefs)) if (isOfWork(key, work)) delete beliefs[key]
}

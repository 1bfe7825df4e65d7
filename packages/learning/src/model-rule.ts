/** What is known of a model at a task: of so many suggestions, the shares that stayed on the page together. */
export interface Trials {
  readonly shown: number
  readonly kept: number
}

/**
 * How models are compared. The share of a model's suggestions that stays is a Beta, from 1 kept and 2 not: a third stays of
 * what nobody knows anything of. Each suggestion adds its share to the one side and the rest to the other.
 */
export const MODEL_RULE = {
  prior: { kept: 1, left: 2 },
  /** Of each of two models so many suggestions have to have been decided before one goes before the other. */
  enough: 12,
  /** One goes before the other where it is better with this probability... */
  better: 0.95,
  /** ...and is not tried any more where it is with no more than this. */
  hopeless: 0.02,
  /** How often another is asked first while one was not tried enough, and from then on. */
  trying: 0.1,
  looking: 0.03,
  /** Only so many of each, the latest, are counted: models and writers change. */
  window: 60,
} as const

const NONE: Trials = { shown: 0, kept: 0 }

/** The probability that more stays of what `one` makes than of what `other` makes; both taken as normal. */
export function chanceBetter(one: Trials = NONE, other: Trials = NONE): number {
  const [a, b] = [betaOf(one), betaOf(other)]
  return normal((a.mean - b.mean) / Math.sqrt(a.variance + b.variance))
}

/** The share that is likely to stay. */
export function expectedShare(trials: Trials = NONE): number {
  return betaOf(trials).mean
}

function isTriedEnough({ shown }: Trials = NONE): boolean {
  return shown >= MODEL_RULE.enough
}

/** Of models in the order they are asked by, the one to ask first: it has to have earned that against the standing one. */
export function bestModel(
  standing: string,
  models: readonly string[],
  trialsOf: (model: string) => Trials | undefined,
): string {
  let best = standing
  for (const model of models) {
    const [own, other] = [trialsOf(model), trialsOf(best)]
    if (model === best || !isTriedEnough(own) || !isTriedEnough(other)) continue
    if (chanceBetter(own, other) >= MODEL_RULE.better) best = model
  }
  return best
}

/** Another model to ask first this once, to see whether it is better by now; null mostly. `random` is drawn twice at most. */
export function modelToTry(
  standing: string,
  models: readonly string[],
  { trialsOf, random }: { trialsOf: (model: string) => Trials | undefined; random: () => number },
): { readonly model: string | null; readonly rate: number } {
  const others = models.filter(model => model !== standing)
  const untried = others.filter(model => !isTriedEnough(trialsOf(model)))
  const hopeful = others.filter(model => chanceBetter(trialsOf(model), trialsOf(standing)) > MODEL_RULE.hopeless)
  const among = untried.length > 0 ? untried : hopeful
  const rate = untried.length > 0 ? MODEL_RULE.trying : hopeful.length > 0 ? MODEL_RULE.looking : 0
  if (rate === 0 || random() >= rate) return { model: null, rate }
  return { model: among[Math.floor(random() * among.length)] ?? null, rate }
}

function betaOf({ shown, kept }: Trials): { readonly mean: number; readonly variance: number } {
  const { prior } = MODEL_RULE
  const of = shown + prior.kept + prior.left
  const mean = (kept + prior.kept) / of
  return { mean, variance: (mean * (1 - mean)) / (of + 1) }
}

/** The standard normal distribution function (Abramowitz and Stegun 26.2.17), to seven places. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z >= 0 ? 1 - tail : tail
}

// Made by `npm run bench -- choice`; see NOTICE for where the numbers were fitted.
import type { RewardCard } from '@understudy/contracts'

/** Log-odds that full agreement with the other drafts is worth: all together -0.21 (-0.33 to -0.1). */
export const SHIPPED_ALPHA = 0.001

/** From 357 rankings by 13 judges; what all columns together say in log-odds a deviation, with 95 % over judges, is beside each. */
export const SHIPPED_CARDS: Readonly<Record<'style' | 'behaviour' | 'content', RewardCard>> = {
  /** Fitted without the rest: all together 0.39 (0.28 to 0.5). */
  style: { mean: 0.015, deviation: 0.738, logOdds: 0.513, most: 12 },
  /** Fitted without the rest: all together 0.17 (0.02 to 0.39). */
  behaviour: { mean: 0, deviation: 0.561, logOdds: 0.138 },
  /** By hand: all together 0.06 (-0.05 to 0.15). */
  content: { mean: 1.5, deviation: 0.5, logOdds: 0.4 },
}

/** Weight by feature of a list, `name=weight`: which of several texts is put first. */
export const REWRITE_TASTE: string = `
commas=0.01 digits=0.04 exclamation=-0.21 full-stop=0.17 i=0.02 line-break=0.12 log-words=-0.02 longest=-0.05 new-sentence=-0.1 new-words=-0.01 others=0.04 question=0.04 said-before=-0.15 sentences=0.21 shortest=-0.12 speech=-0.08 variety=0.03 whole-sentence=0.18 words=-0.12 you=0.24
`

import { likenessFeatures } from './list-likeness.ts'
import { inSessionOf, logOdds, type Occasion, type OccasionHistory } from './occasion.ts'
import { paceFeatures } from './pace-features.ts'

/** By name, how far something lies from the usual; about 1 is a usual distance. `constant` is always 1. */
export type Features = Readonly<Record<string, number>>

/** How often a list is taken where nothing is known yet, and how many lists that weighs as much as. */
const USUAL_RATE = 0.72
const USUAL_WEIGHT = 3.6
const TOKEN = /[\p{L}\p{N}_']+|[^\p{L}\p{N}_\s]/gu
const WORD = /[\p{L}\p{N}_]+/gu
/** How far back the writer's text is read for words that come again, UTF-16 units. */
const RECENT_CHARS = 600
/** Words before the caret that are told apart. */
const NEAR_WORDS = 3
const NEAR_CHARS = 80
/** One word says a third of what a trait of behaviour does. */
const WORD_AMOUNT = 0.3
const SHORT_WORDS = 3
const REPEATED_CHARS = 15

/** Everything that says whether a list will be taken: how the writer behaved, what stands there and what is offered. */
export function patternFeatures(history: OccasionHistory, occasion: Occasion): Features {
  const known = inSessionOf(history, occasion)
  return {
    constant: 1,
    ...caretFeatures(occasion),
    ...listFeatures(occasion),
    ...habitFeatures(known, occasion),
    ...lastFeatures(known, occasion),
    ...likenessFeatures(history, occasion),
    ...paceFeatures(history, occasion),
    ...wordFeatures(occasion),
  }
}

function caretFeatures({ before, after, askedAt, openedAt, nth }: Occasion): Features {
  const line = before.replace(/ +$/, '')
  const mark = line.slice(-1)
  return {
    'after-space': Number(before.endsWith(' ')),
    'at-line-start': Number(line.endsWith('\n')),
    'after-sentence': Number(mark !== '' && '.!?"”'.includes(mark)),
    'after-comma': Number(mark === ','),
    'inside-clause': Number(/\p{L}/u.test(mark)),
    'text-before': Math.log(1 + before.length) - 6.5,
    'text-after': Number(after.trim() !== ''),
    wait: Math.log1p(Math.max(0, openedAt - askedAt) / 1_000) - 1,
    nth: Math.log1p(nth) - 2,
  }
}

function listFeatures({ before, suggestions }: Occasion): Features {
  const lengths = suggestions.map(({ text }) => text.split(/\s+/).filter(word => word !== '').length)
  const texts = suggestions.map(({ text }) => text.trim())
  const lower = texts.map(text => text.toLowerCase())
  const recent = new Set(before.slice(-RECENT_CHARS).toLowerCase().match(WORD))
  const overlaps = lower.map(text => meanOf((text.match(WORD) ?? []).map(word => Number(recent.has(word)))))
  const text = before.toLowerCase()
  return {
    offered: suggestions.length - 4,
    'none-offered': Number(suggestions.length === 0),
    'one-offered': Number(suggestions.length <= 1),
    'mean-words': Math.log1p(meanOf(lengths)) - 2,
    'most-words': Math.log1p(Math.max(0, ...lengths)) - 2.3,
    'fewest-words': Math.log1p(lengths.length === 0 ? 0 : Math.min(...lengths)) - 1.5,
    'short-ones': meanOf(lengths.map(length => Number(length <= SHORT_WORDS))),
    'same-ones': suggestions.length - new Set(lower).size,
    'words-again': meanOf(overlaps),
    'most-words-again': Math.max(0, ...overlaps),
    'whole-sentences': meanOf(texts.map(each => Number(/[.!?"]$/.test(each)))),
    'new-sentences': meanOf(texts.map(each => Number(/^\p{Lu}/u.test(each)))),
    'said-before': Number(lower.some(each => each.length > REPEATED_CHARS && text.includes(each))),
    ...likelihoodFeatures(suggestions, lengths),
  }
}

function likelihoodFeatures(suggestions: Occasion['suggestions'], lengths: readonly number[]): Features {
  const perWord = suggestions.flatMap(({ probability }, i) =>
    probability === null ? [] : [Math.log(Math.max(probability, 1e-30)) / Math.max(1, (lengths[i] ?? 0) + 1)],
  )
  if (perWord.length === 0) return {}
  return { 'best-likelihood': Math.max(...perWord) + 2, 'mean-likelihood': meanOf(perWord) + 3 }
}

function habitFeatures({ taken, left, lately, inSession }: OccasionHistory, { genre }: Occasion): Features {
  return {
    rate: logOdds({ taken, of: taken + left }, USUAL_RATE, USUAL_WEIGHT) - 1,
    'rate-lately': logOdds(lately, 0.75, 1) - 1,
    'rate-in-session': logOdds(inSession, 0.75, 1) - 1,
    decided: Math.log1p(taken + left) / 4,
    [`genre:${genre}`]: 0.5,
  }
}

function lastFeatures({ last }: OccasionHistory, { before, askedAt }: Occasion): Features {
  if (last === null) return { 'first-of-session': 1 }
  const grown = before.length - last.occasion.before.length
  const isSame = Number(before === last.occasion.before)
  const seconds = Math.max(0, askedAt - last.occasion.askedAt) / 1_000
  return {
    since: Math.log1p(seconds) - 3.5,
    written: (Math.sign(grown) * Math.log1p(Math.abs(grown)) - 3) / 3,
    'same-place': isSame,
    'took-last': Number(last.ending === 'taken'),
    'left-last': Number(last.ending === 'left'),
    'asked-again': Number(last.ending === 'asked-again'),
    'same-place-left': isSame * Number(last.ending === 'left'),
    pondered: Math.log1p(last.decidedMs / 1_000),
  }
}

function wordFeatures({ before, suggestions, prompt }: Occasion): Features {
  const near = (before.slice(-NEAR_CHARS).toLowerCase().match(TOKEN) ?? []).slice(-NEAR_WORDS).toReversed()
  const offered = suggestions.map(({ text }) => text.toLowerCase().match(TOKEN) ?? [])
  const keys = [
    ...near.map((word, at) => `before-${at + 1}:${word}`),
    ...(near.length > 1 ? [`before:${near[1]} ${near[0]}`] : []),
    ...offered.flatMap(words => [
      ...words.slice(0, 1).map(word => `begins:${word}`),
      ...words.map(word => `has:${word}`),
    ]),
    `prompt:${prompt}`,
  ]
  return Object.fromEntries(keys.map(key => [key, WORD_AMOUNT]))
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

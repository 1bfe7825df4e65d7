import type { PlacedRequest, Reward, RewardModel, RewardQuestion } from '@understudy/contracts'
import { keeper } from '@understudy/stylometry'
import { bareWords, factsOf } from './facts-of.ts'
import { SHIPPED_CARDS } from './shipped-cards.ts'

/** How far back and ahead of a passage the text is read, UTF-16 units. */
const NEAR_CHARS = 1_200
/** A run of so many words, here four, that stands twice is a repetition. */
const RUN = 4

/**
 * What a text keeps of what it was to say: names and numbers of the passage still there and none made up, most of its words, no
 * run of words said twice, and what a person asked of its words kept. Each is a share, so that raw rewards lie in
 * [-3, 2].
 */
export const contentReward: RewardModel = {
  id: 'content',
  card: SHIPPED_CARDS.content,
  score: async questions => questions.map(scoreContent),
}

function scoreContent(question: RewardQuestion): readonly Reward[] {
  const { base, texts, request } = question
  const near = { before: request.before.slice(-NEAR_CHARS), after: request.after.slice(0, NEAR_CHARS) }
  // how a passage is to be rewritten is no part of it; where there is none, what is asked for is said in words
  const asked = base === '' ? instructionOf(request) : base
  const known = new Set(bareWords([base, instructionOf(request), near.before, near.after].join('\n')))
  const facts = [...factsOf(base)]
  const subject = [...new Set(bareWords(asked))].filter(word => word.length >= SUBJECT_LETTERS)
  const said = new Set(runs(bareWords(near.before)))
  return texts.map(text => {
    const written = bareWords(text)
    const words = new Set(written)
    // where there is no passage all of it is made up
    const invented = base === '' ? 0 : shareOf([...factsOf(text)], fact => !known.has(fact), 0)
    const kept = shareOf(facts, fact => words.has(fact), 1)
    const covered = Math.min(1, shareOf(subject, word => words.has(word), 1) / ENOUGH)
    return { raw: kept + covered - invented - repeatedIn(written, said) - brokenIn(question, text), why: [] }
  })
}

/** A rewrite puts some words for others: one that still has this share of those of its passage has kept to it. */
const ENOUGH = 0.8
/** Shorter words are mostly grammar. */
const SUBJECT_LETTERS = 5

function instructionOf(request: PlacedRequest): string {
  return request.type === 'rewrite' ? request.instruction : ''
}

function shareOf<T>(all: readonly T[], holds: (each: T) => boolean, ofNone: number): number {
  return all.length === 0 ? ofNone : all.filter(holds).length / all.length
}

/** The share of its runs of words that stand in it before, or in what goes before it. */
function repeatedIn(words: readonly string[], before: ReadonlySet<string>): number {
  const seen = new Set(before)
  let [again, all] = [0, 0]
  for (const run of runs(words)) {
    all++
    if (seen.has(run)) again++
    seen.add(run)
  }
  return all === 0 ? 0 : again / all
}

function runs(words: readonly string[]): readonly string[] {
  return words.slice(RUN - 1).map((word, at) => `${words[at]} ${words[at + 1]} ${words[at + 2]} ${word}`)
}

/**
 * Of the tests of words and patterns that speak of it, the share that it breaks. Measures are left to style, which
 * weighs them by what is known.
 */
function brokenIn({ request, base, checks }: RewardQuestion, text: string): number {
  const told = checks.filter(({ type }) => type !== 'measure')
  if (told.length === 0) return 0
  const { mode, dialogue } = request.context
  const keeping = keeper({ base, text, mode, ...(dialogue && { dialogue }) })
  const spoken = told.map(keeping).filter(each => each !== 'silent')
  return shareOf(spoken, each => each === 'broken', 0)
}

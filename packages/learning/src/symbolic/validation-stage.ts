import type { Json } from '@understudy/contracts'
import { FOLLOWS, type Follows } from './answers.ts'
import { fenced } from './material.ts'
import { readList, readShape } from './read-answer.ts'
import { shortNames } from './short-names.ts'
import type { BlindPair } from './stage.ts'
import { closeUp, listOf, oneOf, SAID_CHARS, shape, stagePrompt } from './stage-prompt.ts'
import type { BlindAnswer } from './validation.ts'
import type { UnkeyedQuestion } from './within-context.ts'

const TASK = `You are given a statement about how prose is written, and pairs of texts. For each pair say which text follows the statement more: clearly, somewhat, or neither. Judge by the statement alone, and not by which text is better.`

const ANSWER_TOKENS = 24

/** Of a pair, 2 where the first text follows far more, −2 where the second does. */
const LEANS: Readonly<Record<Follows, number>> = {
  'first-clearly': 2,
  first: 1,
  neither: 0,
  second: -1,
  'second-clearly': -2,
}

/** Which of two texts follows a statement more. Nothing in it tells which of them was kept. */
export function validationQuestion(statement: string, pairs: readonly BlindPair[], mostChars: number): UnkeyedQuestion {
  const names = namesIn(pairs)
  return {
    about: { stage: 'validation', statement, pairs },
    messages: stagePrompt(TASK, [
      `The statement: ${fenced('statement', statement, SAID_CHARS * 2)}`,
      ...pairs.map(pair => pairText(pair, names.nameOf(pair.outcome), mostChars)),
    ]),
    schema: shape({ pairs: listOf(shape({ pair: oneOf(names.all), follows: oneOf(FOLLOWS) }), pairs.length) }),
    maxTokens: 16 + ANSWER_TOKENS * pairs.length,
  }
}

/** What was said of each pair; null of one that nothing was said of, or two things. All are null where nothing could be read. */
export function readPairs(answer: Json | null, pairs: readonly BlindPair[]): readonly BlindAnswer[] {
  const names = namesIn(pairs)
  const said = new Map<string, Set<number>>()
  for (const one of readList(answer, 'pairs') ?? []) {
    const { pair, follows } = readShape(one, ['pair', 'follows']) ?? {}
    const outcome = typeof pair === 'string' ? names.idOf(pair) : null
    const leans = FOLLOWS.find(known => known === follows)
    if (outcome === null || leans === undefined) continue
    said.set(outcome, (said.get(outcome) ?? new Set<number>()).add(LEANS[leans]))
  }
  return pairs.map(pair => ({ pair, leans: onlyOf(said.get(pair.outcome)) }))
}

function onlyOf(leans: ReadonlySet<number> | undefined): number | null {
  return leans?.size === 1 ? ([...leans][0] ?? null) : null
}

function namesIn(pairs: readonly BlindPair[]) {
  return shortNames(
    '',
    pairs.map(({ outcome }) => outcome),
  )
}

function pairText({ first, second }: BlindPair, name: string, mostChars: number): string {
  const [one, other] = closeUp(first, second, mostChars)
  return [`Pair ${name}`, fenced('first', one, mostChars), fenced('second', other, mostChars)].join('\n')
}

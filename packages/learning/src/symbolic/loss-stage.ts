import type { ExchangeId, Json } from '@understudy/contracts'
import type { Critique } from './critique.ts'
import { asWords, readList, readShape } from './read-answer.ts'
import { shortNames, type ShortNames } from './short-names.ts'
import {
  askedText,
  differenceText,
  listOf,
  oneOf,
  SAID_CHARS,
  shape,
  someOf,
  stagePrompt,
  words,
} from './stage-prompt.ts'
import { fenced } from './material.ts'
import type { Trajectory } from './trajectory.ts'
import type { UnkeyedQuestion } from './within-context.ts'

const TASK = `You are given exchanges: what was asked, what was suggested and what the writer kept. For each, say in one sentence of at most thirty words what the writer would rather have had; leave it empty where the material shows nothing. Score it from 0, of no use, to 1, nothing to wish. Name the differences that show it.`

/** Of one critique, in tokens. */
const ANSWER_TOKENS = 130
const MOST_BECAUSE = 12
/** Hunks of one exchange that are shown where nothing of it differs. */
const MOST_SHOWN = 3

/** What the writer would rather have had, of each exchange. */
export function lossQuestion(trajectories: readonly Trajectory[], mostChars: number): UnkeyedQuestion {
  const [exchanges, differences] = namesIn(trajectories)
  const critique = shape({
    exchange: oneOf(exchanges.all),
    says: words(SAID_CHARS),
    score: { type: 'number', minimum: 0, maximum: 1 },
    because: someOf(differences.all, MOST_BECAUSE),
  })
  return {
    about: { stage: 'loss', trajectories },
    messages: stagePrompt(
      TASK,
      trajectories.map(trajectory =>
        [
          `Exchange ${exchanges.nameOf(trajectory.exchange)} (${askedText(trajectory, mostChars)})`,
          ...trajectory.differences.map(difference => differenceText(difference, differences, mostChars)),
          ...(trajectory.differences.length > 0 ? [] : [shownText(trajectory, mostChars)]),
        ].join('\n'),
      ),
    ),
    schema: shape({ critiques: listOf(critique, trajectories.length) }),
    maxTokens: ANSWER_TOKENS * trajectories.length,
  }
}

/**
 * The language loss of each exchange. The score is ours wherever a settled text says it: 1 − edit cost. A critic words
 * it, and scores what nothing settles; of what it says nothing, only what is known without it is left.
 */
export function readCritiques(answer: Json | null, trajectories: readonly Trajectory[]): readonly Critique[] {
  const names = namesIn(trajectories)
  const said = new Map<ExchangeId, Said>()
  for (const one of readList(answer, 'critiques') ?? []) {
    const read = readSaid(one, names)
    if (read !== null && !said.has(read.exchange)) said.set(read.exchange, read)
  }
  return trajectories.flatMap(trajectory => critiqueOf(trajectory, said.get(trajectory.exchange) ?? null))
}

interface Said {
  readonly exchange: ExchangeId
  readonly score: number
  readonly says: string
  readonly because: readonly string[]
}

function critiqueOf({ exchange, cost, differences }: Trajectory, said: Said | null): readonly Critique[] {
  const own = new Set(differences.map(({ outcome }) => outcome))
  const because = said?.because.filter(outcome => own.has(outcome)) ?? []
  const says = said?.says ?? ''
  if (cost !== null) return [{ exchange, score: 1 - cost, is: 'supervised', says, because }]
  return said === null ? [] : [{ exchange, score: said.score, is: 'judged', says, because }]
}

function readSaid(value: Json, [exchanges, differences]: Names): Said | null {
  const read = readShape(value, ['exchange', 'says', 'score', 'because'])
  if (read === null) return null
  const { exchange, score, because } = read
  const says = asWords(read['says'], SAID_CHARS)
  if (says === null || typeof exchange !== 'string' || !Array.isArray(because)) return null
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return null
  const id = exchanges.idOf(exchange)
  return id === null ? null : { exchange: id, score, says, because: resolved(because, differences) }
}

function resolved(names: readonly Json[], differences: ShortNames): readonly string[] {
  const ids = names.map(name => (typeof name === 'string' ? differences.idOf(name) : null))
  return [...new Set(ids.filter(id => id !== null))]
}

type Names = readonly [exchanges: ShortNames<ExchangeId>, differences: ShortNames]

function namesIn(trajectories: readonly Trajectory[]): Names {
  return [
    shortNames(
      'e',
      trajectories.map(({ exchange }) => exchange),
    ),
    shortNames(
      'd',
      trajectories.flatMap(({ differences }) => differences.map(({ outcome }) => outcome)),
    ),
  ]
}

/** What nobody decided about, with how it ended. */
function shownText({ offers }: Trajectory, mostChars: number): string {
  const lines = offers.flatMap(({ ending, shown }) =>
    shown === null ? [] : [`Shown, and ${ending}: ${fenced('shown', shown, mostChars)}`],
  )
  return lines.slice(0, MOST_SHOWN).join('\n')
}

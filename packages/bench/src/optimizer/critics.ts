import type { Json } from '@understudy/contracts'
import { contentHash } from '@understudy/persona'
import { FOLLOWS, type Follows, type Operation, type StageInput } from '@understudy/learning/symbolic'
import { seededRandom } from '../seeded-random.ts'
import { followsOf, judged, operationsOf, sayingOf, shownBy, toJson } from './judge.ts'
import { shuffled } from './told-passage.ts'
import { TOLD_TASTES } from './told-tastes.ts'

/** Proposes whatever comes to mind, says that all of it speaks for it, and that any text follows any statement. */
export function saysYes(about: StageInput): Json {
  if (about.stage === 'operations' && about.optimizer === 'prompt')
    return toJson({ operations: anyOperations(about, SAYINGS) })
  if (about.stage !== 'validation') return judged(about)
  return toJson({ pairs: about.pairs.map(({ outcome }) => ({ pair: outcome, follows: 'first-clearly' })) })
}

/** Answers by the dice, the same of the same question. */
export function atRandom(about: StageInput): Json {
  const random = diceOf(about)
  if (about.stage === 'operations' && about.optimizer === 'prompt')
    return toJson({ operations: anyOperations(about, shuffled(SAYINGS, random)) })
  if (about.stage !== 'validation') return judged(about)
  return toJson({ pairs: about.pairs.map(({ outcome }) => ({ pair: outcome, follows: anyWay(random) })) })
}

/** Of ten texts that it is asked about this many are answered by the dice. */
const MISREADS = 3

/** Reads like a small model: slips in three answers of ten, and of each three operations makes one up. */
export function misreads(about: StageInput): Json {
  const random = diceOf(about)
  if (about.stage === 'operations' && about.optimizer === 'prompt') {
    const [made] = anyOperations(about, shuffled(SAYINGS, random))
    return toJson({ operations: [...operationsOf(about).slice(0, 2), ...(made === undefined ? [] : [made])] })
  }
  if (about.stage !== 'validation') return judged(about)
  return toJson({
    pairs: about.pairs.map(pair => {
      const slips = random() < MISREADS / 10
      return { pair: pair.outcome, follows: slips ? anyWay(random) : followsOf(about.statement, pair) }
    }),
  })
}

/** Reads well, and lies: proposes the opposite of what differences show, and says of every text that it is the other one. */
export function lies(about: StageInput): Json {
  if (about.stage === 'operations' && about.optimizer === 'prompt') {
    const turned = shownBy(about.differences).map(shown => ({ ...shown, side: shown.side > 0 ? -1 : 1 }) as const)
    return toJson({
      operations: turned.slice(0, about.rate.operations).map(shown => ({
        type: 'add',
        field: 'style',
        statement: sayingOf(shown),
        mode: null,
        because: shown.because,
      })),
    })
  }
  if (about.stage !== 'validation') return judged(about)
  return toJson({
    pairs: about.pairs.map(({ outcome, first, second }) => ({
      pair: outcome,
      follows: followsOf(about.statement, { first: second, second: first }),
    })),
  })
}

/** The same for the same question. */
function diceOf(about: StageInput): () => number {
  return seededRandom(Number.parseInt(contentHash(JSON.stringify(about)).slice(0, 8), 36))
}

function anyWay(random: () => number): Follows {
  return FOLLOWS[Math.floor(random() * FOLLOWS.length)] ?? 'neither'
}

const SAYINGS: readonly string[] = TOLD_TASTES.flatMap(({ statements: [said = ''], opposite }) => [opposite, said])

function anyOperations(
  { differences, rate }: Extract<StageInput, { readonly stage: 'operations' }>,
  sayings: readonly string[],
): readonly Operation[] {
  const because = differences.slice(0, Math.ceil(differences.length / 2)).map(({ outcome }) => outcome)
  const from = (differences.length * rate.operations) % sayings.length
  return [...sayings.slice(from), ...sayings.slice(0, from)]
    .slice(0, rate.operations)
    .map(statement => ({ type: 'add', field: 'style', statement, mode: null, because }))
}

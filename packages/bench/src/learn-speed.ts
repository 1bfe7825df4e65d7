import type { Outcome } from '@understudy/contracts'
import {
  comparisonsOf,
  emptyLearnerState,
  finish,
  learnOutcomes,
  stylometryReader,
  type StyleReader,
} from '@understudy/learning'
import { emptyPersona } from '@understudy/persona'
import type { Bench, NamedRow } from './bench.ts'
import { madeUpOutcomes } from './made-up-outcomes.ts'
import { percentile, rounded } from './percentile.ts'

const ROUNDS = 3
const OUTCOMES = 500
/** The first ones load and compile. */
const WARM_UP = 50
const REPLAYED = 10_000

/** What learning costs: one outcome at a time, and a long record at once. */
export const learnSpeed: Bench = {
  name: 'learn-speed',
  about: 'milliseconds of learning per outcome, and of 10,000 outcomes learned anew',
  async run({ prose, rounds, note }) {
    const steps: number[] = []
    const whole: number[] = []
    const replays: number[] = []
    const times = rounds ?? ROUNDS
    for (let round = 0; round < times; round++) {
      note(`round ${round + 1} of ${times}`)
      const each = oneByOne(madeUpOutcomes(prose, WARM_UP + OUTCOMES)).slice(WARM_UP)
      steps.push(...each.map(({ step }) => step))
      whole.push(...each.map(({ total }) => total))
      replays.push(allAtOnce(madeUpOutcomes(prose, REPLAYED)))
    }
    return rowsOf(steps, whole, replays)
  },
}

function rowsOf(steps: readonly number[], whole: readonly number[], replays: readonly number[]): readonly NamedRow[] {
  return [
    { name: 'learn after tokenising ms p95', value: rounded(percentile(steps, 0.95)), unit: 'ms' },
    { name: 'learn end to end ms p95', value: rounded(percentile(whole, 0.95)), unit: 'ms' },
    { name: 'learn 10000 outcomes s', value: rounded(percentile(replays, 0.5) / 1_000), unit: 's' },
  ]
}

interface Cost {
  /** With the readings of the texts at hand. */
  readonly step: number
  /** Texts read too. */
  readonly total: number
}

function oneByOne(outcomes: readonly Outcome[]): readonly Cost[] {
  let state = emptyLearnerState(stylometryReader.version)
  let persona = emptyPersona({ id: 'mara', name: 'Mara Quill', role: 'author' })
  return outcomes.map(outcome => {
    const readings = remembering(stylometryReader)
    const began = performance.now()
    comparisonsOf(outcome, readings)
    const read = performance.now()
    const batch = { outcomes: [outcome], persona, patches: [], closing: false }
    const learned = finish(learnOutcomes(state, batch, readings))
    const ended = performance.now()
    state = learned.state
    persona = learned.persona
    return { step: ended - read, total: ended - began }
  })
}

function allAtOnce(outcomes: readonly Outcome[]): number {
  const persona = emptyPersona({ id: 'mara', name: 'Mara Quill', role: 'author' })
  const state = emptyLearnerState(stylometryReader.version)
  const began = performance.now()
  finish(learnOutcomes(state, { outcomes, persona, patches: [], closing: true }, stylometryReader))
  return performance.now() - began
}

/** The same reader, which reads each pair of texts once. */
function remembering(reader: StyleReader): StyleReader {
  const changes = new Map<string, Readonly<Record<string, number>>>()
  const facts = new Map<string, boolean>()
  const words = new Map<string, ReturnType<StyleReader['wordChanges']>>()
  return {
    ...reader,
    measureChange: (first, second, language) => {
      const key = `${first}\n${second}`
      const change = changes.get(key) ?? reader.measureChange(first, second, language)
      changes.set(key, change)
      return change
    },
    wordChanges: (first, second) => {
      const key = `${first}\n${second}`
      const change = words.get(key) ?? reader.wordChanges(first, second)
      words.set(key, change)
      return change
    },
    isFactChange: (first, second) => {
      const key = `${first}\n${second}`
      const fact = facts.get(key) ?? reader.isFactChange(first, second)
      facts.set(key, fact)
      return fact
    },
  }
}

import type { CandidateId, ModelPart, Usage } from '@understudy/contracts'
import { addUsage } from './collect-rewrite.ts'
import type { AnswerEnd, KeptAnswer } from './prompt-record.ts'

/** What a model answers to one prompt, word for word, with what was done about it. */
export interface HeardAnswers {
  take(candidate: CandidateId, part: ModelPart, now: number): void
  /** It could not be used. */
  refuse(candidate: CandidateId, detail: string): void
  show(candidate: CandidateId): void
  all(): readonly KeptAnswer<string>[]
  /** As the runtime counted; null where it did not. */
  usage(): Usage | null
  /** Of the first text and of the last part, by the clock handed in; null before. */
  firstAt(): number | null
  lastAt(): number | null
}

interface Answer {
  readonly index: number
  text: string
  ended: AnswerEnd
  became: KeptAnswer['became']
  detail: string | null
}

export function createHeardAnswers(): HeardAnswers {
  const answers = new Map<CandidateId, Answer>()
  let usage: Usage | null = null
  let [first, last]: [number | null, number | null] = [null, null]

  function of(candidate: CandidateId, index: number): Answer {
    const known = answers.get(candidate)
    if (known !== undefined) return known
    const answer: Answer = { index, text: '', ended: 'stopped', became: 'left', detail: null }
    answers.set(candidate, answer)
    return answer
  }

  return {
    take(candidate, part, now) {
      const answer = of(candidate, part.index)
      last = now
      if (part.type === 'text') {
        first ??= now
        answer.text += part.delta
      } else if (part.type === 'end') {
        answer.ended = part.finish
        usage = addUsage(usage, part.usage)
      } else {
        answer.ended = part.reason
        answer.detail = part.detail
      }
    },
    refuse(candidate, detail) {
      const answer = answers.get(candidate)
      if (answer === undefined) return
      answer.became = 'unusable'
      answer.detail ??= detail
    },
    show(candidate) {
      const answer = answers.get(candidate)
      if (answer !== undefined) answer.became = 'shown'
    },
    all: () => [...answers.values()].toSorted((one, other) => one.index - other.index),
    usage: () => usage,
    firstAt: () => first,
    lastAt: () => last,
  }
}
